import type { Audience } from "../../contract/hugo.ts";
import { audiences } from "../../contract/hugo.ts";
import type { Language } from "../../contract/languages.ts";
import type { TicketReason } from "../../contract/tickets-api.ts";
import { type Action, type Element, goTo, quiet } from "../../kernel/cards.ts";
import type { Knowledge, KnowledgeItem } from "../../kernel/knowledge.ts";
import { quietLine } from "../triage/public.ts";
import { say } from "./texts.ts";

/** A list of answers that goes with a card, so that its buttons can come back to it. */
export type Trail = {
  /** Ids, best first. */
  readonly list?: readonly string[] | undefined;
  /** The question that was kept, for who says whether it helped. */
  readonly question?: string | undefined;
};

/** Only what is there: a card must stay small. */
export const trailData = ({ list, question }: Trail): Readonly<Record<string, unknown>> => ({
  ...(list && list.length > 0 ? { list } : {}),
  ...(question ? { question } : {}),
});

/** More than six buttons in one row hide behind three dots in Teams. */
const mostInRow = 6;

/** Buttons that belong together, each visible. */
export const choices = (actions: readonly Action[]): readonly Element[] =>
  Array.from({ length: Math.ceil(actions.length / mostInRow) }, (_, row) => ({
    type: "ActionSet" as const,
    actions: actions.slice(row * mostInRow, (row + 1) * mostInRow),
  }));

/** Buttons with long words: one below the other, so that none is cut short on a telephone. */
export const choiceList = (actions: readonly Action[]): readonly Element[] =>
  actions.map((action) => ({ type: "ActionSet" as const, actions: [action] }));

export const itemButton = (
  { id, title }: Pick<KnowledgeItem, "id" | "title">,
  trail: Trail,
  language: Language,
): Action => goTo(title[language], "hugo.show_item", { id, ...trailData(trail) });

export const personButton = (reason: TicketReason, language: Language): Action =>
  goTo(say(language)("next.person"), "hugo.person", { reason });
export const topicsButton = (language: Language): Action =>
  goTo(say(language)("next.topics"), "hugo.topics", {});
export const coursesButton = (language: Language): Action =>
  goTo(say(language)("next.courses"), "hugo.courses", { answers: [] });

/** Who somebody may be; `q` is asked again once that is known. */
export const audienceButtons = (q: string, language: Language): readonly Action[] =>
  audiences.map((audience: Audience) =>
    goTo(say(language)(`audience.${audience}`), "hugo.set_audience", {
      audience,
      ...(q === "" ? {} : { q }),
    }),
  );

/** Under everything Hugo is not sure of. */
export const urgentLine = (language: Language): Element => quiet(quietLine(language));

/** Where an answer comes from, in words. */
export function sourceText(
  sources: KnowledgeItem["sources"],
  documents: Knowledge["documents"],
  language: Language,
): string {
  const byDocument = Map.groupBy(sources, ({ document }) => document);
  const from = [...byDocument].map(([document, parts]) =>
    [documents[document]?.[language] ?? document, ...parts.map(({ section }) => section)].join(
      ", ",
    ),
  );
  return say(language)("answer.source", { source: from.join("; ") });
}
