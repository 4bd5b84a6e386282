import { type Finding, placesOf, textAt } from "./client-data.ts";

const months =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|oct|nov|dec";
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const month = "(?:0?[1-9]|1[0-2])";
const year = "(?:19|20)\\d\\d";
const numeric = `${day}\\s?[-/.]\\s?${month}\\s?[-/.]\\s?(?:${year}|\\d\\d)`;
const backwards = `${year}[-/]${month}[-/]${day}`;
const written = `${day}(?:e|ste|de|st|nd|rd|th)?\\s+(?:${months})\\.?,?\\s+(?:${year}|[’']\\d\\d)`;
const edge = "(?![\\d\\p{L}]|[-/.]\\d)";

const dates = new RegExp(
  `(?<![\\d\\p{L}]|\\d[-/.])(${numeric}|${backwards}|${written})${edge}`,
  "giud",
);
/** After such a word any date counts, also without a year or with nothing but one. */
const afterBirth = new RegExp(
  `\\b(?:geboren|geboortedatum|geboortedag|geboortejaar|geb|born|birth)\\b\\W{0,3}(?:(?:op|in|is|was|on|de|datum)\\W{1,3}){0,3}(${numeric}|${backwards}|${day}(?:e|ste|de)?\\s+(?:${months})(?:\\.?,?\\s+(?:${year}|[’']\\d\\d))?|${year})${edge}`,
  "giud",
);

/** The day a lesson or a shift was is no birth date: those lie in these last years. */
const recentYears = 3;

function yearOf(date: string, thisYear: number): number {
  const full = /(?:19|20)\d\d/.exec(date)?.[0];
  if (full) return Number(full);
  const short = Number(/\d\d$/.exec(date)?.[0] ?? "0");
  return short > thisYear % 100 ? 1900 + short : 2000 + short;
}

/**
 * Dates on which somebody may be born: long enough ago, or said to be so.
 * @param thisYear such as 2027
 */
export const birthDatesIn = (text: string, thisYear: number): readonly Finding[] => [
  ...placesOf(text, afterBirth, "birth_date"),
  ...placesOf(text, dates, "birth_date").filter(
    (found) => yearOf(textAt(text, found), thisYear) < thisYear - recentYears,
  ),
];
