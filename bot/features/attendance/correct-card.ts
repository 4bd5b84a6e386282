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
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, localDay, localTime } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import { longestReason } from "./correct-rules.ts";
import { correctionStates } from "./document.ts";
import type { CatchUp } from "./store.ts";
import { say } from "./texts.ts";
import type { SessionAttendance } from "./view.ts";

type Sent = { readonly people: string; readonly state: string; readonly reason: string };
type CorrectView = {
  readonly view: SessionAttendance;
  readonly problem?: string;
  /** What was sent, to show again. */
  readonly sent?: Sent;
};

/** A card holds at most so many people. */
const mostPeople = 30;
const valued = (value: string | undefined) => (value ? { value } : {});

function inputs({ view, sent }: CorrectView, language: Language): readonly Element[] {
  const t = say(language);
  return [
    {
      type: "Input.ChoiceSet",
      id: "people",
      label: t("correct.who"),
      isMultiSelect: true,
      style: "compact",
      isRequired: true,
      errorMessage: t("correct.whoRequired"),
      choices: view.attendees.slice(0, mostPeople).map(({ personId, name, state }) => ({
        title: `${plain(name) || personId}: ${t(`states.${state ?? "unknown"}`)}`,
        value: personId,
      })),
      ...valued(sent?.people),
    },
    {
      type: "Input.ChoiceSet",
      id: "state",
      label: t("correct.state"),
      style: "expanded",
      isRequired: true,
      errorMessage: t("correct.stateRequired"),
      choices: correctionStates.map((value) => ({ title: t(`correct.states.${value}`), value })),
      ...valued(sent?.state),
    },
    {
      type: "Input.Text",
      id: "reason",
      label: t("correct.reason"),
      placeholder: t("correct.reasonExample"),
      isRequired: true,
      errorMessage: t("correct.reasonRequired"),
      maxLength: longestReason,
      ...valued(sent?.reason),
    },
  ];
}

/** The teacher knows better than the reports: who, what, and why. */
export function correctCard(asked: CorrectView, language: Language): Card {
  const t = say(language);
  const { view, problem } = asked;
  const { number, title: name } = view.session;
  const data = { groupId: view.groupId, number };
  const nobody = view.attendees.length === 0;
  return card({
    fallbackText: t("correct.gist", { number }),
    body: [
      title(t("correct.title", { number, title: name })),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...(nobody ? [line(t("correct.nobody"))] : inputs(asked, language)),
    ],
    actions: [
      ...(nobody ? [] : [execute(t("correct.save"), "attendance.correct", data, "positive")]),
      goTo(t("correct.back"), "attendance.show", data),
    ],
  });
}

type ReadView = {
  readonly groupId: string;
  readonly member: Member;
  readonly catchUp: CatchUp;
  readonly index: number;
  readonly count: number;
};
/** A long answer is shown by its beginning: a card is at most 28 KB. */
const shown = 2500;

/** One catch-up task, for the teacher to read. It gets no judgement. */
export function readCatchUpCard(asked: ReadView, language: Language): Card {
  const t = say(language);
  const { groupId, member, catchUp, index, count } = asked;
  const { number, text, handedInAt } = catchUp;
  const data = { groupId, number };
  const when = { date: dayText(localDay(handedInAt), language), time: localTime(handedInAt) };
  return card({
    fallbackText: t("read.gist", { number }),
    body: [
      title(t("read.title", { number })),
      strong(plain(member.name) || member.personId),
      line(t("read.when", when)),
      line(plain(text.length > shown ? `${text.slice(0, shown)}…` : text)),
    ],
    actions: [
      ...(index + 1 < count
        ? [execute(t("read.next"), "attendance.read_catch_up", { ...data, index: index + 1 })]
        : []),
      goTo(t("correct.back"), "attendance.show", data),
    ],
  });
}
