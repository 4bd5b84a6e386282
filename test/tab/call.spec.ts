import assert from "node:assert/strict";
import { makeBytesCalls, makeCall } from "../../tab/src/call.ts";
import { CallProblem } from "../../tab/src/call-problem.ts";

const sentences = { noNetwork: "geen internet", noSignIn: "wie ben je", unreadable: "onleesbaar" };
const me = { name: "Amina", language: "nl", isCoordinator: false, groups: [] };
const json = (status: number, body: unknown): Response => Response.json(body, { status });

type Answer = Response | Error;

/** A server that gives these answers, one after the other, and remembers the tokens it saw. */
function serverWith(...answers: Answer[]) {
  const seen: (string | null)[] = [];
  const fetch = (_: string, request: RequestInit): Promise<Response> => {
    seen.push(new Headers(request.headers).get("authorization"));
    const answer = answers.shift() ?? new Error("one request too many");
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { fetch, seen };
}

const callOn = (
  fetch: (url: string, request: RequestInit) => Promise<Response>,
  token = (wish?: { readonly fresh: boolean }) => Promise.resolve(wish?.fresh ? "new" : "old"),
) => makeCall({ language: "nl", token, fetch, sentences });

const problemOf = async (asked: Promise<unknown>): Promise<CallProblem> => {
  const problem = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(problem instanceof CallProblem);
  return problem;
};

describe("calling the server from the tab", () => {
  it("given a right answer, when called, then it is handed over", async () => {
    const { fetch } = serverWith(json(200, me));

    assert.deepEqual(await callOn(fetch)("me", {}), me);
  });

  it("given an expired token, when called, then one fresh token is tried", async () => {
    const { fetch, seen } = serverWith(json(401, {}), json(200, me));

    await callOn(fetch)("me", {});

    assert.deepEqual(seen, ["Bearer old", "Bearer new"]);
  });

  it("given a server that keeps refusing the token, when called, then it stops after two", async () => {
    const refusal = { code: "auth.unknown", message: "Je hebt geen toegang." };
    const { fetch, seen } = serverWith(json(401, refusal), json(401, refusal), json(200, me));

    const problem = await problemOf(callOn(fetch)("me", {}));

    assert.equal(problem.code, "auth.unknown");
    assert.equal(seen.length, 2);
  });

  it("given a refusal, when called, then its sentence, code and reference reach the person", async () => {
    const said = { code: "fault", message: "Er ging iets mis.", reference: "7F3K" };
    const { fetch } = serverWith(json(500, said));

    const problem = await problemOf(callOn(fetch)("me", {}));

    assert.deepEqual(
      { code: problem.code, message: problem.message, reference: problem.reference },
      said,
    );
    assert.equal(problem.isTemporary, true);
  });

  it("given no network, when called, then a sentence of our own says so", async () => {
    const { fetch } = serverWith(new TypeError("Failed to fetch"));

    const problem = await problemOf(callOn(fetch)("me", {}));

    assert.deepEqual([problem.code, problem.message], ["tab.no_network", "geen internet"]);
  });

  it("given Teams that gives no token, when called, then nothing is sent", async () => {
    const { fetch, seen } = serverWith(json(200, me));

    const problem = await problemOf(
      callOn(fetch, () => Promise.reject(new Error("consent_required")))("me", {}),
    );

    assert.deepEqual([problem.code, seen.length], ["tab.no_sign_in", 0]);
    assert.equal(problem.isTemporary, false);
  });

  for (const [given, answer] of [
    ["an answer of another shape", () => json(200, { naam: "Amina" })],
    ["a page instead of JSON", () => new Response("<html>", { status: 200 })],
    ["a refusal of another shape", () => new Response("Bad gateway", { status: 502 })],
  ] as const) {
    it(`given ${given}, when called, then it is a problem and no wrong data`, async () => {
      const { fetch } = serverWith(answer());

      const problem = await problemOf(callOn(fetch)("me", {}));

      assert.deepEqual([problem.code, problem.message], ["tab.unreadable", "onleesbaar"]);
    });
  }
});

describe("bringing bytes to the server", () => {
  const bytesOn = (fetch: (url: string, request: RequestInit) => Promise<Response>) =>
    makeBytesCalls({
      language: "nl",
      token: (wish) => Promise.resolve(wish?.fresh ? "new" : "old"),
      fetch,
      sentences,
    });
  const piece = { groupId: "g1", fileId: "f1", index: 0 };

  it("given a token that ended during a long upload, when a piece goes, then a fresh one is tried", async () => {
    const { fetch, seen } = serverWith(json(401, {}), json(200, {}));

    await bytesOn(fetch).putPiece(piece, new Blob(["abc"]));

    assert.deepEqual(seen, ["Bearer old", "Bearer new"]);
  });

  it("given a refused piece, when sent, then the sentence of the server reaches the person", async () => {
    const { fetch } = serverWith(json(409, { code: "files.too_big", message: "Te groot." }));

    const problem = await problemOf(bytesOn(fetch).putPiece(piece, new Blob(["abc"])));

    assert.deepEqual([problem.code, problem.isTemporary], ["files.too_big", false]);
  });

  it("given a file of somebody, when fetched, then its bytes come back", async () => {
    const { fetch } = serverWith(new Response("inhoud"));

    const content = await bytesOn(fetch).fileContent({ groupId: "g1", fileId: "f1" });

    assert.equal(await content.text(), "inhoud");
  });
});
