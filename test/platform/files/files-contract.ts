import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { isFault } from "../../../bot/kernel/fault.ts";
import type { Bytes, FileKey, Files } from "../../../bot/kernel/files.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function contentOf(content: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* chunked(...texts: readonly string[]): Bytes {
  for (const text of texts) yield await Promise.resolve(bytesOf(text));
}
async function* brokenOff(): Bytes {
  yield await Promise.resolve(bytesOf("half"));
  throw new Error("the sender went away");
}

/** A piece of a large file; every one is another. */
const largePiece = (index: number): Buffer => Buffer.alloc(4 * 1024 * 1024, `piece ${index} `);

/** What every adapter of the Files port promises; called inside a `describe` of that adapter. */
export function filesContract(open: () => Promise<Files>): void {
  let files: Files;
  const fresh = (): FileKey => `g-${randomUUID()}/f-1`;
  const textOf = async (key: FileKey, range?: { start: number; length: number }) =>
    (await contentOf(await files.read(key, range))).toString();
  const joined = async (...texts: readonly string[]): Promise<FileKey> => {
    const key = fresh();
    for (const [index, text] of texts.entries()) {
      await files.writePiece(key, index, bytesOf(text));
    }
    assert.equal(await files.join(key, texts.length), true);
    return key;
  };

  before("open the files", async () => {
    files = await open();
  });

  it("given pieces out of order, when joined, then the file is in order", async () => {
    const key = fresh();
    for (const index of [2, 0, 1]) await files.writePiece(key, index, bytesOf(`<${index}>`));

    assert.deepEqual(await files.listPieces(key), [
      { index: 0, size: 3 },
      { index: 1, size: 3 },
      { index: 2, size: 3 },
    ]);
    assert.equal(await files.join(key, 3), true);
    assert.equal(await textOf(key), "<0><1><2>");
    assert.deepEqual(await files.find(key), { size: 9 });
    assert.deepEqual(await files.listPieces(key), []);
  });

  it("given a piece that is sent again, when joined, then the last one counts once", async () => {
    const key = fresh();
    await files.writePiece(key, 0, bytesOf("one"));
    await files.writePiece(key, 0, bytesOf("other"));

    assert.deepEqual(await files.listPieces(key), [{ index: 0, size: 5 }]);
    await files.join(key, 1);
    assert.equal(await textOf(key), "other");
  });

  it("given a missing piece, when joined, then there is no file and the rest stays", async () => {
    const key = fresh();
    await files.writePiece(key, 0, bytesOf("a"));
    await files.writePiece(key, 2, bytesOf("c"));

    assert.equal(await files.join(key, 3), false);
    assert.equal(await files.find(key), undefined);
    await files.writePiece(key, 1, bytesOf("b"));
    assert.equal(await files.join(key, 3), true);
    assert.equal(await textOf(key), "abc");
  });

  it("given nothing at all, when listed, found and joined, then there is nothing", async () => {
    const key = fresh();

    assert.deepEqual(await files.listPieces(key), []);
    assert.equal(await files.find(key), undefined);
    assert.equal(await files.join(key, 1), false);
    await assert.rejects(files.read(key), (error) => isFault(error, "files.gone"));
  });

  it("given a file, when a piece comes late and it is joined again, then it is what it was", async () => {
    const key = await joined("a", "b");

    await files.writePiece(key, 0, bytesOf("other"));

    assert.equal(await files.join(key, 2), true);
    assert.equal(await files.join(key, 1), true);
    assert.equal(await textOf(key), "ab");
  });

  it("given pieces, when joined four times at once, then there is one file", async () => {
    const key = fresh();
    for (const index of [0, 1, 2]) await files.writePiece(key, index, bytesOf(String(index)));

    const answers = await Promise.all([1, 2, 3, 4].map(() => files.join(key, 3)));

    assert.deepEqual(answers, [true, true, true, true]);
    assert.equal(await textOf(key), "012");
  });

  it("given a range, when read, then only that comes", async () => {
    const key = await joined("abc", "def");

    assert.equal(await textOf(key, { start: 2, length: 3 }), "cde");
    assert.equal(await textOf(key, { start: 4, length: 100 }), "ef");
    assert.equal(await textOf(key, { start: 6, length: 1 }), "");
    assert.equal(await textOf(key, { start: 60, length: 1 }), "");
    assert.equal(await textOf(key, { start: 0, length: 0 }), "");
  });

  it("given content, when written, then it is all there, and a second time changes nothing", async () => {
    const key = fresh();

    await files.write(key, chunked("all ", "of it"));
    await files.write(key, chunked("something else"));

    assert.equal(await textOf(key), "all of it");
  });

  it("given content that breaks off, when written, then there is nothing", async () => {
    const key = fresh();

    await assert.rejects(files.write(key, brokenOff()));

    assert.equal(await files.find(key), undefined);
    await files.write(key, chunked("whole"));
    assert.equal(await textOf(key), "whole");
  });

  it("given a file, when removed twice, then it is gone and its name is free", async () => {
    const key = await joined("a");
    await files.writePiece(key, 3, bytesOf("late"));

    await files.remove(key);
    await files.remove(key);

    assert.equal(await files.find(key), undefined);
    assert.deepEqual(await files.listPieces(key), []);
    await files.writePiece(key, 0, bytesOf("new"));
    await files.join(key, 1);
    assert.equal(await textOf(key), "new");
  });

  it("given pieces only, when removed, then they are gone", async () => {
    const key = fresh();
    await files.writePiece(key, 0, bytesOf("a"));

    await files.remove(key);

    assert.deepEqual(await files.listPieces(key), []);
    assert.equal(await files.join(key, 1), false);
    assert.equal(await files.find(key), undefined);
  });

  for (const key of ["../etc/passwd", "a/../b", "a", "a/b/c", "/a", "a/", "a b/c", "a/b\0"]) {
    it(`given the key ${JSON.stringify(key)}, when used, then it leads nowhere`, async () => {
      const bad = key as FileKey; // What a mistake of ours could make of it.
      const isBad = (error: unknown) => isFault(error, "files.bad_key");

      await assert.rejects(async () => await files.find(bad), isBad);
      await assert.rejects(async () => await files.writePiece(bad, 0, bytesOf("x")), isBad);
      await assert.rejects(async () => await files.remove(bad), isBad);
    });
  }

  it("given 52 MB, when joined and read, then it streams and is never held as a whole", async function () {
    this.timeout(60_000);
    const key = fresh();
    const sent = createHash("sha256");
    for (let index = 0; index < 13; index += 1) {
      await files.writePiece(key, index, largePiece(index));
      sent.update(largePiece(index));
    }
    assert.equal(await files.join(key, 13), true);
    const came = createHash("sha256");
    let largest = 0;
    let size = 0;

    for await (const chunk of await files.read(key)) {
      came.update(chunk);
      size += chunk.length;
      largest = Math.max(largest, chunk.length);
    }

    assert.equal(size, 13 * 4 * 1024 * 1024);
    assert.equal(came.digest("hex"), sent.digest("hex"));
    assert.ok(largest <= 1024 * 1024, `${largest} bytes at once`);
    await files.remove(key);
  });
}
