import { type Finding, placesOf, textAt } from "./client-data.ts";

/** What people put between digits, and what copying leaves there unseen. */
const between = "[ .\\u00a0\\u2009\\u202f\\u200b-\\u200f\\u2060-]?";
const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** The eleven-test of a citizen service number: 9, 8, … 2 and minus 1 times its digits. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, "0");
  if (nine.length !== 9 || /^0+$/.test(nine)) return false;
  const sum = [...nine].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** Looks ahead, so that a number that stands beside another one is seen too. */
const runOf = (length: number): RegExp =>
  new RegExp(`(?<!\\d)(?=(\\d(?:${between}\\d){${length - 1}})(?!\\d))`, "gd");
const nineDigits = runOf(9);
const eightDigits = runOf(8);

/** Citizen service numbers of 8 or 9 digits, with or without dots and spaces. */
export const bsnsIn = (text: string): readonly Finding[] =>
  [nineDigits, eightDigits]
    .flatMap((run) => placesOf(text, run, "bsn"))
    .filter((found) => passesElevenTest(digitsOf(textAt(text, found))));

const phoneGap = "[ ./()\\u00a0\\u202f\\u200b-\\u200f-]{0,3}";
/** 06 12345678, 012-345 67 89, +31 6 12345678, 0031 (0)12 3456789. */
const phone = new RegExp(
  `(?<![\\d\\p{L}])((?:\\+${phoneGap}31|0031)${phoneGap}(?:0${phoneGap})?[1-9](?:${phoneGap}\\d){8}|0${phoneGap}[1-9](?:${phoneGap}\\d){8})(?!\\d)`,
  "gdu",
);

/** Dutch telephone numbers, at home and as they are written abroad. */
export const phonesIn = (text: string): readonly Finding[] => placesOf(text, phone, "phone");
