import { existsSync, statSync, watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";

export type Killer = { readonly kills: () => number; readonly stop: () => void };

const newline = 0x0a;

/** Kills each time the journal has become this many lines long. */
export function killerOf(
  journal: string,
  killAfter: readonly number[],
  kill: () => void,
): Killer {
  const due = killAfter.toSorted((a, b) => a - b);
  let kills = 0;
  let seenBytes = 0;
  let lines = 0;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking || kills === due.length || !existsSync(journal)) return;
    if (statSync(journal).size === seenBytes) return;
    looking = true;
    const bytes = await readFile(journal);
    for (const byte of bytes.subarray(seenBytes)) if (byte === newline) lines += 1;
    seenBytes = bytes.length;
    looking = false;
    if (lines >= (due[kills] ?? Number.POSITIVE_INFINITY)) {
      kills += 1;
      kill();
    }
  };
  if (due.length === 0) return { kills: () => 0, stop: () => undefined };
  // The folder: the file is not there before the first line.
  const watcher = watch(dirname(journal), () => void look());
  return { kills: () => kills, stop: () => watcher.close() };
}
