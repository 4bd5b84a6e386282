import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  messageCard,
  plain,
  quiet,
  title,
} from "../../kernel/cards.ts";
import { keyOf } from "./confirm-cards.ts";
import { namedInputs, type Typed } from "./named-inputs.ts";
import type { Relation } from "./relation-rules.ts";
import { say } from "./texts.ts";

/** A choice needs a value, so a card with one person has it chosen already. */
function whoInput(relations: readonly Relation[], language: Language): Element {
  const t = say(language);
  const [only] = relations;
  return {
    type: "Input.ChoiceSet",
    id: "about",
    label: t("decline.who"),
    isRequired: true,
    errorMessage: t("decline.required"),
    choices: relations.map((one) => ({ title: plain(one.member.name), value: keyOf(one) })),
    ...(relations.length === 1 && only ? { value: keyOf(only) } : {}),
  };
}

type DeclineView = { readonly relations: readonly Relation[]; readonly sent?: Typed };

/** About whom, and who it is then: the second may stay empty. */
export function declineCard({ relations, sent }: DeclineView, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("decline.title"),
    body: [
      title(t("decline.title")),
      ...(sent?.problem ? [callout(`⚠ ${sent.problem}`, "attention")] : []),
      whoInput(relations, language),
      line(t("decline.instead")),
      ...namedInputs(sent, language, false),
      quiet(t("decline.proposal")),
    ],
    actions: [
      execute(t("decline.yes"), "supervisors.decline", {}),
      goTo(t("moment.back"), "supervisors.show", {}),
    ],
  });
}

/** For a supervisor: who stands in for him. */
export function deputyCard({ relations, sent }: DeclineView, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("deputy.title"),
    body: [
      title(t("deputy.title")),
      ...(sent?.problem ? [callout(`⚠ ${sent.problem}`, "attention")] : []),
      line(t("deputy.why")),
      whoInput(relations, language),
      ...namedInputs(sent, language, true),
    ],
    actions: [
      execute(t("deputy.yes"), "supervisors.name_deputy", {}, "positive"),
      goTo(t("moment.back"), "supervisors.show", {}),
    ],
  });
}

export const declinedCard = (left: number, language: Language): Card => {
  const t = say(language);
  return messageCard(
    t("declined.title"),
    [t("declined.text")],
    left > 0 ? [goTo(t("declined.others"), "supervisors.show", {})] : [],
  );
};
