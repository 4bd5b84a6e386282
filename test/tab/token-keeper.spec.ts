import assert from "node:assert/strict";
import { expiryOf, keepToken } from "../../tab/src/token-keeper.ts";

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const tokenUntil = (seconds: number, name = "a"): string =>
  `${part({ alg: "RS256" })}.${part({ exp: seconds, name })}.signature`;

describe("keeping the sign-in token", () => {
  it("given a token that still lasts, when asked again, then Teams is not asked again", async () => {
    let asked = 0;
    const keeper = keepToken(
      () => {
        asked += 1;
        return Promise.resolve(tokenUntil(3600));
      },
      () => 0,
    );

    await keeper.get();
    await keeper.get();

    assert.equal(asked, 1);
  });

  it("given a token about to expire, when asked, then a new one comes", async () => {
    let now = 0;
    const tokens = [tokenUntil(3600, "first"), tokenUntil(7200, "second")];
    const keeper = keepToken(
      () => Promise.resolve(tokens.shift() ?? ""),
      () => now,
    );
    const first = await keeper.get();

    now = (3600 - 60) * 1000;

    assert.notEqual(await keeper.get(), first);
  });

  it("given a fresh one is wanted, when asked, then the kept one is not used", async () => {
    const tokens = [tokenUntil(3600, "first"), tokenUntil(3600, "second")];
    const keeper = keepToken(
      () => Promise.resolve(tokens.shift() ?? ""),
      () => 0,
    );
    const first = await keeper.get();

    assert.notEqual(await keeper.get({ fresh: true }), first);
  });

  it("given several calls at once, when asked, then Teams hears one question", async () => {
    let asked = 0;
    const keeper = keepToken(
      () => {
        asked += 1;
        return Promise.resolve(tokenUntil(3600));
      },
      () => 0,
    );

    await Promise.all([keeper.get(), keeper.get(), keeper.get()]);

    assert.equal(asked, 1);
  });

  it("given Teams that refuses once, when asked again, then it is asked again", async () => {
    const answers = [Promise.reject(new Error("busy")), Promise.resolve(tokenUntil(3600))];
    const keeper = keepToken(
      () => answers.shift() ?? Promise.resolve(""),
      () => 0,
    );

    await assert.rejects(keeper.get());

    assert.equal(await keeper.get(), tokenUntil(3600));
  });

  it("given names outside ASCII in the token, when read, then its end is still found", () => {
    assert.equal(expiryOf(tokenUntil(3600, "Yıldız ÿÿ>>??")), 3_600_000);
  });

  for (const token of ["", "abc", "a.b.c", `x.${part({})}.y`, `x.${part({ exp: "soon" })}.y`]) {
    it(`given the odd token "${token}", when read, then it is never kept`, () => {
      assert.equal(expiryOf(token), 0);
    });
  }
});
