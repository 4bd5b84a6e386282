import type { TicketTurn } from "../../contract/tickets-api.ts";
import type { Instant } from "../../kernel/time.ts";
import { scrubbed } from "../triage/public.ts";
import type { Ticket } from "./document.ts";

/** As much of a conversation as goes along: the end of it says what it is about. */
export const mostTurns = 20;
const longestTurn = 2_000;
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

/** As many characters of a conversation as a card shows before somebody says yes to sending it. */
export const mostSent = 4_500;

/** What goes along of a conversation. Cut first: what is thrown away need not be cleaned. */
export const turnsToSend = (turns: readonly TicketTurn[], now: Instant): readonly TicketTurn[] =>
  keptTurns(lastTurns(turns, mostSent), now);

type Asked = Pick<Ticket, "words" | "turns" | "more">;

/** The conversation with what the asker added before saying yes, as the last that was said. */
export const talkOf = ({ turns, words }: Pick<Asked, "turns" | "words">): readonly TicketTurn[] =>
  words === "" ? turns : [...turns, { by: "asker", text: words }];

/** The question in the asker's own words: what was asked last, with what was added to it. */
export function questionOf({ words, turns, more }: Asked): string {
  if (more?.text) return more.text;
  const asked = turns.findLast(({ by }) => by === "asker")?.text ?? "";
  return [asked, words].filter((text) => text !== "").join("\n\n");
}
