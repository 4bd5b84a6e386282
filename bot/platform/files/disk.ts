import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { pipeline } from "node:stream/promises";
import { Fault } from "../../kernel/fault.ts";
import type { ByteRange, Bytes, FileKey, Files, Piece } from "../../kernel/files.ts";
import { checkedKey, gone, unavailable } from "./keys.ts";

const codeOf = (error: unknown): unknown => Reflect.get(Object(error), "code");
const isMissing = (error: unknown): boolean => codeOf(error) === "ENOENT";

async function trying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Fault ? error : unavailable(error);
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const pieceName = /^\d{5}$/;
const nameOf = (index: number): string => String(index).padStart(5, "0");

async function piecesIn(folder: string): Promise<readonly Piece[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found = await Promise.all(
    names
      .filter((name) => pieceName.test(name))
      .map(async (name) => ({ index: Number(name), size: await sizeOf(joinPath(folder, name)) })),
  );
  return found
    .flatMap(({ index, size }) => (size === undefined ? [] : [{ index, size }]))
    .toSorted((a, b) => a.index - b.index);
}

async function* oneByOne(folder: string, pieces: number): Bytes {
  for (let index = 0; index < pieces; index += 1) {
    yield* createReadStream(joinPath(folder, nameOf(index)));
  }
}

/** Opened by who reads it first, so that what nobody reads is never left open. */
async function* opened(path: string, range?: ByteRange): Bytes {
  if (range?.length === 0) return;
  // The end is the last byte and not the one after it.
  const part = range ? { start: range.start, end: range.start + range.length - 1 } : {};
  yield* createReadStream(path, part);
}

/**
 * Puts content at a path in one step: a kill leaves all of it or nothing, and who comes second finds
 * the file and leaves it. What is half written stands in `folder`, which goes with the pieces.
 */
async function placed(folder: string, path: string, content: Bytes): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = joinPath(folder, `draft-${randomUUID()}`);
  try {
    await pipeline(content, createWriteStream(draft, { flush: true }));
    await link(draft, path);
  } catch (error) {
    if ((await sizeOf(path)) === undefined) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Files in a folder on this machine: `<folder>/<groupId>/<name>`, and `<name>.pieces` beside it. */
export function openDiskFiles(folder: string): Files {
  const pathOf = (key: FileKey): string => joinPath(folder, ...checkedKey(key).split("/"));
  const piecesOf = (key: FileKey): string => `${pathOf(key)}.pieces`;
  const removePieces = (key: FileKey) =>
    rm(piecesOf(key), { recursive: true, force: true, maxRetries: 3 });

  return {
    writePiece: (key, index, bytes) =>
      trying(async () => {
        await mkdir(piecesOf(key), { recursive: true });
        const draft = joinPath(piecesOf(key), `draft-${randomUUID()}`);
        await writeFile(draft, bytes, { flush: true });
        await rename(draft, joinPath(piecesOf(key), nameOf(index)));
      }),
    listPieces: (key) => trying(() => piecesIn(piecesOf(key))),
    join: (key, pieces) =>
      trying(async () => {
        if ((await sizeOf(pathOf(key))) === undefined) {
          const there = new Set((await piecesIn(piecesOf(key))).map(({ index }) => index));
          const missing = Array.from({ length: pieces }).some((_, index) => !there.has(index));
          // Somebody else may have joined and cleared the pieces just now.
          if (missing) return (await sizeOf(pathOf(key))) !== undefined;
          await placed(piecesOf(key), pathOf(key), oneByOne(piecesOf(key), pieces));
        }
        await removePieces(key);
        return true;
      }),
    write: (key, content) =>
      trying(async () => {
        if ((await sizeOf(pathOf(key))) !== undefined) return;
        await placed(piecesOf(key), pathOf(key), content);
        await removePieces(key);
      }),
    find: (key) =>
      trying(async () => {
        const size = await sizeOf(pathOf(key));
        return size === undefined ? undefined : { size };
      }),
    read: (key, range) =>
      trying(async () => {
        if ((await sizeOf(pathOf(key))) === undefined) throw gone();
        return opened(pathOf(key), range);
      }),
    remove: (key) =>
      trying(async () => {
        await rm(pathOf(key), { force: true });
        await removePieces(key);
      }),
  };
}
