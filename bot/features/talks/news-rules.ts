import type { Language } from "../../contract/languages.ts";
import { type Instant, localDay, weekKey } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import { inCalendar } from "./calendar-sync.ts";
import type { Talk } from "./document.ts";
import { asksOutcome, isOpenTalk, upcomingOf } from "./rules.ts";
import { tableOf } from "./table-rules.ts";
import { say } from "./texts.ts";

export type TeacherNews = {
  /** Proposed, and nobody planned it. */
  readonly toPlan: number;
  /** Its moment has come, and nobody said whether it was held. */
  readonly toMark: number;
  readonly thisWeek: number;
  readonly notInCalendar: number;
};

/** What a teacher's Monday card may say about the talks of one group. */
export function teacherNews(
  talks: readonly Talk[],
  members: readonly Member[],
  now: Instant,
): TeacherNews {
  const own = talks.filter((one) => tableOf(one, members).participants.length > 0);
  const planned = own.filter((one) => one.state === "planned" && isOpenTalk(one, now));
  const week = weekKey(localDay(now));
  return {
    toPlan: own.filter(({ state }) => state === "proposed").length,
    toMark: own.filter((one) => asksOutcome(one, now)).length,
    thisWeek: planned.filter(({ moment }) => moment && weekKey(localDay(moment.startsAt)) === week)
      .length,
    notInCalendar: planned.filter((one) => !inCalendar(one)).length,
  };
}

/** A sentence for each thing there is to know; empty when there is nothing. */
export const teacherLines = (news: TeacherNews, language: Language): readonly string[] =>
  (["thisWeek", "toPlan", "toMark", "notInCalendar"] as const)
    .filter((key) => news[key] > 0)
    .map((key) => say(language)(`monday.${key}`, { count: news[key] }));

/** When the talks about these participants are planned, the first one first; nothing else of them. */
export const talkMoments = (
  talks: readonly Talk[],
  participants: readonly Member[],
  now: Instant,
): readonly Instant[] =>
  talks
    .filter((one) => one.state === "planned" && isOpenTalk(one, now))
    .filter((one) => tableOf(one, participants).participants.length > 0)
    .flatMap(({ moment }) => moment ?? [])
    .map(({ startsAt }) => startsAt)
    .toSorted();

export type SupervisorNews = {
  /** Talks that wait for an answer of this supervisor. */
  readonly toAnswer: readonly Talk[];
  readonly planned: readonly Talk[];
};

/** What a supervisor's digest may say about the talks of one group. */
export function supervisorNews(
  talks: readonly Talk[],
  members: readonly Member[],
  { personId, now }: { readonly personId: string; readonly now: Instant },
): SupervisorNews {
  const own = talks.filter((one) =>
    tableOf(one, members).supervisors.some((each) => each.personId === personId),
  );
  return {
    toAnswer: own.filter((one) =>
      upcomingOf(one, now).some(({ answers }) => answers[personId] === undefined),
    ),
    planned: own.filter((one) => one.state === "planned" && isOpenTalk(one, now)),
  };
}
