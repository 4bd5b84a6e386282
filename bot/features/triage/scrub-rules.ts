import type { Instant } from "../../kernel/time.ts";
import { cleanedText } from "../assignments/public.ts";
import { ordinaryAfterTitle } from "./after-title-words.ts";
import { withoutNames } from "./name-rules.ts";

/** A text as it may be kept. `found` is true when something was taken out. */
export type Scrubbed = { readonly text: string; readonly found: boolean };

// Every part is bounded: what goes on without an end would be read anew from each of its letters.
const mail =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const iban =
  /(?<![\p{L}\d])(?:NL\s?\d{2}\s?[A-Z]{4}(?:\s?\d){10}|[A-Z]{2}\d{2}[A-Z\d]{11,30})(?![\p{L}\d])/giu;
/** `1234 AB`, or `1234ab`; `2022 en` is a year and a word. */
const postcode = /(?<![\p{L}\d])[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})(?![\p{L}\d])/gu;
const street =
  /(?<![\p{L}\d])(?!onderweg)[\p{L}'’-]{2,30}(?:straat|laan|plein|gracht|kade|singel|dreef|plantsoen|steeg|dijk|weg|boulevard)\s\d{1,5}(?:\s?[a-z](?![\p{L}\d]))?(?![\d.,:]\d)/giu;
const phoneAbroad = /(?<![\d\p{L}])(?:\+|00)\d{1,3}(?:[ -]?\d){8,11}(?!\d)/gu;

const titles = "mevrouw|mevr|mvr|mw|meneer|mijnheer|dhr|de heer|mrs|mr|ms";
const particles = "van der|van den|van de|van|der|den|de|ter|ten|el|al|ben|bin";
/** A name behind a title, also without capitals, as on a phone. */
const titled = new RegExp(
  `(?<![\\p{L}\\d])(${titles})(\\.?[ \\t]+)((?:(?:${particles})[ \\t]+)?)([\\p{L}][\\p{L}'’-]{1,40})`,
  "giu",
);

function withoutTitledNames(text: string): string {
  return text.replace(
    titled,
    (whole, title: string, gap: string, particle: string, word: string) =>
      particle === "" && ordinaryAfterTitle.has(word.toLowerCase())
        ? whole
        : `${title}${gap}[naam]`,
  );
}

const months =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october";
/** A whole date, and a word of birth before it. */
const dated = new RegExp(
  `((?:geb\\p{L}{0,15}|born)\\W{1,3}(?:(?:op|in|is|on)\\W)?)?(\\d{1,2}(?:\\s(?:${months})\\s|[-/])(?:\\d{1,2}[-/])?)((?:19|20)\\d\\d)(?!\\d)`,
  "giu",
);
/** Of a course, an exam or a subsidy: nobody who learns or is cared for here was born so lately. */
const courseYears = 6;

const rounds = 5;

/** Keeps dates of these last years out of sight while `clean` works. */
function sparingDates(text: string, now: Instant, clean: (left: string) => string): string {
  const kept: string[] = [];
  const thisYear = Number(now.slice(0, 4));
  const hidden = text.replace(dated, (whole, birth: string | undefined, _day, year: string) => {
    if (birth || Number(year) < thisYear - courseYears) return whole;
    kept.push(whole);
    return `\ue000${String.fromCharCode(0xe100 + kept.length - 1)}\ue000`;
  });
  return clean(hidden).replace(
    /\ue000([\ue100-\uf8ff])\ue000/g,
    (_, sign: string) => kept[sign.charCodeAt(0) - 0xe100] ?? "",
  );
}

const once = (text: string, now: Instant): string =>
  sparingDates(text, now, (left) =>
    cleanedText(
      withoutNames(
        withoutTitledNames(
          left
            .replace(mail, "[mailadres]")
            .replace(iban, "[rekening]")
            .replace(postcode, "[postcode]")
            .replace(street, "[adres]")
            .replace(phoneAbroad, "[telefoon]"),
        ),
      ),
      now,
    ),
  );

/**
 * A text without what may tell who somebody is: mail addresses, bank accounts, addresses, names behind
 * a title or given away by the words before them, and all that `cleanedText` finds. Scrubbing twice is scrubbing once; never throws.
 */
export function scrubbed(text: string, now: Instant): Scrubbed {
  // Letters for private use are ours to hide dates behind; nobody types them.
  const given = text.toWellFormed().replace(/[\ue000-\uf8ff]/g, "");
  let left = given;
  for (let round = 0; round < rounds; round += 1) {
    const next = once(left, now);
    if (next === left) break;
    left = next;
  }
  return { text: left, found: left !== given };
}
