import type { WeeksView } from "../../contract/load-api.ts";
import { findAssignment } from "../../kernel/assignment.ts";
import { type Day, type Instant, instant, localDay, mondayOf } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Group, Member } from "../groups/public.ts";
import { courseOf } from "./course.ts";
import { deadlinesOf } from "./deadline-rules.ts";
import { levelPlan } from "./level-plan.ts";
import type { Session } from "./store.ts";
import { hours } from "./view.ts";

type Facts = {
  readonly group: Group;
  readonly track: Track | undefined;
  /** In order of number, cancelled ones too. */
  readonly sessions: readonly Session[];
  /** Whose weeks: with extensions of his own, and what he handed in. The group's when absent. */
  readonly member?: Member;
};
type Deadline = WeeksView["weeks"][number]["deadlines"][number];

const isDone = ({ progress }: Member, id: string): boolean => {
  const state = progress.work[id]?.state;
  return state === "handed_in" || state === "met";
};

function deadlinesIn({ group, track, sessions, member }: Facts): readonly Deadline[] {
  if (!track) return [];
  const extensions = member?.extensions ?? {};
  return Object.entries(deadlinesOf({ track, group, sessions, extensions }))
    .flatMap(([id, dueAt]) => {
      const found = findAssignment(track, id);
      if (!found || found.kind === "practise") return [];
      const { kind, title } = found;
      const own = member ? { isDone: isDone(member, id) } : {};
      return [{ assignmentId: id, kind, title, dueAt, ...own }];
    })
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** The deadlines as they were decided, so that the hours are those that somebody agreed to. */
function loadIn({ group, track, sessions }: Facts) {
  if (!track) return { weeks: [], averageMinutes: 0, maxMinutes: 0 };
  const course = courseOf(track, group.realMinutes);
  const { everyWeeks, vacationWeeks, deadlines } = group;
  const work = course.work.map((one) => {
    const decided = one.asks.map(({ id }) => deadlines[id] ?? one.dueBefore);
    return { ...one, dueBefore: Math.max(one.dueBefore, ...decided) };
  });
  const planned = sessions.filter(({ state }) => state === "planned");
  return levelPlan(planned, { ...course, work, everyWeeks, vacationWeeks }).load;
}

const mondayAt = (at: Instant): Day => mondayOf(localDay(at));

/** Every week of the course with its hours, its lessons and what is asked in it. */
export function weeksView(facts: Facts): WeeksView {
  const { group, sessions } = facts;
  const { weeks, averageMinutes, maxMinutes } = loadIn(facts);
  const deadlines = deadlinesIn(facts);
  const planned = sessions.filter(({ state }) => state === "planned");
  const last = weeks.at(-1)?.monday;
  return {
    groupId: group.groupId,
    name: group.name,
    averageHours: hours(averageMinutes),
    maxHours: hours(maxMinutes),
    weeks: weeks.map(({ monday, year, week, minutes }) => ({
      monday,
      year,
      week,
      hours: hours(minutes),
      sessions: planned
        .filter(({ startsAt }) => mondayAt(startsAt) === monday)
        .map(({ number, title, startsAt }) => ({ number, title, startsAt })),
      // What is asked at the end of the course has no week of its own any more.
      deadlines: deadlines.filter(({ dueAt }) => {
        const own = mondayAt(instant(dueAt));
        return own === monday || (monday === last && own > monday);
      }),
    })),
  };
}
