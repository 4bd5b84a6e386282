import type { ImportSettings } from "../../contract/imports.ts";
import { type Day, daysBetween, plusDays, weekdayOf } from "../../kernel/time.ts";
import type { Catalogue, Track } from "../../kernel/track.ts";
import { shortened } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import { readDate } from "./date-rules.ts";
import type { GroupDraft } from "./draft.ts";
import { field, readText } from "./field.ts";
import { type FindingCode, found } from "./finding-codes.ts";
import { readGroupName, readMail, readName } from "./mail-rules.ts";
import { readRhythm, readTime, readWeekday } from "./schedule-rules.ts";
import type { TableRow } from "./table.ts";
import { findTrack, teachableNames, trackName } from "./track-rules.ts";
import { readWeeks, resolveWeeks, type WrittenWeek } from "./week-rules.ts";

export type GroupQuestion = {
  readonly tracks: Catalogue;
  readonly today: Day;
  readonly settings: ImportSettings;
};
export type GroupReading = {
  readonly group: GroupDraft | null;
  /** Known even when the rest of the group is in error: participants are compared with it. */
  readonly teacherMail: string | undefined;
  readonly findings: readonly FindingCode[];
};

/** Further away than this is more likely a slip of the pen in the year. */
const farAwayInDays = 548;
/** Further than this nothing can be planned: holidays and teachers are unknown. */
const tooFarInDays = 1096;
/** Holidays can push the last session this many weeks further. */
const weeksOfGrace = 4;
const defaultEveryWeeks = 2;

/** The columns that a setting stands in for. */
export const columnsGiven = (settings: ImportSettings): ReadonlySet<ColumnKey> =>
  // The settings are named after the columns they replace.
  new Set(Object.keys(settings) as ColumnKey[]);

function readTrack(row: TableRow, tracks: Catalogue, findings: FindingCode[]): Track | undefined {
  const given = field(row, "track", readText, findings);
  if (given === undefined) return undefined;
  const outcome = findTrack(tracks, given);
  if (outcome.ok) return outcome.value;
  const details = { given: shortened(given), names: teachableNames(tracks) };
  findings.push(found(outcome.refusal, details, row.at("track")?.at));
  return undefined;
}

/** The first such weekday on or after the day. */
const firstOn = (on: Day, weekday: number): Day => plusDays(on, (weekday - weekdayOf(on) + 7) % 7);

const isTooFar = (on: Day, today: Day): boolean => daysBetween(today, on) > tooFarInDays;

function startFindings(on: Day, today: Day, cell: string | undefined): readonly FindingCode[] {
  if (isTooFar(on, today)) return [found("start_too_far", { on }, cell)];
  if (on < today) return [found("start_in_past", { on }, cell)];
  return daysBetween(today, on) > farAwayInDays ? [found("start_far_away", { on }, cell)] : [];
}

function readStart(row: TableRow, { settings, today }: GroupQuestion, findings: FindingCode[]) {
  const { startOn } = settings;
  const from = startOn === undefined ? row : only("startOn", startOn);
  const start = field(from, "startOn", readDate, findings);
  const cell = startOn === undefined ? row.at("startOn")?.at : undefined;
  if (start) findings.push(...startFindings(start, today, cell));
  // Nothing is reckoned with such a day: behind the year 9999 a date is written differently.
  if (start && isTooFar(start, today)) return { start: undefined, weekday: undefined };

  const written = settings.weekday ?? field(row, "weekday", readWeekday, findings);
  const weekday = written ?? (start && weekdayOf(start));
  if (start && weekday && weekdayOf(start) !== weekday) {
    findings.push(found("weekday_differs", { weekday, on: firstOn(start, weekday) }, cell));
  }
  return { start, weekday };
}

/** A setting, in the form of a row with one cell, so that it is judged by the same rules. */
const only = (column: ColumnKey, text: string): TableRow => ({
  row: 0,
  at: (key) => (key === column ? { cell: { kind: "text", text }, at: "" } : undefined),
});

function writtenWeeks(row: TableRow, settings: ImportSettings, findings: FindingCode[]) {
  const { vacationWeeks } = settings;
  if (vacationWeeks === undefined) return field(row, "vacationWeeks", readWeeks, findings) ?? [];
  return vacationWeeks.flatMap(
    (week) => field(only("vacationWeeks", week), "vacationWeeks", readWeeks, findings) ?? [],
  );
}

type Course = { readonly start: Day; readonly sessions: number; readonly everyWeeks: number };

function vacation(
  written: readonly WrittenWeek[],
  { start, sessions, everyWeeks }: Course,
  cell: string | undefined,
) {
  const longest = sessions * everyWeeks + written.length + weeksOfGrace;
  const span = { from: start, to: plusDays(start, longest * 7) };
  const { weeks, outside, impossible } = resolveWeeks(written, span);
  const findings = [
    ...outside.map((given) => found("week_outside", { given }, cell)),
    ...impossible.map((given) => found("week_impossible", { given }, cell)),
  ];
  return { weeks, findings };
}

const dutchDay = (on: Day): string => on.split("-").reverse().join("-");

/** Cells of settings have no place in the file. */
const withoutEmptyCell = ({ cell, ...finding }: FindingCode): FindingCode =>
  cell ? { ...finding, cell } : finding;

/** Reads what is the same for the whole group from its first row; settings go before the file. */
export function readGroupFields(row: TableRow, question: GroupQuestion): GroupReading {
  const { tracks, settings } = question;
  const findings: FindingCode[] = [];
  const track = readTrack(row, tracks, findings);
  const { start, weekday } = readStart(row, question, findings);
  const startTime = settings.startTime ?? field(row, "startTime", readTime, findings);
  const everyWeeks =
    settings.everyWeeks ?? field(row, "everyWeeks", readRhythm, findings) ?? defaultEveryWeeks;
  const written = writtenWeeks(row, settings, findings);
  const name = field(row, "teacher", readName, findings);
  const mail = field(row, "teacherMail", readMail, findings);
  const groupName = field(row, "groupName", readGroupName, findings);

  const missing = { group: null, teacherMail: mail, findings: findings.map(withoutEmptyCell) };
  if (!track || !start || !weekday || !startTime || !name || !mail) return missing;

  const cell = settings.vacationWeeks === undefined ? row.at("vacationWeeks")?.at : undefined;
  const course = { start, sessions: track.modules.length, everyWeeks };
  const { weeks, findings: weekFindings } = vacation(written, course, cell);
  const all = [...findings, ...weekFindings].map(withoutEmptyCell);
  if (all.some(({ severity }) => severity === "error")) return { ...missing, findings: all };
  const group: GroupDraft = {
    name: groupName ?? `${trackName(track)}, ${dutchDay(start)}`,
    trackId: track.trackId,
    trackVersion: track.version,
    trackTitle: track.title,
    teacher: { name, mail },
    startOn: start,
    weekday,
    startTime,
    everyWeeks,
    vacationWeeks: weeks,
  };
  return { group, teacherMail: mail, findings: all };
}
