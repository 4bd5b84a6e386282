import assert from "node:assert/strict";
import fc from "fast-check";
import {
  arrived,
  isComplete,
  mostAtOnce,
  nextPieces,
  planOf,
  rangeOf,
  shareOf,
  started,
  waitAfter,
} from "../../tab/src/pages/hand-in/upload-plan.ts";

const plan = (received: readonly number[] = [], pieces = 5) =>
  planOf({ size: pieces * 10 - 3, pieceBytes: 10, pieces, received });

describe("planning an upload in pieces", () => {
  it("given a new file, when asked, then the first two pieces go", () => {
    assert.deepEqual(nextPieces(plan()), [0, 1]);
  });

  it("given pieces that are in or under way, when asked, then the first missing one goes", () => {
    assert.deepEqual(nextPieces(started(plan([0, 2]), 1)), [3]);
  });

  it("given two under way, when asked, then nothing more goes", () => {
    assert.deepEqual(nextPieces(started(started(plan(), 0), 1)), []);
  });

  it("given a server that names pieces that cannot be, when planned, then they do not count", () => {
    const strange = plan([-1, 0, 0, 7]);

    assert.deepEqual([...strange.received], [0]);
  });

  it("given a piece that arrives, when counted, then failures before it are forgotten", () => {
    const after = arrived({ ...started(plan(), 0), failures: 4 }, 0);

    assert.deepEqual([after.failures, [...after.going], [...after.received]], [0, [], [0]]);
  });

  it("given the last piece, when cut, then it ends where the file ends", () => {
    assert.deepEqual(rangeOf(plan(), 4), { from: 40, to: 47 });
  });

  it("given a short last piece, when it is the only one in, then it counts for its bytes", () => {
    assert.equal(shareOf(plan([4])), 7 / 47);
    assert.equal(shareOf(plan([0, 1, 2, 3, 4])), 1);
  });

  for (const [failures, least, most] of [
    [1, 500, 1000],
    [2, 1000, 2000],
    [5, 8000, 16_000],
    [60, 15_000, 30_000],
  ] as const) {
    it(`given ${failures} failures in a row, when waiting, then from ${least} to ${most} ms`, () => {
      assert.equal(waitAfter(failures, 0), least);
      assert.equal(waitAfter(failures, 1), most);
    });
  }

  it("given any order of arriving, when followed, then every piece goes once and never three at once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat()), (pieces, picks) => {
        let now = planOf({ size: pieces, pieceBytes: 1, pieces, received: [] });
        const sent: number[] = [];
        while (!isComplete(now)) {
          for (const index of nextPieces(now)) {
            sent.push(index);
            now = started(now, index);
          }
          assert.ok(now.going.size <= mostAtOnce);
          const going = [...now.going];
          const pick: number = picks.next().value;
          now = arrived(now, going[pick % going.length] ?? -1);
        }
        assert.deepEqual(
          sent.toSorted((a, b) => a - b),
          Array.from({ length: pieces }, (_, index) => index),
        );
      }),
    );
  });
});
