import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  facts,
  line,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import { dayText, type Instant, localDay, localTime } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member } from "../groups/public.ts";
import { type Session, whenText } from "../sessions/public.ts";
import { judgedWork, tasksOf } from "./rules.ts";
import { say } from "./texts.ts";

export type OwnView = {
  readonly group: Group;
  readonly track: Track;
  readonly member: Member;
  readonly sessions: readonly Session[];
  readonly now: Instant;
};

const nextOf = ({ sessions, now }: OwnView): Session | undefined =>
  sessions.find(({ state, endsAt }) => state === "planned" && endsAt > now);

function scanText({ progress }: Member, language: Language): string {
  const t = say(language);
  if (progress.scanCompletedAt) return t("mine.scanDone");
  if (progress.scanPagesDone === 0) return t("mine.scanNone");
  return t("mine.scanPart", { done: progress.scanPagesDone, pages: progress.scanPages });
}

export function mineCard(view: OwnView, language: Language): Card {
  const t = say(language);
  const { group, track, member, sessions, now } = view;
  const planned = sessions.filter(({ state }) => state === "planned");
  const held = planned.filter(({ endsAt }) => endsAt <= now).length;
  const lessons = { done: held, total: planned.length };
  const work = judgedWork(track);
  const handedIn = work.filter(({ assignmentId }) => member.progress.work[assignmentId]);
  const next = nextOf(view);
  const counted = { done: handedIn.length, total: work.length };
  return card({
    fallbackText: t("mine.gist", lessons),
    body: [
      title(t("mine.title")),
      facts([
        [t("mine.group"), plain(group.name)],
        [t("mine.lessons"), t("mine.lessonsCount", lessons)],
        [t("mine.scan"), scanText(member, language)],
        [t("mine.handedIn"), t("mine.handedInCount", counted)],
        ...(next ? [[t("mine.next"), whenText(next, language)] as const] : []),
      ]),
    ],
    actions: [execute(t("mine.tasks"), "progress.show_tasks", {})],
  });
}

type Task = ReturnType<typeof tasksOf>[number];

function taskText(task: Task, language: Language): string {
  const t = say(language);
  if (task.kind === "work") {
    return t("tasks.work", { title: task.work.title, module: task.work.module });
  }
  return task.done === 0
    ? t("tasks.scan")
    : t("tasks.scanPart", { done: task.done, pages: task.pages });
}

function taskButton(task: Task, groupId: string, language: Language): Action {
  const t = say(language);
  return task.kind === "scan"
    ? execute(t("tasks.scanButton"), "scan.open", { groupId }, "positive")
    : execute(
        t("tasks.workButton"),
        "assignments.open",
        { groupId, assignmentId: task.work.assignmentId },
        "positive",
      );
}

function dueLine(task: Task, now: Instant, language: Language): Element[] {
  if (task.kind === "scan" || !task.dueAt) return [];
  const date = dayText(localDay(task.dueAt), language);
  const when = task.dueAt > now ? "tasks.due" : "tasks.late";
  return [line(say(language)(when, { date, time: localTime(task.dueAt) }))];
}

/** One task with one button; the rest stands below it. */
export function tasksCard(view: OwnView, language: Language): Card {
  const t = say(language);
  const { group, track, member, sessions } = view;
  const [first, ...later] = tasksOf(member, group, track, sessions);
  if (!first) {
    const next = nextOf(view);
    return card({
      fallbackText: t("tasks.nothing"),
      body: [
        title(t("tasks.nothing")),
        ...(next ? [line(t("tasks.nothingNext", { when: whenText(next, language) }))] : []),
      ],
    });
  }
  const rest: Element[] =
    later.length === 0
      ? []
      : [
          strong(t("tasks.later")),
          ...later.flatMap((task) => [
            line(taskText(task, language)),
            ...dueLine(task, view.now, language),
          ]),
        ];
  return card({
    fallbackText: t("tasks.gist", { task: taskText(first, language) }),
    body: [
      title(t("tasks.title")),
      strong(taskText(first, language)),
      ...dueLine(first, view.now, language),
      ...rest,
    ],
    actions: [taskButton(first, group.groupId, language)],
  });
}
