import { type Instant, localDay } from "../../kernel/time.ts";
import { type HoursShortfall, hoursShortfall } from "../agreement/public.ts";
import type { Member } from "../groups/public.ts";
import { type AssignmentLoad, type Estimates, flagged } from "../load/public.ts";
import type { GroupOverview, Standing, WorkProgress } from "../progress/public.ts";
import type { Session } from "../sessions/public.ts";
import { type Talk, type TeacherNews, teacherNews } from "../talks/public.ts";
import { isInCourse, scanMomentOf, sessionsIn } from "./week-rules.ts";

/** What one group gives its teacher to know this week. */
export type GroupMonday = {
  readonly groupId: string;
  readonly name: string;
  readonly sessions: readonly Session[];
  /** Who told beforehand not to come this week; without the reason. */
  readonly cannotCome: readonly string[];
  readonly toReview: { readonly count: number; readonly oldestAt?: Instant };
  readonly attention: readonly Standing[];
  /** Who stopped since the Monday before; never why. */
  readonly stopped: readonly string[];
  /** Practice work that nobody signed off for two weeks: the teacher was to hear of it. */
  readonly unsigned: readonly Unsigned[];
  /** Who said "ik kan dit nog niet veilig", until it was talked through. */
  readonly notSafe: readonly string[];
  /** Work of these weeks that takes people far longer than planned, over all groups. */
  readonly tooLong: readonly AssignmentLoad[];
  readonly scan?: "start" | "end";
  /** Who made far fewer hours of practice than agreed, over four weeks. */
  readonly fewHours: readonly Shortfall[];
  readonly talks: TeacherNews;
};

/** What was handed out last, and what belongs to the lessons of this week: there a teacher can still help. */
function nowTooLong(
  { group, track }: GroupOverview,
  sessions: readonly Session[],
  estimates: Estimates,
): readonly AssignmentLoad[] {
  const modules = [group.handedOut.at(-1), ...sessions.map(({ number }) => number)];
  return flagged(track, estimates).filter(({ module }) => modules.includes(module));
}

type Unsigned = { readonly name: string; readonly title: string };

const isUnsigned = (
  { signOffSteps }: Member,
  { assignment, state, facts }: WorkProgress,
): boolean =>
  assignment.kind === "practice" &&
  state === "handed_in" &&
  (facts?.seen === undefined || facts.seen === "not_there") &&
  (signOffSteps[assignment.id] ?? []).some(
    ({ step, attempt }) => step === "teacher" && attempt === facts?.attempt,
  );

const unsignedOf = ({ member, progress }: Standing): readonly Unsigned[] =>
  progress.work
    .filter((work) => isUnsigned(member, work))
    .map(({ assignment }) => ({ name: member.name, title: assignment.title }));

const saysNotSafe = ({ member }: Standing): boolean =>
  member.notSafe.some(({ settledAt }) => settledAt === undefined);

const waits = ({ progress }: Standing): readonly Instant[] =>
  progress.work
    .filter(({ state }) => state === "handed_in")
    .flatMap(({ facts }) => (facts ? [facts.handedInAt] : []));

type Shortfall = { readonly name: string } & HoursShortfall;

function shortfallOf(member: Member, planned: readonly Session[], now: Instant): Shortfall[] {
  const [first] = planned;
  const startedOn = first && localDay(first.startsAt);
  const found = startedOn && hoursShortfall(member, { startedOn, now });
  return found ? [{ name: member.name, ...found }] : [];
}

type MondayFacts = {
  readonly since: Instant;
  readonly now: Instant;
  readonly estimates: Estimates;
  readonly talks: readonly Talk[];
};

/**
 * What to tell about one group, or undefined when the group has no part in this week.
 * @param since the Monday before: what is older was told then
 */
export function mondayOf(
  overview: GroupOverview,
  week: string,
  { since, now, estimates, talks }: MondayFacts,
): GroupMonday | undefined {
  const { group, sessions: all, standings } = overview;
  const planned = all.filter(({ state }) => state === "planned");
  if (group.archivedAt || !isInCourse(week, planned)) return undefined;
  const sessions = sessionsIn(week, all);
  const active = standings.filter(({ progress }) => progress.seat === "active");
  const waiting = standings.flatMap(waits).toSorted();
  const [oldestAt] = waiting;
  const scan = scanMomentOf(week, planned);
  return {
    groupId: group.groupId,
    name: group.name,
    sessions,
    cannotCome: active
      .filter(({ member }) => sessions.some(({ number }) => member.cannotCome[String(number)]))
      .map(({ member }) => member.name),
    toReview: { count: waiting.length, ...(oldestAt ? { oldestAt } : {}) },
    attention: active.filter(({ risks }) => risks.length > 0),
    stopped: standings
      .filter(({ member: { stopped } }) => stopped && stopped.at >= since)
      .map(({ member }) => member.name),
    unsigned: active.flatMap(unsignedOf),
    notSafe: active.filter(saysNotSafe).map(({ member }) => member.name),
    tooLong: nowTooLong(overview, sessions, estimates),
    fewHours: active.flatMap(({ member }) => shortfallOf(member, planned, now)),
    talks: teacherNews(
      talks,
      standings.map(({ member }) => member),
      now,
    ),
    ...(scan ? { scan } : {}),
  };
}

/** Worth a message: something to do, to prepare, or to know. */
export const hasNews = (monday: GroupMonday): boolean =>
  monday.sessions.length > 0 ||
  monday.toReview.count > 0 ||
  monday.attention.length > 0 ||
  monday.stopped.length > 0 ||
  monday.unsigned.length > 0 ||
  monday.notSafe.length > 0 ||
  monday.talks.thisWeek + monday.talks.toPlan + monday.talks.toMark > 0 ||
  monday.scan !== undefined;
