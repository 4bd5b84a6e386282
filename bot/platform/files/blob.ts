import type { Readable } from "node:stream";
import { type BlockBlobClient, RestError } from "@azure/storage-blob";
import { Fault } from "../../kernel/fault.ts";
import type { Bytes, FileKey, Files } from "../../kernel/files.ts";
import { type BlobAccount, openAccount } from "./blob-account.ts";
import { checkedKey, gone } from "./keys.ts";

const statusOf = (error: unknown): number | undefined =>
  error instanceof RestError ? error.statusCode : undefined;
const codeOf = (error: unknown): string | undefined =>
  error instanceof RestError ? error.code : undefined;

/** What passes by itself: no answer at all, too busy, or broken on the other side. */
function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const status = statusOf(error) ?? 503;
  const retryable = status >= 500 || status === 429 || status === 408;
  return new Fault("files.unavailable", { cause: error, retryable });
}

/** Gives what `missing` says where there is no such blob; every other trouble is a fault. */
async function trying<T>(work: () => Promise<T>, missing?: () => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (missing && statusOf(error) === 404) return missing();
    throw faultOf(error);
  }
}

/** All ids of one blob must be equally long. */
const blockId = (index: number): string =>
  Buffer.from(String(index).padStart(8, "0")).toString("base64");
const indexOf = (id: string): number => Number(Buffer.from(id, "base64").toString());

/** Only where there is no blob yet: a file that is there never changes. */
const commitNew = (blob: BlockBlobClient, ids: string[]) =>
  blob.commitBlockList(ids, {
    conditions: { ifNoneMatch: "*" },
    blobHTTPHeaders: { blobContentType: "application/octet-stream" },
  });

const blockBytes = 4 * 1024 * 1024;

async function* inBlocks(content: Bytes): AsyncIterable<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < blockBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const sizeOf = (blob: BlockBlobClient): Promise<number | undefined> =>
  trying<number | undefined>(
    async () => (await blob.getProperties()).contentLength ?? 0,
    () => undefined,
  );

/** Whether the blob is there after `commit`, whoever of those at once was first. */
async function committed(blob: BlockBlobClient, commit: () => Promise<unknown>): Promise<boolean> {
  try {
    await commit();
    return true;
  } catch (error) {
    if (statusOf(error) === 409 || statusOf(error) === 412) return true;
    // A block is missing, or went when somebody else committed the same ones just before.
    if (codeOf(error) === "InvalidBlockList") return (await sizeOf(blob)) !== undefined;
    throw faultOf(error);
  }
}

const uncommitted = (blob: BlockBlobClient) =>
  trying(
    async () => (await blob.getBlockList("uncommitted")).uncommittedBlocks ?? [],
    () => [],
  );

/** Opened by who reads it first, so that what nobody reads is never left open. */
async function* downloaded(blob: BlockBlobClient, start: number, length: number): Bytes {
  // Azure refuses a range of nothing.
  if (length <= 0) return;
  const { readableStreamBody } = await trying(() =>
    blob.download(start, length, { maxRetryRequests: 5 }),
  );
  if (!readableStreamBody) throw new Fault("files.unavailable");
  yield* readableStreamBody as Readable; // On Node it is one; the type is older than that.
}

/**
 * Files in one container of Azure Blob Storage. A piece is a block; joining commits the list of them.
 * Blocks that nobody commits are forgotten by Azure after a week.
 */
export async function openBlobFiles(account: BlobAccount): Promise<Files> {
  const container = await openAccount(account);
  const blobOf = (key: FileKey) => container.getBlockBlobClient(checkedKey(key));

  return {
    writePiece: async (key, index, bytes) => {
      const blob = blobOf(key);
      await trying(() => blob.stageBlock(blockId(index), bytes, bytes.length));
    },
    listPieces: async (key) => {
      const blocks = await uncommitted(blobOf(key));
      return blocks
        .map(({ name, size }) => ({ index: indexOf(name), size: Number(size) }))
        .toSorted((a, b) => a.index - b.index);
    },
    join: async (key, pieces) => {
      const blob = blobOf(key);
      const ids = Array.from({ length: pieces }, (_, index) => blockId(index));
      return await committed(blob, () => commitNew(blob, ids));
    },
    write: async (key, content) => {
      const blob = blobOf(key);
      if ((await sizeOf(blob)) !== undefined) return;
      let count = 0;
      for await (const block of inBlocks(content)) {
        await trying(() => blob.stageBlock(blockId(count), block, block.length));
        count += 1;
      }
      const ids = Array.from({ length: count }, (_, index) => blockId(index));
      const written = await committed(blob, () => commitNew(blob, ids));
      if (!written) throw new Fault("files.unavailable", { retryable: true });
    },
    find: async (key) => {
      const size = await sizeOf(blobOf(key));
      return size === undefined ? undefined : { size };
    },
    read: async (key, range) => {
      const blob = blobOf(key);
      const size = await sizeOf(blob);
      if (size === undefined) throw gone();
      const start = range?.start ?? 0;
      return downloaded(blob, start, Math.min(range?.length ?? size, size - start));
    },
    remove: async (key) => {
      const blob = blobOf(key);
      // A blob of blocks alone cannot be deleted; an empty one can.
      if ((await uncommitted(blob)).length > 0) await trying(() => blob.commitBlockList([]));
      await trying(() => blob.deleteIfExists());
    },
  };
}
