import type { Language } from "../../contract/languages.ts";
import {
  type Card,
  card,
  type Element,
  execute,
  facts,
  goTo,
  line,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Group } from "../groups/public.ts";
import { whenText } from "../sessions/public.ts";
import type { Progress } from "./rules.ts";
import type { ScanProgress } from "./scan-rules.ts";
import { say } from "./texts.ts";
import { countLines, taskButton, taskDue, taskText, workBlocks } from "./work-elements.ts";

export type OwnView = {
  readonly group: Group;
  readonly progress: Progress;
  readonly now: Instant;
};

function scanText({ completedAt, pagesDone, pages }: ScanProgress, language: Language): string {
  const t = say(language);
  if (completedAt) return t("mine.scanDone");
  if (pagesDone === 0) return t("mine.scanNone");
  return t("mine.scanPart", { done: pagesDone, pages });
}

const inHours = (minutes: number): number => Math.round(minutes / 60);

function lessonsText({ sessions }: Progress, language: Language): string {
  const { held: done, planned: total, attended, absent } = sessions;
  const known = attended + absent > 0;
  return say(language)(known ? "mine.lessonsAttended" : "mine.lessonsCount", {
    done,
    total,
    attended,
  });
}

function hoursText({ minutes }: Progress, language: Language): string {
  const { session, homework, practiceLogged } = minutes;
  return say(language)("mine.hoursCount", {
    hours: inHours(session + homework + practiceLogged),
    practice: inHours(practiceLogged),
  });
}

function catchUp({ sessions: { openAbsences } }: Progress, language: Language): Element[] {
  const count = openAbsences.length;
  if (count === 0) return [];
  return [line(say(language)("mine.catchUp", { count, numbers: openAbsences.join(", ") }))];
}

/** How far somebody is, in words; nothing about how he does beside others. */
export function mineCard({ group, progress }: OwnView, language: Language): Card {
  const t = say(language);
  const { held: done, planned: total, next } = progress.sessions;
  return card({
    fallbackText: t("mine.gist", { done, total }),
    body: [
      title(t("mine.title")),
      facts([
        [t("mine.group"), plain(group.name)],
        [t("mine.lessons"), lessonsText(progress, language)],
        [t("mine.scan"), scanText(progress.scan, language)],
        [t("mine.hours"), hoursText(progress, language)],
        ...(next ? [[t("mine.next"), whenText(next, language)] as const] : []),
      ]),
      ...countLines(progress, language).map(line),
      ...catchUp(progress, language),
    ],
    actions: [
      execute(t("mine.tasks"), "progress.show_tasks", {}),
      execute(t("mine.results"), "review.results", { groupId: group.groupId }),
      ...(progress.seat === "examined"
        ? []
        : [goTo(t("mine.stop"), "evaluation.stop", { groupId: group.groupId })]),
    ],
  });
}

function nothingToDo({ progress }: OwnView, language: Language): Element[] {
  const t = say(language);
  const { next } = progress.sessions;
  return next ? [line(t("tasks.nothingNext", { when: whenText(next, language) }))] : [];
}

/** One task with one button; below it the three kinds, each by itself. */
export function tasksCard(view: OwnView, language: Language): Card {
  const t = say(language);
  const { group, progress, now } = view;
  const [first] = progress.tasks;
  const blocks = workBlocks(progress, now, language);
  if (!first) {
    return card({
      fallbackText: t("tasks.nothing"),
      body: [title(t("tasks.nothing")), ...nothingToDo(view, language), ...blocks],
    });
  }
  const text = taskText(first, language);
  return card({
    fallbackText: t("tasks.gist", { task: text.replaceAll("\\", "") }),
    body: [title(t("tasks.title")), strong(text), ...taskDue(first, now, language), ...blocks],
    actions: [taskButton(first, group.groupId, language)],
  });
}
