import type { Language } from "../../contract/languages.ts";
import { type StopReason, stopReasons } from "../../contract/stopping.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  link,
  messageCard,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Settings } from "../../kernel/ports.ts";
import { maxRemark } from "./rules.ts";
import { say } from "./texts.ts";

type AskView = {
  readonly groupId: string;
  readonly track: string;
  readonly teacherMail: string | undefined;
  readonly helper: Settings["helper"];
};

/** Opens the chat with somebody in Teams. */
const chatWith = (mail: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`;

/** Calm, and first of all somebody to talk to. */
export function askCard(view: AskView, language: Language): Card {
  const t = say(language);
  const { groupId, track, teacherMail, helper } = view;
  return card({
    fallbackText: t("ask.gist"),
    body: [
      title(t("ask.title", { track })),
      line(t("ask.talk")),
      strong(t("ask.helper", { helper: helper.name, phone: helper.phone })),
      line(t("ask.what")),
      quiet(t("ask.back")),
    ],
    actions: [
      ...(teacherMail ? [link(t("ask.teacher"), chatWith(teacherMail))] : []),
      execute(t("ask.no"), "progress.show_tasks", {}),
      execute(t("ask.yes"), "evaluation.confirm_stop", { groupId }),
    ],
  });
}

type InterviewView = {
  readonly groupId: string;
  /** Registered by the teacher or coordinator. */
  readonly byOther: boolean;
  readonly problem?: string;
  readonly sent?: { readonly reasons: readonly string[]; readonly remark: string };
};

const inputs = ({ sent }: InterviewView, language: Language): readonly Element[] => {
  const t = say(language);
  return [
    {
      type: "Input.ChoiceSet",
      id: "reasons",
      label: t("interview.choose"),
      isMultiSelect: true,
      style: "expanded",
      wrap: true,
      choices: stopReasons.map((value: StopReason) => ({ title: t(`reasons.${value}`), value })),
      ...(sent && sent.reasons.length > 0 ? { value: sent.reasons.join(",") } : {}),
    },
    {
      type: "Input.Text",
      id: "remark",
      label: t("interview.remark"),
      isMultiline: true,
      maxLength: maxRemark,
      placeholder: t("interview.remarkHint"),
      ...(sent?.remark ? { value: sent.remark.slice(0, maxRemark).toWellFormed() } : {}),
    },
  ];
};

/** Voluntary: sending nothing, skipping, and leaving it there are all fine. */
export function interviewCard(view: InterviewView, language: Language): Card {
  const t = say(language);
  const { groupId, byOther, problem } = view;
  return card({
    fallbackText: t("interview.gist"),
    body: [
      title(t("interview.title")),
      line(t(byOther ? "interview.byOther" : "interview.thanks")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      strong(t("interview.question")),
      ...inputs(view, language),
      quiet(t("interview.whoSees")),
    ],
    actions: [
      execute(t("interview.send"), "evaluation.say_why", { groupId }, "positive"),
      goTo(t("interview.skip"), "evaluation.skip", { groupId }),
      goTo(t("interview.goOn"), "evaluation.go_on", { groupId }),
    ],
  });
}

export function stoppedCard(
  { groupId, answered }: { readonly groupId: string; readonly answered: boolean },
  language: Language,
): Card {
  const t = say(language);
  return card({
    fallbackText: t("stopped.gist"),
    body: [
      title(t("stopped.title")),
      line(t(answered ? "stopped.thanks" : "stopped.skipped")),
      quiet(t("stopped.back")),
    ],
    actions: [execute(t("interview.goOn"), "evaluation.go_on", { groupId })],
  });
}

export const goOnCard = (language: Language): Card => {
  const t = say(language);
  return messageCard(
    t("goOn.title"),
    [t("goOn.text")],
    [execute(t("goOn.tasks"), "progress.show_tasks", {})],
  );
};

type ChooseView = {
  readonly groupId: string;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
};

export function chooseStopCard({ groupId, people }: ChooseView, language: Language): Card {
  const t = say(language);
  const back = goTo(t("register.back"), "progress.show_group", { groupId });
  if (people.length === 0) return messageCard(t("register.title"), [t("register.nobody")], [back]);
  return card({
    fallbackText: t("register.gist"),
    body: [
      title(t("register.title")),
      line(t("register.explain")),
      quiet(t("register.asks")),
      {
        type: "Input.ChoiceSet",
        id: "personId",
        label: t("register.who"),
        isRequired: true,
        errorMessage: t("register.required"),
        choices: people.map(({ personId, name }) => ({ title: plain(name), value: personId })),
      },
    ],
    actions: [execute(t("register.yes"), "evaluation.register_stop", { groupId }), back],
  });
}

type RegisteredView = {
  readonly groupId: string;
  readonly personId: string;
  readonly name: string;
  readonly state: "stopped" | "back";
};

export function registeredCard(view: RegisteredView, language: Language): Card {
  const t = say(language);
  const { groupId, personId, name, state } = view;
  const shown = { name: plain(name) };
  const progress = execute(t("registered.progress"), "progress.show_group", { groupId });
  const actions: readonly Action[] =
    state === "back"
      ? [progress]
      : [
          progress,
          execute(t("registered.goOn", { name }), "evaluation.take_back", { groupId, personId }),
        ];
  return card({
    fallbackText: t(state === "back" ? "registered.backTitle" : "registered.title", { name }),
    body:
      state === "back"
        ? [title(t("registered.backTitle", shown)), line(t("registered.backText", shown))]
        : [
            title(t("registered.title", shown)),
            line(t("registered.text", shown)),
            quiet(t("registered.undo")),
          ],
    actions,
  });
}
