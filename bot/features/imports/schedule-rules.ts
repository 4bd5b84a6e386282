import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Cell } from "../../kernel/spreadsheet.ts";
import { textOf } from "./cells.ts";
import { simple } from "./columns.ts";

const weekdays: readonly (readonly string[])[] = [
  ["maandag", "ma", "monday", "mon"],
  ["dinsdag", "di", "tuesday", "tue", "tues"],
  ["woensdag", "wo", "wednesday", "wed"],
  ["donderdag", "do", "thursday", "thu", "thur", "thurs"],
  ["vrijdag", "vr", "friday", "fri"],
  ["zaterdag", "za", "saturday", "sat"],
  ["zondag", "zo", "sunday", "sun"],
];

/** Monday is 1. Words only: whether week days count from Sunday is anybody's guess. */
export function readWeekday(cell: Cell): Outcome<number, "weekday_unclear"> {
  const word = simple(textOf(cell)).replace(
    /(ochtend|middag|avond|morning|afternoon|evening|s)$/,
    "",
  );
  const index = weekdays.findIndex(
    (words) => words.includes(word) || words.includes(simple(textOf(cell))),
  );
  return index < 0 ? refuse("weekday_unclear") : done(index + 1);
}

const clock = (hours: number, minutes: number): Outcome<string, "time_unclear"> =>
  hours < 24 && minutes < 60
    ? done(`${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`)
    : refuse("time_unclear");

/** Excel counts a time as a part of a day: 0.75 is 18:00. A whole number is an hour. */
function timeOfNumber(value: number): Outcome<string, "time_unclear"> {
  if (value > 0 && value < 1) {
    const minutes = Math.round(value * 24 * 60);
    return clock(Math.floor(minutes / 60), minutes % 60);
  }
  return Number.isInteger(value) && value >= 1 ? clock(value, 0) : refuse("time_unclear");
}

const twentyFour = /^(\d{1,2})(?:[:.](\d{2})(?::00)?)?(?:u|uur|h|hrs)?$/;
const hourWord = /^(\d{1,2})(?:u|h)(\d{2})$/;
const twelve = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)$/;

const hourOf = (half: number, part: string): number => (half % 12) + (part === "pm" ? 12 : 0);

function timeOfText(text: string): Outcome<string, "time_unclear"> {
  const [, half, halfMinutes = "0", part = ""] = twelve.exec(text) ?? [];
  if (half) {
    const isHour = Number(half) >= 1 && Number(half) <= 12;
    return isHour ? clock(hourOf(Number(half), part), Number(halfMinutes)) : refuse("time_unclear");
  }
  const [, hours, minutes = "0"] = twentyFour.exec(text) ?? hourWord.exec(text) ?? [];
  return hours ? clock(Number(hours), Number(minutes)) : refuse("time_unclear");
}

/** `HH:MM` from `19:00`, `19.00`, `19 uur`, `19u30`, `7 pm`, or a time as Excel stores it. */
export function readTime(cell: Cell): Outcome<string, "time_unclear"> {
  if (cell.kind === "number") return timeOfNumber(cell.value);
  if (cell.kind === "boolean") return refuse("time_unclear");
  const text = textOf(cell).toLowerCase().replace(/ /g, "").replace(/\.$/, "");
  // A time in Excel is a moment on its first day; only the clock counts.
  return timeOfText(cell.kind === "date" ? (text.split("t")[1] ?? "") : text);
}

const rhythms: readonly { readonly weeks: 1 | 2; readonly words: readonly string[] }[] = [
  {
    weeks: 1,
    words: [
      "1",
      "wekelijks",
      "elke week",
      "iedere week",
      "1 keer per week",
      "weekly",
      "every week",
    ],
  },
  {
    weeks: 2,
    words: [
      ...["2", "tweewekelijks", "2-wekelijks", "om de week", "om de 2 weken", "eens per 2 weken"],
      ...["elke 2 weken", "elke twee weken", "iedere 2 weken", "iedere twee weken"],
      ...["1 keer per 2 weken", "every 2 weeks", "every two weeks", "every other week"],
      ...["every second week", "biweekly", "fortnightly"],
    ],
  },
];

/** Weeks from one session to the next. */
export function readRhythm(cell: Cell): Outcome<1 | 2, "rhythm_unclear"> {
  if (cell.kind === "boolean" || cell.kind === "date") return refuse("rhythm_unclear");
  const text = simple(textOf(cell));
  const rhythm = rhythms.find(({ words }) => words.some((word) => simple(word) === text));
  return rhythm ? done(rhythm.weeks) : refuse("rhythm_unclear");
}
