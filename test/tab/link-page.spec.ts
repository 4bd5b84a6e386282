import assert from "node:assert/strict";
import { makeCall } from "../../tab/src/call.ts";
import { CallProblem } from "../../tab/src/call-problem.ts";
import { takeToken } from "../../tab/src/link/link-token.ts";
import { matchPath } from "../../tab/src/link/match-path.ts";

function aShelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}
const full = {
  getItem: () => null,
  setItem: () => {
    throw new Error("full");
  },
};

describe("the link in the address", () => {
  it("given a link, when the page opens, then it is taken out of the address and a reload still knows it", () => {
    const shelf = aShelf();

    assert.deepEqual(takeToken("#eyJ.x.y", shelf), { token: "eyJ.x.y", wasInAddress: true });
    assert.deepEqual(takeToken("#/supervisor", shelf), { token: "eyJ.x.y", wasInAddress: false });
  });

  it("given another link in the same window, when opened, then that one counts", () => {
    const shelf = aShelf();
    takeToken("#one", shelf);

    assert.equal(takeToken("#two", shelf).token, "two");
    assert.equal(takeToken("", shelf).token, "two");
  });

  for (const hash of ["", "#", "#/", "#/supervisor"]) {
    it(`given no link ('${hash}'), when opened, then there is none`, () => {
      assert.deepEqual(takeToken(hash, aShelf()), { token: undefined, wasInAddress: false });
      assert.equal(takeToken(hash, undefined).token, undefined);
    });
  }

  it("given a browser that keeps nothing, when opened, then the link works until the next reload", () => {
    assert.deepEqual(takeToken("#x", full), { token: "x", wasInAddress: true });
    assert.deepEqual(takeToken("#x", undefined), { token: "x", wasInAddress: true });
  });
});

describe("the pages of a link", () => {
  for (const [pattern, path, values] of [
    ["/supervisor", "#/supervisor", {}],
    ["/supervisor", "/supervisor/", {}],
    ["/supervisor", "#/supervisor/g-1", undefined],
    ["/talks/:groupId/:talkId", "#/talks/g-1/t%2F1", { groupId: "g-1", talkId: "t/1" }],
    ["/talks/:groupId/:talkId", "#/talks/g-1", undefined],
    ["/talks/:groupId/:talkId", "#/other/g-1/t-1", undefined],
    ["/talks/:groupId/:talkId", "#/talks/g-1/%E0%A4%A", undefined],
  ] as const) {
    it(`given ${path}, when looked for as ${pattern}, then it is ${values ? "that page" : "another"}`, () => {
      assert.deepEqual(matchPath(pattern, path), values);
    });
  }
});

describe("calling with a link", () => {
  it("given a link that is refused, when called, then it goes as a link, once, and nobody is asked for another", async () => {
    const seen: (string | null)[] = [];
    const call = makeCall({
      language: "nl",
      scheme: "Link",
      token: () => Promise.resolve("x"),
      fetch: (_, request) => {
        seen.push(new Headers(request.headers).get("authorization"));
        const said = { code: "links.expired", message: "Deze link is verlopen." };
        return Promise.resolve(Response.json(said, { status: 401 }));
      },
      sentences: { noNetwork: "", noSignIn: "", unreadable: "" },
    });

    await assert.rejects(
      call("supervisorOverview", {}),
      (error) => error instanceof CallProblem && error.code === "links.expired",
    );
    assert.deepEqual(seen, ["Link x"]);
  });
});
