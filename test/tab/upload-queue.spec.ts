import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { FileView } from "../../bot/contract/files-api.ts";
import {
  isUnfinished,
  readyIds,
  type Upload,
  uploadsOf,
} from "../../tab/src/pages/hand-in/upload-list.ts";
import {
  type Around,
  type Chosen,
  makeUploadQueue,
  type UploadNews,
} from "../../tab/src/pages/hand-in/upload-queue.ts";

const aFile = (name = "verslag.pdf", size = 25): Chosen => ({
  name,
  size,
  lastModified: 1,
  slice: (from, to) => new Blob(["x".repeat(to - from)]),
});
const aView = (change: Partial<FileView> = {}): FileView => ({
  fileId: "f1",
  assignmentId: "a",
  name: "verslag.pdf",
  size: 25,
  type: "application/pdf",
  state: "ready",
  handedIn: false,
  ...change,
});

function aQueue(change: Partial<Around> = {}, first: readonly Upload[] = []) {
  let count = 0;
  const seen = {
    uploads: first,
    news: [] as UploadNews["what"][],
    pieces: [] as string[],
    forgotten: [] as string[],
    removed: [] as string[],
  };
  const queue = makeUploadQueue(first, {
    begin: ({ name }) =>
      Promise.resolve({
        fileId: `id of ${name}`,
        state: "uploading",
        pieceBytes: 10,
        pieces: 3,
        received: [],
      }),
    putPiece: (fileId, index, bytes) => {
      seen.pieces.push(`${fileId} ${index} ${bytes.size}`);
      return Promise.resolve();
    },
    finish: (fileId) => Promise.resolve(aView({ fileId })),
    removeFile: (fileId) => {
      seen.removed.push(fileId);
      return Promise.resolve();
    },
    tokenFor: ({ name }) => `token-${name}`,
    forgetToken: (token) => seen.forgotten.push(token),
    newKey: () => `key${count++}`,
    wait: () => Promise.resolve(),
    chance: () => 0,
    isTemporary: () => false,
    messageOf: (problem) => (problem instanceof Error ? problem.message : ""),
    onChange: (uploads) => {
      seen.uploads = uploads;
    },
    onNews: ({ what }) => seen.news.push(what),
    ...change,
  });
  return { queue, seen, states: () => seen.uploads.map(({ state }) => state) };
}

describe("the files of somebody who hands in", () => {
  it("given two files, when chosen, then they go one after the other and both are in", async () => {
    const { queue, seen, states } = aQueue();

    queue.add([aFile("een.pdf"), aFile("twee.pdf")]);
    assert.deepEqual(states(), ["sending", "queued"]);
    await sleep(5);

    assert.deepEqual(states(), ["ready", "ready"]);
    assert.deepEqual(seen.pieces, [
      "id of een.pdf 0 10",
      "id of een.pdf 1 10",
      "id of een.pdf 2 5",
      "id of twee.pdf 0 10",
      "id of twee.pdf 1 10",
      "id of twee.pdf 2 5",
    ]);
    assert.deepEqual(readyIds(seen.uploads), ["id of een.pdf", "id of twee.pdf"]);
    assert.deepEqual(seen.news, ["begun", "half", "ready", "begun", "half", "ready"]);
    assert.deepEqual(seen.forgotten, ["token-een.pdf", "token-twee.pdf"]);
  });

  it("given a file that is not accepted, when chosen, then nothing is sent and the others go", async () => {
    const { queue, seen, states } = aQueue();

    queue.add([aFile("virus.exe"), aFile("een.pdf")]);
    await sleep(5);

    assert.deepEqual(states(), ["refused", "ready"]);
    assert.ok(seen.pieces.every((piece) => piece.startsWith("id of een.pdf")));
  });

  it("given a file that the server does not accept in the end, when sent, then its sentence stands there", async () => {
    const problem = { code: "files.not_what_it_says", message: "Dit is geen pdf." };
    const { queue, seen } = aQueue({
      finish: () => Promise.resolve(aView({ state: "refused", problem })),
    });

    queue.add([aFile()]);
    await sleep(5);

    const [upload] = seen.uploads;
    assert.ok(upload?.state === "refused");
    assert.deepEqual(upload.refusal, { message: "Dit is geen pdf." });
    assert.equal(seen.news.at(-1), "stopped");
  });

  it("given a refused call, when sending, then the file is refused and its token forgotten", async () => {
    const { queue, seen, states } = aQueue({
      putPiece: () => Promise.reject(new Error("Deze groep is klaar.")),
    });

    queue.add([aFile()]);
    await sleep(5);

    assert.deepEqual(states(), ["refused"]);
    assert.deepEqual(seen.forgotten, ["token-verslag.pdf"]);
  });

  it("given a network that stays away, when it gave up, then the person can go on and the token is kept", async () => {
    let works = false;
    const { queue, seen, states } = aQueue({
      isTemporary: () => true,
      putPiece: () => (works ? Promise.resolve() : Promise.reject(new Error("weg"))),
    });

    queue.add([aFile()]);
    await sleep(10);
    assert.deepEqual([states(), seen.forgotten], [["failed"], []]);
    works = true;
    queue.resume("key0");
    await sleep(5);

    assert.deepEqual(states(), ["ready"]);
  });

  it("given a file under way, when stopped and resumed, then it waits and then goes on", async () => {
    const { queue, states } = aQueue({
      putPiece: (_, _index, _bytes, signal) =>
        sleep(3, undefined, { signal }).then(() => undefined),
    });

    queue.add([aFile()]);
    queue.pause("key0");
    await sleep(10);
    assert.deepEqual(states(), ["paused"]);
    queue.resume("key0");
    await sleep(30);

    assert.deepEqual(states(), ["ready"]);
  });

  it("given a file under way, when removed, then it stops, is gone on the server and the next goes", async () => {
    const { queue, seen, states } = aQueue({
      putPiece: (_, _index, _bytes, signal) =>
        sleep(3, undefined, { signal }).then(() => undefined),
    });

    queue.add([aFile("een.pdf"), aFile("twee.pdf")]);
    await sleep(1);
    await queue.remove("key0");
    await sleep(30);

    assert.deepEqual(states(), ["ready"]);
    assert.deepEqual(seen.removed, ["id of een.pdf"]);
    assert.ok(seen.news.includes("removed"));
  });

  it("given a server that cannot remove, when removed, then the line stays and the problem is thrown", async () => {
    const { queue, states } = aQueue(
      { removeFile: () => Promise.reject(new Error("weg")) },
      uploadsOf([aView()]),
    );

    await assert.rejects(queue.remove("f1"), /weg/);

    assert.deepEqual(states(), ["ready"]);
  });

  it("given a file broken off by a reload, when the same one is chosen, then it takes its own line", async () => {
    const lost = uploadsOf([aView({ state: "uploading" })]);
    assert.ok(lost.every(isUnfinished));
    const { queue, seen, states } = aQueue({}, lost);

    queue.add([aFile()]);
    await sleep(5);

    assert.deepEqual(states(), ["ready"]);
    assert.equal(seen.uploads.length, 1);
  });

  it("given files that were handed in, when listed, then they are not in the way of new ones", () => {
    assert.deepEqual(uploadsOf([aView({ handedIn: true })]), []);
  });
});
