import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { listAll } from "../../../bot/kernel/documents.ts";
import { type Notice, readNotice } from "../../../bot/kernel/notice.ts";
import type { Ports } from "../../../bot/kernel/ports.ts";

const journalLine = z.looseObject({ target: z.string() });

/** How many requests of the app each side saw, all runs on this data together. */
export function requestCounts(dataDir: string): { graph: number; connector: number } {
  const lines = readFileSync(join(dataDir, "journal.jsonl"), "utf8").split("\n").filter(Boolean);
  const targets = lines.map((line) => journalLine.parse(JSON.parse(line)).target);
  const count = (target: string) => targets.filter((one) => one === target).length;
  return { graph: count("graph"), connector: count("connector") };
}

export type NoticeReport = {
  readonly planned: number;
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  readonly uncertain: number;
  /** The most that any one person of the role got. */
  readonly perRole: Readonly<Record<string, number>>;
};

export const listNotices = async (
  { documents }: Ports,
  groupId: string,
): Promise<readonly Notice[]> =>
  (await listAll(documents, groupId, { docType: "notice" }, readNotice)).map(({ value }) => value);

export const sentOf = (notices: readonly Notice[], type: string): number =>
  notices.filter((notice) => notice.type === type && notice.state === "sent").length;

export function noticeReport(
  notices: readonly Notice[],
  roleOf: (personId: string) => string,
): NoticeReport {
  const inState = (state: Notice["state"]) => notices.filter((one) => one.state === state).length;
  const sent = notices.filter((one) => one.state === "sent");
  const perPerson = Map.groupBy(sent, ({ to }) => to);
  const perRole: Record<string, number> = {};
  for (const [personId, own] of perPerson) {
    const role = roleOf(personId);
    perRole[role] = Math.max(perRole[role] ?? 0, own.length);
  }
  return {
    planned: notices.length,
    sent: sent.length,
    failed: inState("failed"),
    skipped: inState("skipped"),
    uncertain: notices.filter(({ uncertain }) => uncertain).length,
    perRole,
  };
}
