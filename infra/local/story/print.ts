import type { ImportVerdict } from "../../../bot/contract/imports.ts";
import { dayText, instant, localDay, localTime } from "../../../bot/kernel/time.ts";
import type { Told } from "./tell.ts";

const padded = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

const signs = {
  not_open: "",
  open: "-",
  late: "!",
  handed_in: "x",
  met: "v",
  not_yet: "o",
  practised: "x",
} as const;

/** Sessions, everybody's progress, and what was sent; as plain text. */
export function groupTable(told: Told): string {
  const sessions = told.sessions.map(({ module, title, startsAt, endsAt }) => [
    String(module),
    title,
    dayText(localDay(instant(startsAt)), "nl", true),
    `${localTime(instant(startsAt))}-${localTime(instant(endsAt))}`,
  ]);
  const open = told.progress.assignments.filter(({ assignmentId }) =>
    told.progress.participants.some(({ work }) => work[assignmentId] !== "not_open"),
  );
  const people = told.progress.participants.map(({ name, scan, work }) => [
    name,
    `${scan.pagesDone}/${scan.pages}`,
    ...open.map(({ assignmentId }) => signs[work[assignmentId] ?? "not_open"]),
  ]);
  const { notices } = told;
  const roles = Object.entries(notices.perRole).map(([role, most]) => `${role} ${most}`);
  return [
    "",
    padded(sessions),
    "",
    padded([["", "scan", ...open.map(({ module }) => `hw ${module}`)], ...people]),
    "",
    told.teacherCard.split("\n").slice(0, 3).join("\n"),
    "",
    `participants ${told.group.participants}, guests ${told.group.guests}, in the team ${told.team.members}`,
    `messages: planned ${notices.planned}, sent ${notices.sent}, skipped ${notices.skipped}, failed ${notices.failed}, uncertain ${notices.uncertain}; most per person: ${roles.join(", ")}`,
    `requests so far: graph ${told.graphRequests}, connector ${told.connectorRequests}`,
    "",
  ].join("\n");
}

const words = { ok: "goed", warning: "let op", error: "fout" } as const;

/** What is wrong with a file, row by row, as the coordinator reads it in the tab. */
export function verdictTable({ findings, rows, counts }: ImportVerdict): string {
  const about = findings.map(({ severity, text }) => `${words[severity]}: ${text}`);
  const perRow = rows.flatMap(({ row, verdict, name, findings: own }) => [
    `rij ${row}  ${words[verdict]}  ${name}`,
    ...own.map(({ cell, text }) => `    ${cell ?? ""} ${text}`),
  ]);
  const total = `${counts.ok} goed, ${counts.warning} let op, ${counts.error} fout`;
  return [...about, ...perRow, total].join("\n");
}
