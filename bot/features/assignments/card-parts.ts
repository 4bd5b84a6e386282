import type { Language } from "../../contract/languages.ts";
import type { AssignmentKind } from "../../contract/work.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import { type Element, headed, line } from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import { say } from "./texts.ts";

/** The three never mix: each has its own sign, word and colour, in every view. */
export const looks = {
  practise: { sign: "✎", style: "emphasis" },
  hand_in: { sign: "▲", style: "accent" },
  practice: { sign: "◆", style: "good" },
} as const satisfies Record<AssignmentKind, { readonly sign: string; readonly style: string }>;

export const when = (at: Instant, language: Language) => ({
  date: dayText(localDay(at), language),
  time: localTime(at),
});

export const kindName = (kind: AssignmentKind, language: Language): string =>
  `${looks[kind].sign} ${say(language)(`kind.${kind}`)}`;

/** `◆ Praktijkopdracht 1: Verzorgen`: kind and title, with no word twice. */
export const kindAndTitle = (
  { kind, title }: Pick<Assignment, "kind" | "title">,
  language: Language,
) => `${looks[kind].sign} ${headed(say(language)(`kind.${kind}`), title)}`;

export const stepLines = ({ steps }: Pick<Assignment, "steps">): readonly Element[] =>
  steps.map((step, index) => line(`${index + 1}. ${step}`));

/** A long text is shown by its beginning: a card is at most 28 KB. Never half an emoji. */
export const beginning = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : text;
