import type { Language } from "../../contract/languages.ts";
import { type Assignment, reactBefore } from "../../kernel/assignment.ts";
import {
  type Action,
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
import type { Instant } from "../../kernel/time.ts";
import { beginning, kindAndTitle, kindName, when } from "./card-parts.ts";
import { filesLine } from "./form-card.ts";
import { type HowLong, minutesAround } from "./minutes.ts";
import { say } from "./texts.ts";
import type { Attempt, Review, Work } from "./work.ts";

export type DoneView = {
  readonly groupId: string;
  readonly assignment: Assignment;
  readonly work: Work;
  readonly dueAt: Instant | undefined;
  /** The minutes that people are told beforehand. */
  readonly minutes: number;
};

const shownText = 1500;
const shownReview = 800;

const ofWork = ({ groupId, assignment }: DoneView) => ({ groupId, assignmentId: assignment.id });

const back = (view: DoneView, language: Language): Action =>
  goTo(say(language)("form.back"), "assignments.open", ofWork(view));

/** First shorter, as planned or longer; the last tap asks how many minutes. Nobody has to answer. */
function timeQuestion(view: DoneView, language: Language): readonly Element[] {
  const t = say(language);
  const data = ofWork(view);
  const { minutes, work } = view;
  if (work.minutes !== undefined) {
    const change = execute(t("time.change"), "assignments.ask_minutes", data);
    return [
      quiet(t("time.said", { minutes: work.minutes })),
      { type: "ActionSet", actions: [change] },
    ];
  }
  return [
    strong(t("time.ask")),
    quiet(t("time.planned", { minutes })),
    timeButtons(view, language),
  ];
}

function timeButtons(view: DoneView, language: Language): Element {
  const t = say(language);
  const data = ofWork(view);
  const howLong = (how: HowLong) =>
    execute(t(`time.${how}`), "assignments.ask_minutes", { ...data, how });
  const planned = { ...data, minutes: view.minutes };
  return {
    type: "ActionSet",
    actions: [
      howLong("shorter"),
      execute(t("time.asPlanned"), "assignments.say_minutes", planned),
      howLong("longer"),
    ],
  };
}

function reviewLines(review: Review, language: Language): readonly Element[] {
  const t = say(language);
  const said = [strong(t("done.teacher")), line(plain(beginning(review.text, shownReview)))];
  const heard = review.text ? said : [];
  if (review.result === "met") return [callout(`✓ ${t("done.met")}`, "good"), ...heard];
  const improve = plain(beginning(review.improve ?? "", shownReview));
  return [callout(`⚠ ${t("done.notYet", { improve })}`, "attention"), ...heard];
}

function waiting(view: DoneView, { handedInAt }: Attempt, language: Language): readonly Element[] {
  const t = say(language);
  const { assignment, dueAt } = view;
  const facts = { assignment: assignment.title, ...when(handedInAt, language) };
  const late = dueAt !== undefined && handedInAt > dueAt ? [line(t("done.late"))] : [];
  const { date } = when(reactBefore(handedInAt), language);
  const next = t(assignment.kind === "practice" ? "done.practiceNext" : "done.next", { date });
  return [callout(`✓ ${t("done.thanks", facts)}`, "good"), ...late, line(next)];
}

/** The clear end: what was handed in and when, what the teacher said of it, and how long it took. */
export function handedInCard(view: DoneView, language: Language): Card {
  const t = say(language);
  const { assignment, work } = view;
  const last = work.attempts.at(-1);
  if (!last) throw new Error("nothing was handed in");
  const { review, text, link, files } = last;
  return card({
    fallbackText: t("done.gist", { assignment: assignment.title }),
    body: [
      title(t("done.title")),
      quiet(kindAndTitle(assignment, language)),
      ...(review ? reviewLines(review, language) : waiting(view, last, language)),
      ...timeQuestion(view, language),
      strong(t("done.yourText")),
      ...(text ? [line(plain(beginning(text, shownText)))] : []),
      ...(link ? [line(t("done.link", { link: plain(link) }))] : []),
      ...filesLine(files, language),
    ],
    actions: [back(view, language)],
  });
}

/** Practising is done: no judgement, only thanks and the question how long it took. */
export function practisedCard(view: DoneView, language: Language): Card {
  const t = say(language);
  const { assignment } = view;
  const names = { assignment: assignment.title };
  const undo = { ...ofWork(view), done: false };
  return card({
    fallbackText: t("done.practisedGist", names),
    body: [
      title(t("done.practised")),
      quiet(kindName(assignment.kind, language)),
      callout(`✓ ${t("done.practisedThanks", names)}`, "good"),
      ...timeQuestion(view, language),
    ],
    actions: [back(view, language), execute(t("card.undo"), "assignments.practise_done", undo)],
  });
}

/** The second tap: how many minutes. Without a direction the first three buttons come again. */
export function minutesCard(
  view: DoneView & { readonly how?: HowLong | undefined },
  language: Language,
): Card {
  const t = say(language);
  const { assignment, minutes: planned, how } = view;
  const heading = t("time.title", { assignment: assignment.title });
  const choices = how === undefined ? [] : minutesAround(planned, how);
  return card({
    fallbackText: heading,
    body: [
      title(heading),
      quiet(t("time.planned", { minutes: planned })),
      ...(how === undefined ? [timeButtons(view, language)] : []),
    ],
    actions: [
      ...choices.map((minutes) =>
        execute(t("time.minutes", { minutes }), "assignments.say_minutes", {
          ...ofWork(view),
          minutes,
        }),
      ),
      goTo(t("time.skip"), "assignments.open", ofWork(view)),
    ],
  });
}

/** The end of the two taps. */
export function minutesSaidCard(view: DoneView, language: Language): Card {
  const t = say(language);
  const minutes = view.work.minutes ?? view.minutes;
  return card({
    fallbackText: t("time.said", { minutes }),
    body: [
      title(t("time.thanks")),
      quiet(kindAndTitle(view.assignment, language)),
      callout(`✓ ${t("time.said", { minutes })}`, "good"),
    ],
    actions: [
      back(view, language),
      execute(t("time.change"), "assignments.ask_minutes", ofWork(view)),
    ],
  });
}
