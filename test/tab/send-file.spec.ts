import assert from "node:assert/strict";
import type { FileView } from "../../bot/contract/files-api.ts";
import { type Sending, sendFile } from "../../tab/src/pages/hand-in/send-file.ts";
import { mostFailures } from "../../tab/src/pages/hand-in/upload-plan.ts";

class Lost extends Error {}
class Refused extends Error {}

const pieces = 6;
const view: FileView = {
  fileId: "f1",
  assignmentId: "m01-hand-in",
  name: "verslag.pdf",
  size: pieces * 10,
  type: "application/pdf",
  state: "ready",
  handedIn: false,
};
const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A server that keeps what it got, and fails where the test says so. */
function aServer(failing: (index: number, attempt: number) => Error | undefined = () => undefined) {
  const kept = new Set<number>();
  const seen = { begins: 0, sent: [] as number[], waits: [] as number[], most: 0, finished: 0 };
  const shares: number[] = [];
  const waiting: boolean[] = [];
  let going = 0;
  let attempt = 0;
  const sending: Sending = {
    begin: () => {
      seen.begins += 1;
      const state = "uploading" as const;
      return Promise.resolve({ fileId: "f1", state, pieceBytes: 10, pieces, received: [...kept] });
    },
    putPiece: async (_, index, { from, to }, signal) => {
      going += 1;
      seen.most = Math.max(seen.most, going);
      await tick();
      going -= 1;
      signal.throwIfAborted();
      assert.deepEqual([from, to], [index * 10, index * 10 + 10]);
      seen.sent.push(index);
      attempt += 1;
      const failure = failing(index, attempt);
      if (failure) throw failure;
      kept.add(index);
    },
    finish: () => {
      seen.finished += 1;
      return Promise.resolve(view);
    },
    isTemporary: (problem) => problem instanceof Lost,
    wait: (ms) => {
      seen.waits.push(ms);
      return Promise.resolve();
    },
    chance: () => 1,
    onBegun: () => undefined,
    onShare: (share) => shares.push(share),
    onWaiting: (state) => waiting.push(state),
  };
  return { sending, seen, kept, shares, waiting };
}
const neverStopped = () => new AbortController().signal;

describe("sending a file in pieces", () => {
  it("given a good network, when sent, then all pieces go two at a time and the share only grows", async () => {
    const { sending, seen, shares } = aServer();

    assert.deepEqual(await sendFile(60, sending, neverStopped()), view);

    assert.deepEqual(
      seen.sent.toSorted((a, b) => a - b),
      [0, 1, 2, 3, 4, 5],
    );
    assert.equal(seen.most, 2);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
  });

  it("given a reload in the middle, when sent again, then only the missing pieces go", async () => {
    const { sending, seen, kept, shares } = aServer();
    for (const index of [0, 1, 2, 4]) kept.add(index);

    await sendFile(60, sending, neverStopped());

    assert.deepEqual(
      seen.sent.toSorted((a, b) => a - b),
      [3, 5],
    );
    assert.equal(shares[0], 40 / 60);
  });

  it("given a lost network, when it comes back, then the server is asked and it goes on", async () => {
    const { sending, seen, waiting } = aServer((_, attempt) =>
      attempt === 3 ? new Lost() : undefined,
    );

    await sendFile(60, sending, neverStopped());

    assert.deepEqual([seen.begins, seen.waits, seen.finished], [2, [1000], 1]);
    assert.deepEqual(waiting, [false, true, false]);
    assert.equal(seen.most, 2);
  });

  it("given a network that stays away, when tried, then it waits longer and ends with a problem", async () => {
    const { sending, seen } = aServer(() => new Lost());

    await assert.rejects(sendFile(60, sending, neverStopped()), Lost);

    assert.equal(seen.waits.length, mostFailures - 1);
    assert.deepEqual(seen.waits.slice(0, 4), [1000, 2000, 4000, 8000]);
    assert.equal(Math.max(...seen.waits), 30_000);
  });

  it("given a network that fails now and then, when pieces arrive between, then it never gives up", async () => {
    const { sending, seen } = aServer((_, attempt) => (attempt % 2 === 0 ? new Lost() : undefined));

    await sendFile(60, sending, neverStopped());

    assert.equal(seen.finished, 1);
    assert.ok(seen.waits.every((ms) => ms === 1000));
  });

  it("given a refusal, when sent, then it is not tried again", async () => {
    const { sending, seen } = aServer(() => new Refused());

    await assert.rejects(sendFile(60, sending, neverStopped()), Refused);

    assert.deepEqual([seen.begins, seen.waits, seen.finished], [1, [], 0]);
  });

  it("given somebody who stops it, when sending, then it ends at once with that reason", async () => {
    const stop = new AbortController();
    const { sending, seen } = aServer((_, attempt) => {
      if (attempt === 2) stop.abort(new Error("paused"));
      return undefined;
    });

    await assert.rejects(sendFile(60, sending, stop.signal), /paused/);

    assert.ok(seen.sent.length < pieces);
    assert.deepEqual([seen.waits, seen.finished], [[], 0]);
  });

  it("given a file that is there already, when sent, then no piece goes", async () => {
    const { sending, seen } = aServer();
    const begin = async () => ({ ...(await sending.begin()), state: "ready" as const });

    await sendFile(60, { ...sending, begin }, neverStopped());

    assert.deepEqual([seen.sent, seen.finished], [[], 1]);
  });
});
