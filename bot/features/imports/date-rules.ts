import { Temporal } from "temporal-polyfill";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Cell } from "../../kernel/spreadsheet.ts";
import { type Day, day } from "../../kernel/time.ts";
import { textOf } from "./cells.ts";
import type { FindingName } from "./finding-codes.ts";

export type DateProblem = Extract<FindingName, `date_${string}`>;

/** Dutch and English months begin differently enough to know them by the first letters. */
const months: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^(maa|mrt|mar)/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^dec/,
];
const monthOf = (word: string): number => months.findIndex((month) => month.test(word)) + 1;

type Parts = { readonly year: string; readonly month: number; readonly day: number };

/** A leading weekday (`dinsdag 12 januari`) says nothing that the date does not say. */
const withoutWeekday = (text: string): string =>
  text.replace(/^(?:\p{L}+dag|\p{L}+day|ma|di|wo|do|vr|za|zo)\.?,? +(?=\S)/u, "");

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]00:00(?::00)?)?$/;
const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/;
const dayWordYear = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-, ]+(\d{2}|\d{4})$/u;
const wordDayYear = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{2}|\d{4})$/u;
const withoutYear = /^(\d{1,2}[-/.]\d{1,2}|\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2})$/u;

function partsOf(text: string): Parts | undefined {
  const [, y1, m1, d1] = yearFirst.exec(text) ?? [];
  if (y1) return { year: y1, month: Number(m1), day: Number(d1) };
  const [, d2, m2, y2] = dayFirst.exec(text) ?? [];
  if (y2) return { year: y2, month: Number(m2), day: Number(d2) };
  const [, d3, w3 = "", y3] = dayWordYear.exec(text) ?? [];
  if (y3) return { year: y3, month: monthOf(w3), day: Number(d3) };
  const [, w4 = "", d4, y4] = wordDayYear.exec(text) ?? [];
  if (y4) return { year: y4, month: monthOf(w4), day: Number(d4) };
  return undefined;
}

/** Dutch order: `1/12/2027` is the first of December. A year of two digits could be anything. */
function dayOf(text: string): Outcome<Day, DateProblem> {
  const parts = partsOf(text);
  if (!parts) return refuse(withoutYear.test(text) ? "date_year_unclear" : "date_unclear");
  if (parts.year.length === 2) return refuse("date_year_unclear");
  const asked = { year: Number(parts.year), month: parts.month, day: parts.day };
  if (asked.month < 1 || asked.day < 1) return refuse("date_impossible");
  const nearest = Temporal.PlainDate.from(asked, { overflow: "constrain" });
  if (nearest.month !== asked.month || nearest.day !== asked.day) return refuse("date_impossible");
  return done(day(nearest.toString()));
}

export function readDate(cell: Cell): Outcome<Day, DateProblem> {
  if (cell.kind === "number" || cell.kind === "boolean") return refuse("date_is_number");
  const text = textOf(cell).toLowerCase();
  // A date cell may carry a time; the day is what was asked for.
  return dayOf(cell.kind === "date" ? text.slice(0, 10) : withoutWeekday(text));
}
