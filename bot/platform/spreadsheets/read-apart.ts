import { Worker } from "node:worker_threads";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Sheet, SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";

type Reading = Outcome<Sheet, SpreadsheetRefusal>;

const longestInMs = 5000;
const maxOldGenerationSizeMb = 256;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Reads a workbook in a thread of its own, so that one made to keep a reader busy holds up nobody
 * else. Starting the thread takes about a tenth of a second; a real group is read in far less than the limit.
 */
export async function readApart(bytes: Uint8Array, limitInMs = longestInMs): Promise<Reading> {
  const worker = new Worker(new URL("./xlsx-worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const timer = setTimeout(() => resolve(refuse("spreadsheet.damaged")), limitInMs);
  worker.once("message", resolve);
  worker.once("error", (error) => {
    if (isOutOfMemory(error)) resolve(refuse("spreadsheet.damaged"));
    else reject(error);
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
