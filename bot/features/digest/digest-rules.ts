import { daysBetween, type Instant, latest, localDay } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import { isSeen, type Result } from "../review/public.ts";
import { openNotSafe } from "../safety/public.ts";
import type { Session } from "../sessions/public.ts";
import type { Watched } from "./read-watched.ts";
import { deputyOf, stepsNow, waitsForSignOff } from "./sign-off-rules.ts";

type OfPerson = {
  readonly groupId: string;
  readonly groupName: string;
  readonly personId: string;
  readonly name: string;
};

export type SignOffAsk = OfPerson & {
  readonly assignmentId: string;
  readonly title: string;
  /** The attempt that stands, from 1. */
  readonly attempt: number;
  readonly handedInAt: Instant;
  readonly daysWaiting: number;
  readonly asDeputy: boolean;
};
/** Time at work that nobody confirmed yet, in minutes; what is confirmed is what was there at `until`. */
export type HoursAsk = OfPerson & { readonly minutes: number; readonly until: Instant };
export type NotSafeAsk = OfPerson & { readonly at: Instant; readonly title?: string };

export type PersonLine = OfPerson & {
  /** Of the lessons that are over. */
  readonly attended: number;
  readonly held: number;
  /** Practice assignments that were seen or judged well, of all that are open to do. */
  readonly practiceDone: number;
  readonly practiceOpen: number;
  readonly homeworkDone: number;
  readonly homeworkOpen: number;
  readonly confirmedMinutes: number;
  readonly next?: Session;
  /** What other parts have to tell about this participant. */
  readonly extra: readonly string[];
};

export type Digest = {
  readonly signOffs: readonly SignOffAsk[];
  readonly hours: readonly HoursAsk[];
  readonly notSafe: readonly NotSafeAsk[];
  readonly people: readonly PersonLine[];
  /** About the talks of this person, over all his people. */
  readonly talks: readonly string[];
};

const personOf = ({ group, member }: Watched): OfPerson => ({
  groupId: group.groupId,
  groupName: group.name,
  personId: member.personId,
  name: member.name,
});

/** A deputy is asked from the moment that it was his turn; the supervisor until he said something. */
function isAskedOf({ member, role }: Watched, { assignment, facts }: Result): boolean {
  if (assignment.kind !== "practice" || !facts || !waitsForSignOff(facts)) return false;
  const steps = stepsNow(member, assignment.id);
  if (role === "deputy") return steps.some(({ step }) => step === "deputy");
  return facts.seen !== "not_there" || deputyOf(member) === undefined;
}

function signOffsOf(watched: Watched, now: Instant): readonly SignOffAsk[] {
  return watched.results
    .filter((result) => isAskedOf(watched, result))
    .flatMap(({ assignment, facts }) =>
      facts
        ? [
            {
              ...personOf(watched),
              assignmentId: assignment.id,
              title: assignment.title,
              attempt: facts.attempt,
              handedInAt: facts.handedInAt,
              daysWaiting: daysBetween(localDay(facts.handedInAt), localDay(now)),
              asDeputy: watched.role === "deputy",
            },
          ]
        : [],
    );
}

function hoursOf(watched: Watched, until: Instant): readonly HoursAsk[] {
  const { loggedMinutes, confirmedMinutes } = watched.member.progress.practice;
  const minutes = loggedMinutes - confirmedMinutes;
  if (watched.role === "deputy" || minutes <= 0) return [];
  return [{ ...personOf(watched), minutes, until }];
}

const notSafeOf = (watched: Watched): readonly NotSafeAsk[] =>
  openNotSafe(watched.member).map(({ at, assignmentId }) => {
    const title = watched.results.find(({ assignment }) => assignment.id === assignmentId)
      ?.assignment.title;
    return { ...personOf(watched), at, ...(title === undefined ? {} : { title }) };
  });

const wasThere = ({ progress }: Member, { number }: Session): boolean => {
  const facts = progress.attendance[String(number)];
  return facts !== undefined && facts.state !== "absent";
};

const isHandedIn = ({ state }: Result): boolean =>
  state === "waiting" || state === "met" || state === "not_yet";

