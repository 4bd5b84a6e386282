import type { Language } from "../../contract/languages.ts";
import type { AssignmentKind } from "../../contract/work.ts";
import {
  type Action,
  type Element,
  execute,
  headed,
  line,
  plain,
  quiet,
  strong,
} from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import type { Progress } from "./rules.ts";
import type { Task } from "./task-rules.ts";
import { say } from "./texts.ts";
import type { WorkProgress } from "./work-rules.ts";

/** The three never mix: each has its own sign, colour and words. */
const looks = {
  hand_in: { sign: "▲", style: "accent" },
  practice: { sign: "◆", style: "good" },
  practise: { sign: "✎", style: "emphasis" },
} as const satisfies Record<AssignmentKind, { sign: string; style: string }>;
const kinds = ["hand_in", "practice", "practise"] as const;

function workText({ assignment, number, state }: WorkProgress, language: Language): string {
  const t = say(language);
  const title = plain(assignment.title);
  if (state === "not_yet") return t("tasks.notYet", { title });
  const task = headed(t(`tasks.word.${assignment.kind}`, { number }), title);
  return assignment.kind === "practice" ? task : t("tasks.ofLesson", { task, number });
}

export function taskText(task: Task, language: Language): string {
  const t = say(language);
  if (task.kind === "catch_up") return t("tasks.catchUp", { number: task.session });
  if (task.kind === "work") return workText(task.work, language);
  if (task.done > 0) return t("tasks.scanPart", { done: task.done, pages: task.pages });
  return t(task.moment === "start" ? "tasks.scan" : "tasks.endScan");
}

export function taskButton(task: Task, groupId: string, language: Language): Action {
  const t = say(language);
  switch (task.kind) {
    case "scan":
      return execute(
        t("tasks.scanButton"),
        "scan.open",
        { groupId, moment: task.moment },
        "positive",
      );
    case "catch_up":
      return execute(
        t("tasks.catchUpButton"),
        "attendance.catch_up",
        { groupId, number: task.session },
        "positive",
      );
    case "work": {
      const data = { groupId, assignmentId: task.work.assignment.id };
      return execute(t("tasks.workButton"), "assignments.open", data, "positive");
    }
  }
}

function dueText(dueAt: Instant, now: Instant, language: Language): string {
  const date = dayText(localDay(dueAt), language);
  const key = dueAt > now ? "tasks.due" : "tasks.late";
  return say(language)(key, { date, time: localTime(dueAt) });
}

/** Before when; nothing for what has no deadline, or waits for a second try. */
export function taskDue(task: Task, now: Instant, language: Language): readonly Element[] {
  if (task.kind !== "work") return [];
  const { dueAt, state } = task.work;
  return dueAt && state !== "not_yet" ? [line(dueText(dueAt, now, language))] : [];
}

const isToDo = ({ state }: WorkProgress): boolean =>
  state === "open" || state === "late" || state === "not_yet";

const shownOfKind = 3;

function ofKind(kind: AssignmentKind, progress: Progress, now: Instant, language: Language) {
  const t = say(language);
  const { sign, style } = looks[kind];
  const toDo = progress.work.filter(({ assignment }) => assignment.kind === kind).filter(isToDo);
  const rest = toDo.length - shownOfKind;
  const { done, total, met } = progress.counts[kind];
  const items: Element[] = [
    strong(`${sign} ${t(`kind.${kind}`)}: ${t(`counter.${kind}`, { done, total, met })}`),
    quiet(t(`hint.${kind}`)),
    ...toDo
      .slice(0, shownOfKind)
      .flatMap((work) => [
        line(`${sign} ${workText(work, language)}`),
        ...taskDue({ kind: "work", work }, now, language),
      ]),
    ...(toDo.length === 0 ? [line(t("counter.nothing"))] : []),
    ...(rest > 0 ? [line(t("counter.more", { count: rest }))] : []),
  ];
  return { type: "Container" as const, style, items, spacing: "Medium" as const };
}

/** What there is to do of each kind, each in its own block with its own counter. */
export const workBlocks = (
  progress: Progress,
  now: Instant,
  language: Language,
): readonly Element[] =>
  kinds
    .filter((kind) => progress.counts[kind].total > 0)
    .map((kind) => ofKind(kind, progress, now, language));

/** One line a kind with only its counter. */
export const countLines = (progress: Progress, language: Language): readonly string[] =>
  kinds
    .filter((kind) => progress.counts[kind].total > 0)
    .map((kind) => {
      const t = say(language);
      const { done, total, met } = progress.counts[kind];
      return `${looks[kind].sign} ${t(`kind.${kind}`)}: ${t(`counter.${kind}`, { done, total, met })}`;
    });
