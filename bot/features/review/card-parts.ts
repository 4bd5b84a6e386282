import type { Language } from "../../contract/languages.ts";
import type { ResultState } from "../../contract/review-api.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import { type Action, type Element, goTo, headed } from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import type { Review, Work } from "../assignments/public.ts";
import { say } from "./texts.ts";

/** Words for a moment, as the sentences want them. */
export const when = (at: Instant, language: Language) => ({
  date: dayText(localDay(at), language),
  time: localTime(at),
});

/** Only what is judged comes here, so it is handed in or done at work. */
export const judgedKind = ({ kind }: Pick<Assignment, "kind">): "hand_in" | "practice" =>
  kind === "practice" ? "practice" : "hand_in";

const looks = {
  hand_in: { sign: "▲", style: "accent" },
  practice: { sign: "◆", style: "good" },
} as const;

/** Handing in and practice assignments never mix: own word, own sign, own colour. */
export const kindHeading = (assignment: Assignment, language: Language): string => {
  const kind = judgedKind(assignment);
  return `${looks[kind].sign} ${headed(say(language)(`kind.${kind}`), assignment.title)}`;
};

export const block = (assignment: Assignment, items: readonly Element[]): Element => ({
  type: "Container",
  style: looks[judgedKind(assignment)].style,
  items: [...items],
  spacing: "Medium",
});

/** A state has a sign besides its word; colour alone tells nothing. */
export const stateSigns = {
  not_open: "○",
  open: "□",
  late: "!",
  waiting: "…",
  met: "✓",
  not_yet: "↻",
} as const satisfies Record<ResultState, string>;

/** A long text is shown by its beginning: a card is at most 28 KB. */
export const beginning = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…`.toWellFormed() : text;

export const buttons = (actions: readonly Action[]): readonly Element[] =>
  actions.length > 0 ? [{ type: "ActionSet", actions: [...actions] }] : [];

/** One page of a long list. `page` is from 1, and never beyond the last. */
export function pageOf<T>(all: readonly T[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const shown = Math.min(Math.max(1, page), pages);
  return { page: shown, pages, items: all.slice((shown - 1) * size, shown * size) };
}

export function pageButtons(
  { page, pages }: { readonly page: number; readonly pages: number },
  verb: `${string}.${string}`,
  data: Readonly<Record<string, unknown>>,
  language: Language,
): readonly Action[] {
  const t = say(language);
  return [
    ...(page > 1 ? [goTo(t("queue.previous"), verb, { ...data, page: page - 1 })] : []),
    ...(page < pages ? [goTo(t("queue.next"), verb, { ...data, page: page + 1 })] : []),
  ];
}

export const seenText = (seen: Work["sightings"][number]["seen"], language: Language): string =>
  say(language)(`seen.${seen}`);

/** `1. Bij elk leerdoel staat …: Goed`, for the lines that got a level. */
export const levelLines = (
  { levels }: Review,
  { rubric }: Assignment,
  language: Language,
): readonly string[] =>
  rubric.flatMap((text, line) => {
    const level = levels[line];
    return level ? [`${line + 1}. ${text} **${say(language)(`level.${level}`)}**`] : [];
  });
