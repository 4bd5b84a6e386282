import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  line,
  link,
  plain,
  quiet,
  strong,
  title,
} from "../../kernel/cards.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import {
  type Progress,
  taskButton,
  taskDue,
  taskText,
  type WorkProgress,
  workBlocks,
} from "../progress/public.ts";
import { type Session, whenText } from "../sessions/public.ts";
import { say } from "./texts.ts";
import { opensBefore } from "./week-rules.ts";

export type WeekView = {
  readonly groupId: string;
  /** Of this week, in order of time; none when they moved away after the card was sent. */
  readonly sessions: readonly Session[];
  readonly member: Pick<Member, "cannotCome" | "checkIns" | "progress">;
  readonly progress: Progress;
  /** Titles of what the teacher found good since the card before this one. */
  readonly met: readonly string[];
  /** Nobody at work has confirmed yet, so the course does not start for this participant. */
  readonly startsNotYet?: boolean;
  readonly now: Instant;
};

function whereText({ place }: Session, language: Language): string {
  const t = say(language);
  if (!place) return t("week.online");
  const where = t(`week.${place.kind}`, { address: plain(place.address) });
  return place.bring ? `${where} ${t("week.bring", { bring: plain(place.bring) })}` : where;
}

/** From a quarter of an hour before the start until the end. */
const isNear = ({ startsAt, endsAt }: Session, now: Instant): boolean =>
  plus(startsAt, opensBefore) <= now && now < endsAt;

function buttonsOf(session: Session, view: WeekView, language: Language): readonly Action[] {
  const t = say(language);
  const { groupId, member, now } = view;
  const key = String(session.number);
  if (session.endsAt <= now) return [];
  const data = { groupId, number: session.number };
  const joinUrl = session.calendar?.joinUrl;
  const near = isNear(session, now);
  const known = member.checkIns[key] !== undefined;
  const says = member.cannotCome[key] !== undefined;
  return [
    ...(joinUrl ? [link(t("week.join"), joinUrl)] : []),
    ...(near && !known
      ? [execute(t("week.checkIn"), "attendance.check_in", data, "positive")]
      : []),
    ...(says || known || session.startsAt <= now
      ? []
      : [execute(t("week.cannotCome"), "attendance.cannot_come", data)]),
  ];
}

function saidOf({ number, endsAt }: Session, { member, now }: WeekView, language: Language) {
  const t = say(language);
  const key = String(number);
  if (endsAt <= now) return [quiet(`✓ ${t("week.over")}`)];
  if (member.checkIns[key]) return [line(`✓ ${t("week.checkedIn")}`)];
  return member.cannotCome[key] ? [line(`✓ ${t("week.said")}`)] : [];
}

function sessionBlock(session: Session, view: WeekView, language: Language): Element {
  const t = say(language);
  const actions = buttonsOf(session, view, language);
  const items: Element[] = [
    strong(whenText(session, language)),
    line(t("week.numbered", { number: session.number, title: session.title })),
    line(whereText(session, language)),
    ...saidOf(session, view, language),
    ...(actions.length > 0 ? [{ type: "ActionSet" as const, actions: [...actions] }] : []),
  ];
  return { type: "Container", items, spacing: "Medium" };
}

function doNow({ progress, now }: WeekView, language: Language): readonly Element[] {
  const t = say(language);
  const [first] = progress.tasks;
  if (!first) return [line(t("week.nothing"))];
  return [
    strong(t("week.doNow", { task: taskText(first, language) })),
    ...taskDue(first, now, language),
  ];
}

const shownMet = 3;

function metLine(met: readonly string[], language: Language): readonly Element[] {
  if (met.length === 0) return [];
  const t = say(language);
  const titles = met.slice(0, shownMet).map(plain).join(", ");
  return [line(`✓ ${t("week.met", { count: met.length, titles })}`)];
}

/** When the lesson is, how to get there, and what to have done; the calendar itself gives the reminder. */
export function weekCard(view: WeekView, language: Language): Card {
  const t = say(language);
  const { groupId, sessions, progress, met, now } = view;
  const [task] = progress.tasks;
  const [first] = sessions;
  return card({
    fallbackText: first ? t("week.gist", { when: whenText(first, language) }) : t("week.noLesson"),
    body: [
      title(t("week.title")),
      ...(view.startsNotYet ? [callout(`⚠ ${t("week.startsNotYet")}`, "attention")] : []),
      ...doNow(view, language),
      ...(first ? [] : [line(t("week.noLesson"))]),
      ...sessions.map((session) => sessionBlock(session, view, language)),
      ...metLine(met, language),
      ...workBlocks(progress, now, language),
    ],
    actions: [
      ...(task ? [taskButton(task, groupId, language)] : []),
      execute(t("week.tasks"), "progress.show_tasks", {}),
      ...(view.startsNotYet
        ? [execute(t("week.supervisor"), "supervisors.show_own", { groupId })]
        : []),
    ],
  });
}

export type OpenWorkView = {
  readonly groupId: string;
  /** Late, or not good enough yet; empty when it was all done after the card was sent. */
  readonly open: readonly WorkProgress[];
  readonly now: Instant;
};

const shownOpen = 5;

/** Friendly, and about what can still be done. */
export function openWorkCard({ groupId, open, now }: OpenWorkView, language: Language): Card {
  const t = say(language);
  const tasks = open.map((work) => ({ kind: "work" as const, work }));
  const [first] = tasks;
  const all = execute(t("week.tasks"), "progress.show_tasks", {});
  if (!first) {
    const done = t("openWork.done");
    return card({ fallbackText: done, body: [title(done)], actions: [all] });
  }
  const rest = tasks.length - shownOpen;
  return card({
    fallbackText: t("openWork.gist", { count: tasks.length }),
    body: [
      title(t("openWork.title")),
      line(t("openWork.intro")),
      ...tasks
        .slice(0, shownOpen)
        .flatMap((task) => [
          strong(`${taskSign(task.work)} ${taskText(task, language)}`),
          ...taskDue(task, now, language),
        ]),
      ...(rest > 0 ? [line(t("openWork.more", { count: rest }))] : []),
      quiet(t("openWork.help")),
    ],
    actions: [taskButton(first, groupId, language), all],
  });
}

const taskSign = ({ assignment }: WorkProgress): string =>
  assignment.kind === "practice" ? "◆" : "▲";
