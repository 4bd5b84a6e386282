import type { TicketTurn } from "../../contract/tickets-api.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Ticket } from "./document.ts";
import { scrubbed } from "./scrub.ts";

/** As much of a conversation as goes along: the end of it says what it is about. */
export const mostTurns = 20;
export const longestTurn = 2_000;
export const longestWords = 1_000;

/** The beginning of a text; never half an emoji. */
export const beginning = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd()}…`;

/** The last turns, each of a length that a person reads, without what may be about a client. */
export const keptTurns = (turns: readonly TicketTurn[], now: Instant): readonly TicketTurn[] =>
  turns
    .slice(-mostTurns)
    .map(({ by, text }) => ({ by, text: beginning(text.trim().toWellFormed(), longestTurn) }))
    .map(({ by, text }) => ({ by, text: scrubbed(text, now).text }))
    .filter(({ text }) => text !== "");

/** As many of the last turns as stay under so many characters together; what is too long is cut. */
export function lastTurns(turns: readonly TicketTurn[], most: number): readonly TicketTurn[] {
  const kept: TicketTurn[] = [];
  let left = most;
  for (const turn of turns.toReversed()) {
    if (left <= 0) break;
    kept.push({ ...turn, text: beginning(turn.text, left) });
    left -= turn.text.length;
  }
  return kept.toReversed();
}

/** The question in the asker's own words: the newest of them. */
export function questionOf({
  words,
  turns,
  more,
}: Pick<Ticket, "words" | "turns" | "more">): string {
  const asked = turns.findLast(({ by }) => by === "asker")?.text ?? "";
  return more?.text || words || asked;
}
