import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import type { Target } from "./faults.ts";

/** One request. Never headers, so never a token. */
export type JournalEntry = {
  readonly target: Target;
  readonly method: string;
  readonly url: string;
  readonly requestBody?: unknown;
  /** Absent when the connection was dropped before anything happened, or nobody answered. */
  readonly status?: number;
  readonly responseBody?: unknown;
  /** `after`: it did happen as `status` says, but the answer never arrived. */
  readonly dropped?: "before" | "after";
  /** What really happened where a fault answered something else afterwards. */
  readonly effect?: { readonly status: number; readonly responseBody?: unknown };
};

export type Journal = {
  readonly write: (entry: JournalEntry) => void;
  /** Lines after this line number (0: all), each with its own `line`. */
  readonly after: (line: number) => readonly unknown[];
};

const newline = 0x0a;

/** Cuts off a line that a kill left half written; gives the whole lines. */
function wholeLines(file: string): string[] {
  if (!existsSync(file)) {
    return [];
  }
  const bytes = readFileSync(file);
  const length = bytes.lastIndexOf(newline) + 1;
  if (length < bytes.length) {
    truncateSync(file, length);
  }
  return bytes.subarray(0, length).toString("utf8").split("\n").slice(0, -1);
}

/**
 * One JSON line a request, on disk before its answer leaves.
 * `at` is the domain's clock, `wallAt` the wall's.
 */
export function openJournal(file: string, now: () => string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  wholeLines(file);
  return {
    write: (entry) => {
      const line = { at: now(), wallAt: new Date().toISOString(), ...entry };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
    after: (line) =>
      wholeLines(file)
        .slice(line)
        .map((text, index) => ({ line: line + index + 1, ...JSON.parse(text) })),
  };
}

/** For measurements: remembers nothing. */
export const noJournal: Journal = { write: () => undefined, after: () => [] };
