import type { ClientDataKind } from "../../contract/work-api.ts";
import type { Instant } from "../../kernel/time.ts";
import { birthDatesIn } from "./birth-date-rules.ts";
import type { Finding } from "./client-data.ts";
import { namesIn } from "./name-rules.ts";
import { bsnsIn, phonesIn } from "./number-rules.ts";

/** What stands in the place of it afterwards. In Dutch, the language of the work. */
const instead = {
  bsn: "[bsn]",
  birth_date: "[datum]",
  phone: "[telefoon]",
  name: "[cliënt]",
} as const satisfies Record<ClientDataKind, string>;

/** Two that overlap are one; the one that begins first gives it its kind. */
function withoutOverlap(all: readonly Finding[]): readonly Finding[] {
  const joined: Finding[] = [];
  for (const found of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || found.start >= last.end) joined.push(found);
    else if (found.end > last.end) joined[joined.length - 1] = { ...last, end: found.end };
  }
  return joined;
}

/**
 * What in a text may be about a client: citizen service numbers, birth dates, telephone numbers and
 * full names beside a word for a client. In order of place, without overlap. It warns and never
 * judges: the author knows better. What it finds goes to the author only, never into a log.
 */
export function clientDataIn(text: string, now: Instant): readonly Finding[] {
  const thisYear = Number(now.slice(0, 4));
  return withoutOverlap([
    ...phonesIn(text),
    ...birthDatesIn(text, thisYear),
    ...bsnsIn(text),
    ...namesIn(text),
  ]);
}

const replaced = (text: string, findings: readonly Finding[]): string =>
  findings
    .toReversed()
    .reduce(
      (left, { kind, start, end }) => left.slice(0, start) + instead[kind] + left.slice(end),
      text,
    );

/** The same text with a word in the place of everything that stood out; nothing stands out any more. */
export function cleanedText(text: string, now: Instant): string {
  let cleaned = text;
  // What stood apart can come together: look again. Every round takes digits or capitals away.
  for (
    let found = clientDataIn(cleaned, now);
    found.length > 0;
    found = clientDataIn(cleaned, now)
  ) {
    cleaned = replaced(cleaned, found);
  }
  return cleaned;
}

const shownAround = 30;

/** A finding with some words around it, for its own author. */
export function snippetOf(text: string, { start, end }: Finding): string {
  const before = text.slice(Math.max(0, start - shownAround), start);
  const after = text.slice(end, end + shownAround);
  // Never half a word, and so never half an emoji.
  const from = start > shownAround ? `… ${before.replace(/^\S*\s?/u, "")}` : before;
  const to = end + shownAround < text.length ? `${after.replace(/\s?\S*$/u, "")} …` : after;
  return `${from}${text.slice(start, end)}${to}`.replace(/\s+/g, " ").trim();
}
