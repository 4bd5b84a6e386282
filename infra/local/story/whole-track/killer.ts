import { existsSync, statSync, watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";

export type Killer = { readonly kills: () => number; readonly stop: () => void };

const newline = 0x0a;

/** Counts the lines of a file that only grows; reads what was added since the last look. */
function lineCounter(file: string): () => Promise<number> {
  let seenBytes = 0;
  let lines = 0;
  return async () => {
    if (!existsSync(file) || statSync(file).size === seenBytes) return lines;
    const bytes = await readFile(file);
    for (const byte of bytes.subarray(seenBytes)) if (byte === newline) lines += 1;
    seenBytes = bytes.length;
    return lines;
  };
}

/** Kills each time the journal has become this many lines long. */
export function killerOf(journal: string, killAfter: readonly number[], kill: () => void): Killer {
  const due = killAfter.toSorted((a, b) => a - b);
  const count = lineCounter(journal);
  let kills = 0;
  let last: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    if ((await count()) < (due[kills] ?? Number.POSITIVE_INFINITY)) return;
    kills += 1;
    kill();
  };
  if (due.length === 0) return { kills: () => 0, stop: () => undefined };
  // The folder: the file is not there before the first line. One look at a time.
  const watcher = watch(dirname(journal), () => {
    last = last.then(look);
  });
  return { kills: () => kills, stop: () => watcher.close() };
}
