import type { Language } from "../../contract/languages.ts";
import { infoSessionSentence } from "../info-session/public.ts";
import type { Relation } from "./relation-rules.ts";

/**
 * When and where the information sessions of these groups are, each once.
 * @param shownAs how the place is shown that somebody typed: `plain` in a card
 */
export const infoSentences = (
  relations: readonly Relation[],
  language: Language,
  shownAs: (typed: string) => string = (typed) => typed,
): readonly string[] => [
  ...new Set(
    relations.flatMap(({ infoSession }) =>
      infoSession
        ? [infoSessionSentence({ ...infoSession, where: shownAs(infoSession.where) }, language)]
        : [],
    ),
  ),
];
