import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Cell } from "../../kernel/spreadsheet.ts";
import { type Day, day, plusDays, weekdayOf, weekOf } from "../../kernel/time.ts";
import { textOf } from "./cells.ts";

/** A week as somebody wrote it; without a year it is the first one after the start. */
export type WrittenWeek = {
  readonly year?: number;
  readonly week: number;
  /** Week 53 in a range over New Year: most years do not have it, and that is no mistake. */
  readonly mayBeAbsent?: true;
};
type WeeksProblem = "weeks_unclear" | "weeks_changed";

/** More than a year of weeks is no vacation; every week costs some reckoning. */
const mostWeeks = 60;

const full = /^(\d{4})-?w(\d{1,2})$/;
const single = /^w?(\d{1,2})$/;
const range = /^w?(\d{1,2})-w?(\d{1,2})$/;

const weeksFrom = (from: number, to: number): readonly WrittenWeek[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => ({ week: from + index }));

/** A range may pass New Year: `52-1`. Longer than half a year is a mistake. */
function weeksBetween(from: number, to: number): readonly WrittenWeek[] | undefined {
  const weeks =
    from <= to
      ? weeksFrom(from, to)
      : [...weeksFrom(from, 52), { week: 53, mayBeAbsent: true as const }, ...weeksFrom(1, to)];
  return weeks.length > 26 ? undefined : weeks;
}

function weeksOf(token: string): readonly WrittenWeek[] | undefined {
  const [, year, weekOfYear] = full.exec(token) ?? [];
  if (year) return [{ year: Number(year), week: Number(weekOfYear) }];
  const [, week] = single.exec(token) ?? [];
  if (week) return [{ week: Number(week) }];
  const [, from, to] = range.exec(token) ?? [];
  return from ? weeksBetween(Number(from), Number(to)) : undefined;
}

/** `8, 9`, `week 8 en 9`, `8 t/m 10`, `2027-W08`. */
export function readWeeks(cell: Cell): Outcome<readonly WrittenWeek[], WeeksProblem> {
  // A Dutch Excel reads `8,9` as a fraction and `8-9` as a date; which weeks were meant is lost.
  const isFraction = cell.kind === "number" && !Number.isInteger(cell.value);
  if (isFraction || cell.kind === "date" || cell.kind === "boolean") return refuse("weeks_changed");
  const tokens = textOf(cell)
    .toLowerCase()
    .replace(/\s*(?:t\/m|tot en met|–|—|-| to )\s*/g, "-")
    .replace(/(?<=^|[^a-z])(?:weken|weeks|week|wk|w)\.?\s*(?=\d)/g, "w")
    .split(/[\s,;+&]+|(?<=\d)(?:en|and)(?=\d)/)
    .filter((token) => token !== "" && token !== "en" && token !== "and");
  if (tokens.length > mostWeeks) return refuse("weeks_unclear");
  const weeks = tokens.map(weeksOf);
  const known = weeks.flatMap((found) => found ?? []);
  const isClear = !weeks.includes(undefined) && known.length > 0 && known.length <= mostWeeks;
  return isClear ? done(known) : refuse("weeks_unclear");
}

/** The Monday of an ISO week; undefined when that year has no such week. */
function mondayOf(year: number, week: number): Day | undefined {
  if (week < 1 || week > 53) return undefined;
  // The fourth of January is always in week 1.
  const inWeek1 = day(`${String(year).padStart(4, "0")}-01-04`);
  const monday = plusDays(inWeek1, (week - 1) * 7 - weekdayOf(inWeek1) + 1);
  return weekOf(monday).week === week ? monday : undefined;
}

const nameOf = (monday: Day): string => {
  const { year, week } = weekOf(monday);
  return `${year}-W${String(week).padStart(2, "0")}`;
};

export type Span = { readonly from: Day; readonly to: Day };
type Resolved = {
  /** ISO weeks such as `2027-W08`, in order, each once, all inside the span. */
  readonly weeks: readonly string[];
  readonly outside: readonly string[];
  readonly impossible: readonly string[];
};

function resolvedWeek({ year, week }: WrittenWeek, from: Day): Day | undefined {
  const firstMonday = plusDays(from, 1 - weekdayOf(from));
  const startYear = weekOf(from).year;
  const years = year === undefined ? [startYear, startYear + 1] : [year];
  const mondays = years.flatMap((asked) => mondayOf(asked, week) ?? []);
  return year === undefined ? mondays.find((monday) => monday >= firstMonday) : mondays[0];
}

/** Turns written weeks into ISO weeks within the course. */
export function resolveWeeks(written: readonly WrittenWeek[], { from, to }: Span): Resolved {
  const inside = new Set<string>();
  const outside = new Set<string>();
  const impossible = new Set<string>();
  for (const one of written) {
    const monday = resolvedWeek(one, from);
    const isInside = monday !== undefined && plusDays(monday, 6) >= from && monday <= to;
    if (isInside) inside.add(nameOf(monday));
    else if (monday !== undefined && !one.mayBeAbsent) outside.add(nameOf(monday));
    else if (!one.mayBeAbsent) impossible.add(String(one.week));
  }
  return { weeks: [...inside].sort(), outside: [...outside], impossible: [...impossible] };
}
