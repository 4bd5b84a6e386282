import assert from "node:assert/strict";
import { type Keeping, makeDraftKeeper } from "../../tab/src/pages/hand-in/draft-keeper.ts";
import type { Draft } from "../../tab/src/pages/hand-in/draft-plan.ts";

const draft = (text: string): Draft => ({ text, link: "" });
const savedAt = "2027-01-20T13:03:00.000Z";
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A keeper whose timers the test lets pass, on a server that answers when the test says so. */
function aKeeper() {
  const timers: { ms: number; act: () => void }[] = [];
  const answers: { resolve: () => void; reject: (problem: Error) => void }[] = [];
  const seen = {
    saved: [] as string[],
    here: [] as (string | undefined)[],
    keeping: [] as Keeping[],
  };
  const keeper = makeDraftKeeper({
    save: ({ text }) => {
      seen.saved.push(text);
      return new Promise((resolve, reject) => {
        answers.push({ resolve: () => resolve({ savedAt }), reject });
      });
    },
    keepHere: (kept) => seen.here.push(kept?.text),
    isTemporary: (problem) => problem instanceof Error && problem.message === "weg",
    later: (ms, act) => {
      const timer = { ms, act };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    onKeeping: (keeping) => seen.keeping.push(keeping),
  });
  const pass = async () => {
    timers.shift()?.act();
    await settled();
  };
  const answer = async (problem?: Error) => {
    const next = answers.shift();
    if (problem) next?.reject(problem);
    else next?.resolve();
    await settled();
  };
  return { keeper, seen, timers, pass, answer, state: () => seen.keeping.at(-1)?.state };
}

describe("a draft that saves itself", () => {
  it("given typing, when some seconds pass, then the newest text is saved once", async () => {
    const { keeper, seen, timers, pass, answer } = aKeeper();

    keeper.change(draft("a"));
    keeper.change(draft("ab"));
    assert.deepEqual(
      timers.map(({ ms }) => ms),
      [3000],
    );
    await pass();
    await answer();

    assert.deepEqual(seen.saved, ["ab"]);
    assert.deepEqual(seen.keeping.at(-1), { state: "saved", savedAt });
    assert.deepEqual(seen.here, ["a", "ab", undefined]);
  });

  it("given typing while it saves, when the answer comes, then the rest is saved after it", async () => {
    const { keeper, seen, pass, answer, state } = aKeeper();
    keeper.change(draft("a"));
    await pass();

    keeper.change(draft("ab"));
    await answer();
    assert.equal(state(), "changed");
    await pass();
    await answer();

    assert.deepEqual(seen.saved, ["a", "ab"]);
    assert.equal(state(), "saved");
  });

  it("given no network, when it failed, then the text stays here and it tries again later", async () => {
    const { keeper, seen, timers, pass, answer, state } = aKeeper();
    keeper.change(draft("a"));
    await pass();
    await answer(new Error("weg"));
    assert.equal(state(), "failed");
    assert.deepEqual(
      timers.map(({ ms }) => ms),
      [10_000],
    );

    await pass();
    await answer();

    assert.deepEqual([seen.saved, state()], [["a", "a"], "saved"]);
  });

  it("given a refusal, when it failed, then it does not go on asking", async () => {
    const { keeper, timers, pass, answer, state } = aKeeper();
    keeper.change(draft("a"));
    await pass();

    await answer(new Error("de groep is klaar"));

    assert.deepEqual([state(), timers.length], ["failed", 0]);
  });

  it("given somebody who leaves, when flushed twice, then it is saved at once and once", async () => {
    const { keeper, seen, answer } = aKeeper();
    keeper.change(draft("a"));

    const both = Promise.all([keeper.flush(), keeper.flush()]);
    await settled();
    await answer();
    await both;

    assert.deepEqual(seen.saved, ["a"]);
  });

  it("given nothing changed, when flushed, then nothing is asked", async () => {
    const { keeper, seen } = aKeeper();

    await keeper.flush();

    assert.deepEqual(seen.saved, []);
  });

  it("given it was handed in, when a late answer or key comes, then nothing is kept or saved", async () => {
    const { keeper, seen, timers, pass, answer } = aKeeper();
    keeper.change(draft("a"));
    await pass();

    keeper.end();
    await answer();
    keeper.change(draft("b"));

    assert.deepEqual([seen.saved, seen.here.at(-1), timers.length], [["a"], undefined, 0]);
  });
});
