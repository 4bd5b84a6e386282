import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Documents, listAll } from "../../bot/kernel/documents.ts";
import { type Notice, readNotice } from "../../bot/kernel/notice.ts";
import { carriedOut, type JournalLine } from "../support/tenant-hands.ts";
import { groupIds } from "./fan-out-store.ts";

/** One request of a message, as the Connector saw it. */
const posted = { target: "connector", method: "POST", path: /\/activities$/ } as const;

export type FanOutLeft = {
  readonly planned: number;
  readonly states: Readonly<Record<Notice["state"], number>>;
  readonly uncertain: number;
  readonly requests: number;
  /** Requests a second, from the first to the last. */
  readonly rate: number;
  readonly throttledPercent: number;
  /** Recipients whose chat got nothing. */
  readonly lost: number;
  /** Messages that a chat got beyond the first. */
  readonly doubled: number;
  /** Those of them whose notice does not say that it may be so. */
  readonly unexplained: number;
};

export const journalOf = (dataDir: string): readonly JournalLine[] =>
  readFileSync(join(dataDir, "journal.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as JournalLine) // Written by the tenant, one entry a line.
    .filter(
      ({ target, method, url }) =>
        target === posted.target && method === "POST" && posted.path.test(url),
    );

const chatIn = (url: string): string =>
  decodeURIComponent(/conversations\/([^/]+)\/activities/.exec(url)?.[1] ?? "");

const momentsOf = (lines: readonly JournalLine[]): readonly number[] =>
  lines.map((line) => Date.parse(String(Reflect.get(line, "wallAt"))));

export function rateOf(lines: readonly JournalLine[]): number {
  const moments = momentsOf(lines);
  return ((moments.length - 1) * 1000) / (Math.max(...moments) - Math.min(...moments));
}

/** What arrived, by the Connector's journal, beside what the app wrote down about every recipient. */
export async function fanOutLeft(
  documents: Documents,
  dataDir: string,
  pairs: number,
): Promise<FanOutLeft> {
  const notices: Notice[] = [];
  for (const groupId of groupIds(pairs)) {
    const stored = await listAll(documents, groupId, { docType: "notice" }, readNotice);
    notices.push(...stored.map(({ value }) => value));
  }
  const lines = journalOf(dataDir);
  const arrived = Map.groupBy(carriedOut(lines, posted), ({ url }) => chatIn(url));
  const extra = notices.map((notice) => ({
    notice,
    times: arrived.get(notice.conversationId ?? "")?.length ?? 0,
  }));
  const doubledOf = (all: typeof extra) =>
    all.reduce((sum, { times }) => sum + Math.max(0, times - 1), 0);
  const count = (wanted: (notice: Notice) => boolean) => notices.filter(wanted).length;
  const inState = (state: Notice["state"]) => count((notice) => notice.state === state);
  const throttled = lines.filter(({ status }) => status === 429).length;
  return {
    planned: notices.length,
    states: {
      pending: inState("pending"),
      sending: inState("sending"),
      sent: inState("sent"),
      failed: inState("failed"),
      skipped: inState("skipped"),
    },
    uncertain: count(({ uncertain }) => uncertain === true),
    requests: lines.length,
    rate: rateOf(lines),
    throttledPercent: (throttled / lines.length) * 100,
    lost: extra.filter(({ times }) => times === 0).length,
    doubled: doubledOf(extra),
    unexplained: doubledOf(extra.filter(({ notice }) => notice.uncertain !== true)),
  };
}
