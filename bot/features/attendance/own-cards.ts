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
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, localDay, localTime } from "../../kernel/time.ts";
import type { TrackModule } from "../../kernel/track.ts";
import type { Member } from "../groups/public.ts";
import { type Session, whenText } from "../sessions/public.ts";
import { longestCatchUp, longestWhy, reasonCodes, shortestCatchUp } from "./own-rules.ts";
import type { CatchUp } from "./store.ts";
import { say } from "./texts.ts";

type OfSession = {
  readonly groupId: string;
  readonly number: number;
  readonly session: Session | undefined;
};
const dataOf = ({ groupId, number }: OfSession) => ({ groupId, number });

const about = ({ session, number }: OfSession, language: Language): Element =>
  line(
    session
      ? say(language)("own.about", {
          number,
          title: session.title,
          when: whenText(session, language),
        })
      : say(language)("own.aboutNumber", { number }),
  );

type WhyView = OfSession & { readonly reason: string | undefined; readonly problem?: string };

/** Said, and thanked for. Why may be told, and need not; it can all be taken back. */
export function cannotComeCard(view: WhyView, language: Language): Card {
  const t = say(language);
  const { reason, problem } = view;
  const code = reasonCodes.find((one) => one === reason);
  return card({
    fallbackText: t("cannotCome.reply"),
    body: [
      title(t("cannotCome.title")),
      about(view, language),
      callout(`✓ ${t("cannotCome.reply")}`, "good"),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      {
        type: "Input.ChoiceSet",
        id: "choice",
        label: t("cannotCome.why"),
        style: "compact",
        value: code ?? "none",
        choices: [
          { title: t("cannotCome.notSaid"), value: "none" },
          ...reasonCodes.map((value) => ({ title: t(`reasons.${value}`), value })),
        ],
      },
      {
        type: "Input.Text",
        id: "typed",
        label: t("cannotCome.typed"),
        maxLength: longestWhy,
        ...(reason && !code ? { value: reason } : {}),
      },
      quiet(t("cannotCome.whoSees")),
      ...(reason === undefined ? [] : [quiet(`✓ ${t("cannotCome.kept")}`)]),
    ],
    actions: [
      execute(t("cannotCome.save"), "attendance.say_why", dataOf(view)),
      goTo(t("cannotCome.undo"), "attendance.can_come", dataOf(view)),
    ],
  });
}

export function canComeCard(view: OfSession, language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: t("canCome.text"),
    body: [
      title(t("canCome.title")),
      about(view, language),
      callout(`✓ ${t("canCome.text")}`, "good"),
    ],
    actions: [execute(t("canCome.undo"), "attendance.cannot_come", dataOf(view))],
  });
}

export function hereCard(view: OfSession & { readonly member: Member }, language: Language): Card {
  const t = say(language);
  const at = view.member.checkIns[view.number];
  const time = at ? localTime(at) : "";
  return card({
    fallbackText: t("here.text", { time }),
    body: [
      title(t("here.title")),
      about(view, language),
      callout(`✓ ${t("here.text", { time })}`, "good"),
    ],
  });
}

type MissedView = OfSession & { readonly member: Member };

/** First a human, then a task. What is solved asks for nothing any more. */
export function missedCard(view: MissedView, language: Language): Card {
  const t = say(language);
  const { member, number } = view;
  const facts = member.progress.attendance[number];
  const solved = facts?.state !== "absent" || facts.solvedAt !== undefined;
  const called = member.callMe[number] !== undefined;
  const text = t(member.cannotCome[number] ? "missed.announced" : "missed.text");
  const state = solved ? "missed.solved" : called ? "missed.called" : undefined;
  return card({
    fallbackText: text,
    body: [
      title(t("missed.title")),
      about(view, language),
      // Who asked to be called is not asked again.
      ...(solved || called ? [] : [line(text)]),
      ...(state ? [callout(`✓ ${t(state)}`, "good")] : []),
    ],
    actions: solved
      ? []
      : [
          ...(called ? [] : [execute(t("missed.call"), "attendance.call_me", dataOf(view))]),
          execute(t("missed.catchUp"), "attendance.catch_up", dataOf(view), "positive"),
        ],
  });
}

type CatchUpView = OfSession & {
  readonly module: TrackModule | undefined;
  readonly problem?: string;
  readonly text?: string;
};

const aims = (module: TrackModule | undefined, language: Language): readonly Element[] =>
  module === undefined
    ? []
    : [
        strong(say(language)("catchUp.aims")),
        ...module.aims.map((aim) => line(`• ${aim}`)),
        ...(module.groupTask
          ? [strong(say(language)("catchUp.groupTask")), line(module.groupTask)]
          : []),
      ];

/** Made of what the session was about; it closes the absence and is not judged. */
export function catchUpCard(view: CatchUpView, language: Language): Card {
  const t = say(language);
  const { module, problem, text } = view;
  return card({
    fallbackText: t("catchUp.gist", { number: view.number }),
    body: [
      title(t("catchUp.title", { number: view.number })),
      ...(module ? [line(module.title)] : []),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...aims(module, language),
      strong(t("catchUp.do")),
      line(`1. ${t("catchUp.step1")}`),
      line(`2. ${t("catchUp.step2")}`),
      {
        type: "Input.Text",
        id: "text",
        label: t("catchUp.label"),
        placeholder: t("catchUp.placeholder"),
        isMultiline: true,
        isRequired: true,
        errorMessage: t("catchUp.required", { least: shortestCatchUp }),
        maxLength: longestCatchUp,
        ...(text ? { value: text } : {}),
      },
      line(t("catchUp.privacy")),
      quiet(t("catchUp.noJudgement")),
    ],
    actions: [execute(t("catchUp.send"), "attendance.hand_in_catch_up", dataOf(view), "positive")],
  });
}

const shown = 1500;

export function caughtUpCard(
  view: OfSession & { readonly earlier: CatchUp },
  language: Language,
): Card {
  const t = say(language);
  const { earlier, number } = view;
  const { handedInAt, text } = earlier;
  const when = { date: dayText(localDay(handedInAt), language), time: localTime(handedInAt) };
  return card({
    fallbackText: t("caughtUp.gist", { number }),
    body: [
      title(t("caughtUp.title")),
      about(view, language),
      callout(`✓ ${t("caughtUp.text", when)}`, "good"),
      strong(t("caughtUp.yours")),
      line(plain(text.length > shown ? `${text.slice(0, shown)}…` : text)),
    ],
  });
}
