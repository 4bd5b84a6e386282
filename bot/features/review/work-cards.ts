import type { Language } from "../../contract/languages.ts";
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
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Attempt, Work } from "../assignments/public.ts";
import { beginning, judgedKind, levelLines, seenText, when } from "./card-parts.ts";
import { judgeInputs, type SentJudgement } from "./judge-inputs.ts";
import type { SeenWork } from "./read-work.ts";
import { lastSighting } from "./rules.ts";
import { say } from "./texts.ts";

export type ReviewView = SeenWork & {
  /** Opens the whole work in the tab. */
  readonly tabUrl: string;
  /** The teacher asked to change what stands. */
  readonly correcting?: boolean;
  /** What is wrong, and what was typed. */
  readonly problem?: string | undefined;
  readonly sent?: SentJudgement;
  /** It was judged just now. */
  readonly justJudged?: boolean;
};

const mostText = 1500;
const mostEarlier = 400;
const mostFiles = 10;
const mostName = 60;

/** What was handed in, by its beginning; files are opened in the tab. */
function contentOf(last: Attempt, language: Language): readonly Element[] {
  const t = say(language);
  const names = last.files.slice(0, mostFiles).map(({ name }) => plain(beginning(name, mostName)));
  const more = last.files.length - names.length;
  return [
    strong(t("work.text")),
    last.text === "" ? quiet(t("work.noText")) : line(plain(beginning(last.text, mostText))),
    ...(last.text.length > mostText ? [quiet(t("work.cut"))] : []),
    ...(last.link ? [line(t("work.link", { link: plain(beginning(last.link, 200)) }))] : []),
    ...(names.length > 0
      ? [
          strong(t("work.files")),
          ...names.map((name) => line(`• ${name}`)),
          ...(more > 0 ? [quiet(t("work.moreFiles", { count: more }))] : []),
        ]
      : []),
  ];
}

function sightingOf({ member, work }: ReviewView, language: Language): readonly Element[] {
  if (work?.value.kind !== "practice") return [];
  const t = say(language);
  const last = lastSighting(work.value);
  const { supervisor } = member.value;
  const said = last
    ? t("work.sighting", { seen: seenText(last.seen, language), ...when(last.at, language) })
    : t(supervisor ? "work.notSigned" : "work.noSupervisor");
  const remark = last?.remark ? [line(plain(beginning(last.remark, mostEarlier)))] : [];
  return [strong(t("work.supervisor")), line(said), ...remark];
}

/** What the teacher said of the attempt before: the new one should answer it. */
function earlierOf({ attempts }: Work, language: Language): readonly Element[] {
  const before = attempts.at(-2);
  if (!before?.review) return [];
  const { text, improve = "" } = before.review;
  const said = [text, improve].filter((one) => one !== "").join("\n\n");
  return [
    strong(say(language)("work.earlier", { attempt: attempts.length - 1 })),
    line(plain(beginning(said, mostEarlier))),
  ];
}

/** The judgement that stands. */
function standingOf(
  { assignment, justJudged }: ReviewView,
  last: Attempt,
  language: Language,
): readonly Element[] {
  const { review } = last;
  if (!review) return [];
  const t = say(language);
  const met = review.result === "met";
  const said = t(met ? "judged.met" : "judged.not_yet", when(review.at, language));
  const count = last.earlierReviews?.length ?? 0;
  const reason = review.withoutSighting;
  return [
    callout(`${met ? "✓" : "↻"} ${said}`, met ? "good" : "attention"),
    ...(justJudged ? [line(t("judged.saved"))] : []),
    ...(justJudged && !met ? [line(t("judged.secondTry"))] : []),
    ...(review.text === "" ? [] : [line(plain(beginning(review.text, mostText)))]),
    ...(review.improve
      ? [line(t("judged.improve", { text: plain(beginning(review.improve, mostText)) }))]
      : []),
    ...levelLines(review, assignment, language).map(line),
    ...(reason ? [quiet(t("judged.withoutSighting", { reason: plain(reason) }))] : []),
    ...(count > 0 ? [quiet(t("judged.earlier", { count }))] : []),
  ];
}

const dataOf = ({ group, member, assignment }: SeenWork) => ({
  groupId: group.value.groupId,
  personId: member.value.personId,
  assignmentId: assignment.id,
});

/** With whatever is judged the way back; what stands may be changed. */
function actionsOf(view: ReviewView, asksJudgement: boolean, language: Language): Action[] {
  const t = say(language);
  const data = dataOf(view);
  const last = view.work?.value.attempts.at(-1);
  const attempt = view.work?.value.attempts.length ?? 0;
  const judged = last?.review ? { corrects: last.review.at } : {};
  const press = { ...data, attempt, ...judged };
  const judge = [
    execute(t("work.met"), "review.judge", { ...press, result: "met" }, "positive"),
    execute(t("work.notYet"), "review.judge", { ...press, result: "not_yet" }),
  ];
  const mayCorrect = view.mayJudge && last?.review !== undefined && !asksJudgement;
  return [
    ...(asksJudgement ? judge : []),
    link(t("work.openTab"), view.tabUrl),
    goTo(t("work.back"), "review.queue", {}),
    ...(mayCorrect ? [goTo(t("work.correct"), "review.open", { ...data, correct: true })] : []),
  ];
}

/** One piece of work beside what it is judged by. */
export function reviewCard(view: ReviewView, language: Language): Card {
  const t = say(language);
  const { member, assignment, work, mayJudge, correcting = false, problem } = view;
  const last = work?.value.attempts.at(-1);
  const attempt = work?.value.attempts.length ?? 0;
  const { name } = member.value;
  const asksJudgement = mayJudge && last !== undefined && (!last.review || correcting);
  const place = { kind: t(`kind.${judgedKind(assignment)}`), module: assignment.module, attempt };
  const handedIn =
    work && last
      ? [
          quiet(`${t("work.of", place)} ${t("work.handedIn", when(last.handedInAt, language))}`),
          ...contentOf(last, language),
          ...sightingOf(view, language),
          ...earlierOf(work.value, language),
          ...(asksJudgement ? [] : standingOf(view, last, language)),
        ]
      : [line(t("work.nothing"))];
  return card({
    fallbackText: t("work.gist", { name, assignment: assignment.title }),
    body: [
      title(t("work.title", { name: plain(name), assignment: assignment.title })),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...handedIn,
      ...(asksJudgement ? judgeInputs(view, last, language) : []),
      ...(mayJudge ? [] : [quiet(t("work.mayNotJudge"))]),
      quiet(t("work.note")),
    ],
    actions: actionsOf(view, asksJudgement, language),
  });
}