/** How far he is, without marks, reasons or what the teacher wrote. */
function lineOf(watched: Watched, now: Instant, extra: readonly string[]): PersonLine {
  const { member, sessions, results } = watched;
  const planned = sessions.filter(({ state }) => state === "planned");
  const held = planned.filter(({ endsAt }) => endsAt <= now);
  const opened = results.filter(({ state }) => state !== "not_open");
  const practice = opened.filter(({ assignment }) => assignment.kind === "practice");
  const practiceDone = practice.filter(
    ({ state, facts }) => state === "met" || (state === "waiting" && isSeen(facts?.seen)),
  ).length;
  const homework = opened.filter(({ assignment }) => assignment.kind === "hand_in");
  const homeworkDone = homework.filter(isHandedIn).length;
  const next = planned.find(({ endsAt }) => endsAt > now);
  return {
    ...personOf(watched),
    attended: held.filter((session) => wasThere(member, session)).length,
    held: held.length,
    practiceDone,
    practiceOpen: practice.length - practiceDone,
    homeworkDone,
    homeworkOpen: homework.length - homeworkDone,
    confirmedMinutes: member.progress.practice.confirmedMinutes,
    extra,
    ...(next ? { next } : {}),
  };
}

/**
 * Lines of other parts, about one participant or about all of it: what they find goes into the digest
 * and makes it news.
 */
export type ExtraLines = {
  readonly ofPerson: (watched: Watched, now: Instant) => readonly string[];
  readonly ofAll: (all: readonly Watched[], now: Instant) => readonly string[];
};
export const noExtraLines: ExtraLines = { ofPerson: () => [], ofAll: () => [] };

/** What is asked comes first, the longest waiting on top. */
export function digestOf(all: readonly Watched[], now: Instant, extraLines: ExtraLines): Digest {
  return {
    signOffs: all
      .flatMap((one) => signOffsOf(one, now))
      .toSorted((a, b) => (a.handedInAt < b.handedInAt ? -1 : 1)),
    hours: all.flatMap((one) => hoursOf(one, now)),
    notSafe: all.flatMap(notSafeOf),
    // A deputy hears of who asks him something; how somebody does is the supervisor's.
    people: all
      .filter(({ role }) => role === "supervisor")
      .map((one) => lineOf(one, now, extraLines.ofPerson(one, now))),
    talks: extraLines.ofAll(all, now),
  };
}

export const isAsking = ({ signOffs, hours, notSafe }: Digest): boolean =>
  signOffs.length + hours.length + notSafe.length > 0;

/** The last moment at which something happened that a supervisor is told of; undefined when nothing did. */
function lastNewsOf({ member, sessions }: Watched): Instant | undefined {
  const held = sessions.filter((session) => wasThere(member, session)).map(({ endsAt }) => endsAt);
  const work = Object.values(member.progress.work).flatMap(({ state, handedInAt, judgedAt }) =>
    state === "practised" ? [] : [judgedAt ? latest(handedInAt, judgedAt) : handedInAt],
  );
  return [...held, ...work].toSorted().at(-1);
}

/** Only how it goes, and nothing asked: then not more often than this, so that the plan lasts the track. */
const quietDays = 21;

export type WeekReason = "nothing_new" | "told_lately";

/**
 * Why a digest is not sent, or undefined when it is: only when something is new or asked.
 * @param sentAt when the last one arrived
 */
export function reasonToWait(
  { all, digest }: { readonly all: readonly Watched[]; readonly digest: Digest },
  sentAt: Instant | undefined,
  now: Instant,
): WeekReason | undefined {
  // What waits for a signature or is not safe is asked in any week; hours can wait a little.
  if (digest.signOffs.length + digest.notSafe.length > 0) return undefined;
  const isNew = ({ member, ...one }: Watched): boolean => {
    const at = lastNewsOf({ member, ...one });
    return at !== undefined && (sentAt === undefined || at > sentAt);
  };
  const supervised = all.filter(({ role }) => role === "supervisor");
  const anyExtra = digest.talks.length > 0 || digest.people.some(({ extra }) => extra.length > 0);
  const anyNew = supervised.some(isNew) || anyExtra;
  if (!anyNew && digest.hours.length === 0) return "nothing_new";
  const isLately = sentAt !== undefined && daysBetween(localDay(sentAt), localDay(now)) < quietDays;
  return isLately ? "told_lately" : undefined;
}
