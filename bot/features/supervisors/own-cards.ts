import type { Language } from "../../contract/languages.ts";
import type { AtWorkView, MySupervisor } from "../../contract/supervisors-api.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, instant, localDay } from "../../kernel/time.ts";
import { namedInputs, type Typed } from "./named-inputs.ts";
import { say } from "./texts.ts";

const signs = {
  not_asked: "○",
  asked: "○",
  confirmed: "✓",
  onboarded: "✓",
  declined: "⚠",
  impossible: "⚠",
} as const satisfies Record<AtWorkView["state"], string>;

/** How it stands with somebody at work, in words, with the day where there is one. */
function stateText({ state, since }: AtWorkView, language: Language): string {
  const day = since ? dayText(localDay(instant(since)), language) : "";
  return `${signs[state]} ${say(language)(`own.state.${state}`, { day })}`;
}

const nameOf = (one: AtWorkView, language: Language): readonly Element[] => [
  strong(plain(one.name)),
  line(stateText(one, language)),
];

/** For the participant: who works beside you, and who stands in. */
export function ownSupervisorCard(view: MySupervisor, language: Language): Card {
  const t = say(language);
  const { groupId, supervisor, deputy, mayName, waits } = view;
  const data = { groupId };
  const change = supervisor ? "own.change" : "own.name";
  return card({
    fallbackText: t("own.title"),
    body: [
      title(t("own.title")),
      ...(waits ? [callout(`⚠ ${t("own.waits")}`, "attention")] : []),
      line(t("own.why")),
      ...(supervisor ? nameOf(supervisor, language) : [strong(t("own.nobody"))]),
      line(t("own.deputy")),
      ...(deputy ? nameOf(deputy, language) : [line(t("own.noDeputy"))]),
    ],
    actions: [
      ...(mayName
        ? [execute(t(change), "supervisors.ask_name", { ...data, as: "supervisor" }, "positive")]
        : []),
      execute(t(deputy ? "own.changeDeputy" : "own.nameDeputy"), "supervisors.ask_name", {
        ...data,
        as: "deputy",
      }),
    ],
  });
}

type NameView = {
  readonly groupId: string;
  readonly as: "supervisor" | "deputy";
  /** There was one already, so a reason is asked. */
  readonly replaces: boolean;
  readonly sent?: Typed & { readonly reason?: string };
};

const mostReason = 300;

/** Somebody who works beside you: a name and an address at work. */
export function nameSupervisorCard(view: NameView, language: Language): Card {
  const t = say(language);
  const { groupId, as, replaces, sent } = view;
  const reason: Element = {
    type: "Input.Text",
    id: "reason",
    label: t("own.reason"),
    maxLength: mostReason,
    isRequired: true,
    errorMessage: t("own.reasonNeeded"),
    ...(sent?.reason ? { value: sent.reason.slice(0, mostReason).toWellFormed() } : {}),
  };
  return card({
    fallbackText: t(`own.form.${as}`),
    body: [
      title(t(`own.form.${as}`)),
      ...(sent?.problem ? [callout(`⚠ ${sent.problem}`, "attention")] : []),
      line(t("own.form.who")),
      ...namedInputs(sent, language, true),
      ...(replaces && as === "supervisor" ? [reason] : []),
      quiet(t("own.form.asked")),
    ],
    actions: [
      execute(t("own.form.yes"), "supervisors.name", { groupId, as }, "positive"),
      goTo(t("moment.back"), "supervisors.show_own", { groupId }),
    ],
  });
}
