import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  plain,
  title,
} from "../../kernel/cards.ts";
import { type Day, dayText, type Instant, localDay } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import type { Result } from "./result-rules.ts";
import { mostReason } from "./rules.ts";
import { say } from "./texts.ts";

export type ExtensionView = {
  readonly groupId: string;
  readonly member: Member;
  /** What was not handed in, or must be done again. */
  readonly extendable: readonly Result[];
  readonly first: Day;
  readonly last: Day | undefined;
  readonly problem?: string;
  readonly sent?: { readonly assignmentId: string; readonly on: string; readonly reason: string };
};

function inputs(view: ExtensionView, language: Language): readonly Element[] {
  const t = say(language);
  const { extendable, first, last, sent } = view;
  const required = { isRequired: true, errorMessage: t("extension.required") };
  const choices = extendable.map(({ assignment, dueAt }) => ({
    value: assignment.id,
    title: dueAt
      ? t("extension.choice", {
          assignment: assignment.title,
          date: dayText(localDay(dueAt), language),
        })
      : assignment.title,
  }));
  return [
    {
      type: "Input.ChoiceSet",
      id: "assignmentId",
      label: t("extension.which"),
      choices,
      ...required,
      ...(sent && sent.assignmentId !== "" ? { value: sent.assignmentId } : {}),
    },
    {
      type: "Input.Date",
      id: "on",
      label: t("extension.on"),
      min: first,
      ...(last ? { max: last } : {}),
      ...required,
      ...(sent && sent.on !== "" ? { value: sent.on } : {}),
    },
    {
      type: "Input.Text",
      id: "reason",
      label: t("extension.why"),
      isMultiline: true,
      maxLength: mostReason,
      ...required,
      ...(sent && sent.reason !== ""
        ? { value: sent.reason.slice(0, mostReason).toWellFormed() }
        : {}),
    },
  ];
}

/** A later deadline for one participant. */
export function extensionCard(view: ExtensionView, language: Language): Card {
  const t = say(language);
  const { groupId, member, extendable, problem } = view;
  const { personId, name } = member;
  const data = { groupId, personId };
  const isEmpty = extendable.length === 0;
  return card({
    fallbackText: t("extension.gist", { name }),
    body: [
      title(t("extension.title", { name: plain(name) })),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...(isEmpty ? [line(t("extension.nothing"))] : inputs(view, language)),
    ],
    actions: [
      ...(isEmpty ? [] : [execute(t("extension.give"), "review.extend", data, "positive")]),
      goTo(t("extension.back"), "review.person", data),
    ],
  });
}

type GivenView = {
  readonly groupId: string;
  readonly member: Member;
  readonly dueAt: Instant;
};

export function extensionGivenCard(
  { groupId, member, dueAt }: GivenView,
  language: Language,
): Card {
  const t = say(language);
  const { personId, name } = member;
  const date = dayText(localDay(dueAt), language);
  return card({
    fallbackText: t("extension.given", { name, date }),
    body: [
      callout(`✓ ${t("extension.given", { name: plain(name), date })}`, "good"),
      line(t("extension.told")),
    ],
    actions: [goTo(t("extension.back"), "review.person", { groupId, personId })],
  });
}

type ExtendedView = {
  readonly groupId: string;
  readonly items: readonly {
    readonly assignmentId: string;
    readonly title: string;
    readonly dueAt: Instant;
  }[];
};

/** Room for what one person may have open at the same time. */
const mostItems = 6;

/** To the participant: what may come later, and the way to hand it in. */
export function extendedCard({ groupId, items: all }: ExtendedView, language: Language): Card {
  const t = say(language);
  const items = all.slice(0, mostItems);
  const assignments = items.map((one) => one.title).join(", ");
  return card({
    fallbackText: t("extended.gist", { assignments }),
    body: [
      title(t("extended.title")),
      ...items.map(({ title: assignment, dueAt }) =>
        line(t("extended.item", { assignment, date: dayText(localDay(dueAt), language) })),
      ),
    ],
    actions: items.map(({ assignmentId, title: assignment }) =>
      execute(t("extended.open", { assignment }), "assignments.open_hand_in", {
        groupId,
        assignmentId,
      }),
    ),
  });
}
