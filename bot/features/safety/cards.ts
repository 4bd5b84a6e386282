import type { Language } from "../../contract/languages.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  line,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import { longestText, type NotSafe } from "./rules.ts";
import type { Said } from "./say-not-safe.ts";
import { say } from "./texts.ts";

/** Somebody who can be called at once. */
type Helper = { readonly name: string; readonly phone: string };

type FormView = {
  readonly groupId: string;
  /** The practice assignments that can be chosen. */
  readonly assignments: readonly Pick<Assignment, "id" | "title">[];
  readonly assignmentId?: string | undefined;
  readonly problem?: string | undefined;
  readonly text?: string | undefined;
};

/** The value of the choice "something else": no assignment has this id. */
export const noAssignment = "none";

/** First stop; then what it is about and what is needed, which nobody has to say. */
export function notSafeFormCard(view: FormView, language: Language): Card {
  const t = say(language);
  const { groupId, assignments, assignmentId, problem, text } = view;
  const isKnown = assignments.some(({ id }) => id === assignmentId);
  return card({
    fallbackText: t("form.gist"),
    body: [
      title(t("form.title")),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      callout(`⚠ ${t("form.stop")}`, "attention"),
      {
        type: "Input.ChoiceSet",
        id: "assignmentId",
        label: t("form.about"),
        style: "compact",
        value: isKnown && assignmentId ? assignmentId : noAssignment,
        choices: [
          { title: t("form.something"), value: noAssignment },
          ...assignments.map(({ id, title: name }) => ({ title: name, value: id })),
        ],
      },
      {
        type: "Input.Text",
        id: "text",
        label: t("form.need"),
        isMultiline: true,
        maxLength: longestText,
        ...(text ? { value: text } : {}),
      },
      quiet(t("form.privacy")),
    ],
    actions: [execute(t("form.send"), "safety.say", { groupId }, "destructive")],
  });
}

type SaidView = Omit<Said, "said"> & { readonly said: NotSafe; readonly helper: Helper };

function toldLines(
  { told, hasSupervisor, helper }: SaidView,
  language: Language,
): readonly Element[] {
  const t = say(language);
  const supervisorHears = told.includes("supervisor");
  const teacherHears = told.includes("teacher");
  const who = supervisorHears && teacherHears ? "both" : supervisorHears ? "supervisor" : "teacher";
  const heard = told.length > 0 ? [line(`✓ ${t(`said.told.${who}`)}`)] : [];
  const isFull = teacherHears && (supervisorHears || !hasSupervisor);
  const later = isFull ? [] : [line(t("said.later"))];
  const call = t("said.call", { name: plain(helper.name), phone: helper.phone });
  return [...heard, ...later, strong(`☎ ${call}`)];
}

/** It was good to say so: what to do now, who knows it, and whom to call. */
export function notSafeSaidCard(view: SaidView, language: Language): Card {
  const t = say(language);
  const { said, wasCleaned } = view;
  const isSettled = said.settledAt !== undefined;
  return card({
    fallbackText: t("said.gist"),
    body: [
      title(t("said.title")),
      strong(t("said.stop")),
      line(t("said.ask")),
      ...toldLines(view, language),
      ...(wasCleaned ? [quiet(t("said.cleaned"))] : []),
      ...(isSettled ? [callout(`✓ ${t("said.settled")}`, "good")] : []),
      quiet(t("said.judged")),
    ],
  });
}

type ToldView = {
  readonly groupId: string;
  readonly groupName: string;
  readonly personId: string;
  readonly name: string;
  readonly at: Instant;
  readonly assignment?: string | undefined;
  readonly text: string;
  readonly settledAt?: Instant | undefined;
};

const shownText = 500;
const beginning = (text: string): string =>
  plain(text.slice(0, shownText).replace(/[\ud800-\udbff]$/, ""));

/** For supervisor and teacher: who cannot do what safely, what is needed, and one button when they talked. */
export function notSafeCard(view: ToldView, language: Language): Card {
  const t = say(language);
  const { groupId, personId, at, assignment, text, settledAt } = view;
  const name = beginning(view.name);
  const when = { day: dayText(localDay(at), language), time: localTime(at) };
  const button = execute(t("told.settle"), "safety.settle", { groupId, personId, at }, "positive");
  return card({
    fallbackText: t("told.gist"),
    body: [
      title(t("told.title")),
      line(`⚠ ${t("told.who", { name, ...when })}`),
      quiet(beginning(view.groupName)),
      ...(assignment ? [line(t("told.about", { assignment: plain(assignment) }))] : []),
      ...(text ? [strong(t("told.need", { name })), line(beginning(text))] : []),
      ...(settledAt
        ? [
            callout(
              `✓ ${t("told.settled", { day: dayText(localDay(settledAt), language) })}`,
              "good",
            ),
          ]
        : [line(t("told.do"))]),
      quiet(t("told.judged")),
    ],
    actions: settledAt ? [] : [button],
  });
}
