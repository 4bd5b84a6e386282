import type { Language } from "../../contract/languages.ts";
import { reactBefore } from "../../kernel/assignment.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  link,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Attempt, Review } from "../assignments/public.ts";
import { beginning, levelLines, when } from "./card-parts.ts";
import type { ReadWork } from "./read-work.ts";
import { say } from "./texts.ts";

/** So that two attempts with the longest feedback fit together. */
const mostText = 1000;
const shownAttempts = 2;

function judgement(
  { assignment }: ReadWork,
  review: Review,
  language: Language,
): readonly Element[] {
  const t = say(language);
  const met = review.result === "met";
  const said = t(met ? "judged.met" : "judged.not_yet", when(review.at, language));
  return [
    callout(`${met ? "✓" : "↻"} ${said}`, met ? "good" : "attention"),
    ...(review.improve
      ? [line(t("judged.improve", { text: plain(beginning(review.improve, mostText)) }))]
      : []),
    ...(review.text === "" ? [] : [line(plain(beginning(review.text, mostText)))]),
    ...levelLines(review, assignment, language).map(line),
  ];
}

function attemptOf(
  view: ReadWork,
  { attempt, number }: { readonly attempt: Attempt; readonly number: number },
  language: Language,
): readonly Element[] {
  const t = say(language);
  const { handedInAt, review } = attempt;
  if (!review) {
    const { date } = when(reactBefore(handedInAt), language);
    return [line(`… ${t("feedback.waits", { attempt: number, date })}`)];
  }
  const heading = t("feedback.attempt", { attempt: number, ...when(handedInAt, language) });
  return [strong(heading), ...judgement(view, review, language)];
}

/** What the teacher said, the newest attempt first. */
export function feedbackCard(
  view: ReadWork & { readonly tabUrl: string },
  language: Language,
): Card {
  const t = say(language);
  const { group, assignment, work, tabUrl } = view;
  const { groupId } = group.value;
  const attempts = work?.value.attempts ?? [];
  const result = attempts.at(-1)?.review?.result;
  const newestFirst = attempts
    .map((attempt, index) => ({ attempt, number: index + 1 }))
    .toReversed();
  const data = { groupId, assignmentId: assignment.id };
  return card({
    fallbackText: t("feedback.gist", {
      assignment: assignment.title,
      state: t(`state.${result ?? "waiting"}`),
    }),
    body: [
      title(t("feedback.title", { assignment: assignment.title })),
      ...newestFirst.slice(0, shownAttempts).flatMap((one) => attemptOf(view, one, language)),
      quiet(t("results.note")),
    ],
    actions: [
      ...(result === "not_yet"
        ? [execute(t("feedback.secondTry"), "assignments.open_hand_in", data, "positive")]
        : []),
      goTo(t("feedback.back"), "review.results", { groupId }),
      link(t("work.openTab"), tabUrl),
    ],
  });
}
