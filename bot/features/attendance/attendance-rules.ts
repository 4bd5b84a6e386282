import type { AttendanceState } from "../../contract/work.ts";
import { type Instant, latest, plus } from "../../kernel/time.ts";
import type { AttendanceRule } from "../../kernel/track.ts";
import type { AttendanceFacts, Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";
import type { Attendance, Correction, PersonRecord } from "./document.ts";
import { firstJoinIn, type Interval, lengthInMinutes, minutesIn } from "./interval-rules.ts";

/** Issue 3, part 5: what holds when the track does not say otherwise. */
export const usualRule: AttendanceRule = { presentFromShare: 0.75, lateAfterMinutes: 15 };

type Held = Pick<Session, "startsAt" | "endsAt" | "place">;
type Facts = {
  readonly session: Held;
  readonly rule: AttendanceRule;
  readonly seen: readonly Interval[];
  readonly checkedInAt?: Instant | undefined;
  /** The last word of the teacher, who always wins. */
  readonly corrected?: Correction | undefined;
};

const isEnough = (minutes: number, { session, rule }: Facts): boolean =>
  minutes >= rule.presentFromShare * lengthInMinutes(session);

const cameLate = (at: Instant, { session, rule }: Facts): boolean =>
  at > plus(session.startsAt, { minutes: rule.lateAfterMinutes });

/** Out of the reports: enough minutes is present, late by the first time somebody came in. */
function byReport(facts: Facts): PersonRecord {
  const { seen, session } = facts;
  const minutes = minutesIn(seen, session);
  const firstJoinAt = firstJoinIn(seen, session);
  const came = firstJoinAt === undefined ? {} : { firstJoinAt };
  if (firstJoinAt === undefined || !isEnough(minutes, facts)) {
    return { state: "absent", minutes, source: "report", ...came };
  }
  const state = cameLate(firstJoinAt, facts) ? "late" : "present";
  return { state, minutes, source: "report", ...came };
}

/** "Ik ben er": from then until the end, late by the same rule. */
function byCheckIn(at: Instant, facts: Facts): PersonRecord {
  const { session } = facts;
  const seen = [{ joinAt: latest(at, session.startsAt), leaveAt: session.endsAt }];
  const state = cameLate(at, facts) ? "late" : "present";
  return { state, minutes: minutesIn(seen, session), source: "check_in", firstJoinAt: at };
}

function measured(facts: Facts): PersonRecord {
  const report = byReport(facts);
  const { checkedInAt, session } = facts;
  if (checkedInAt === undefined || report.state !== "absent") return report;
  // Some minutes online tell more than a button; at a place there is nothing online to measure.
  const counts = report.minutes === 0 || session.place !== undefined;
  return counts ? byCheckIn(checkedInAt, facts) : report;
}

/** Who was there by the teacher's word was there all the time, unless enough minutes were measured. */
const minutesBy = (state: AttendanceState, minutes: number, facts: Facts): number =>
  state === "absent" || isEnough(minutes, facts) ? minutes : lengthInMinutes(facts.session);

/** How one participant was at one session: the teacher's word, else the reports, else the check-in. */
export function judge(facts: Facts): PersonRecord {
  const { corrected } = facts;
  const known = measured(facts);
  if (!corrected || corrected.state === "settled") return known;
  const minutes = minutesBy(corrected.state, known.minutes, facts);
  return { ...known, state: corrected.state, minutes, source: "teacher" };
}

export type Class = {
  readonly session: Session;
  readonly rule: AttendanceRule;
  readonly members: readonly Member[];
};

/** Who had to be there: not who stopped before, and not who joined the group only afterwards. */
const isExpected = (member: Member, { session }: Class, before: Attendance): boolean => {
  if (member.role !== "participant") return false;
  if (before.records[member.personId]) return true;
  if (member.stopped && member.stopped.at <= session.startsAt) return false;
  if (before.state === "final") return false;
  return member.joinedOn === undefined || member.joinedOn <= session.endsAt;
};

/** Without a report and without one check-in nothing is known: nobody is called absent then. */
const hasSource = (attendance: Attendance, { session, members }: Class): boolean =>
  attendance.reportCount > 0 || members.some(({ checkIns }) => checkIns[session.number]);

const seenOf = (attendance: Attendance, personId: string): readonly Interval[] => [
  ...(attendance.seen[personId] ?? []),
  ...attendance.unmatched.flatMap(({ resolvedTo, intervals }) =>
    resolvedTo === personId ? intervals : [],
  ),
];

/** The records anew, out of everything that is known now. Judging twice gives the same. */
export function judged(attendance: Attendance, all: Class): Attendance {
  const { session, rule, members } = all;
  const isKnown = hasSource(attendance, all);
  const records = members.flatMap((member) => {
    const { personId } = member;
    const corrected = attendance.corrections.findLast((one) => one.personId === personId);
    const expected = isExpected(member, all, attendance) || corrected !== undefined;
    if (!(expected && (isKnown || corrected))) return [];
    const seen = seenOf(attendance, personId);
    const checkedInAt = member.checkIns[session.number];
    return [[personId, judge({ session, rule, seen, checkedInAt, corrected })] as const];
  });
  return { ...attendance, records: Object.fromEntries(records) };
}

/** Of somebody at least. */
export const isKnown = ({ records }: Attendance): boolean => Object.keys(records).length > 0;

/** No later report is to be expected: there was one, there is no way to get one, or nobody was online. */
export const canBeFinal = (
  { reportCount, problem }: Attendance,
  { place }: Pick<Session, "place">,
): boolean =>
  reportCount > 0 || problem === "no_policy" || problem === "no_meeting" || place !== undefined;

export const finalNow = (attendance: Attendance, now: Instant): Attendance =>
  attendance.state === "final" ? attendance : { ...attendance, state: "final", finalAt: now };

/** Settled by the teacher's last word, or as it was; a teacher who says "absent" opens it again. */
function solvedOf(before: AttendanceFacts | undefined, last: Correction | undefined) {
  if (last?.state === "settled") return { solvedAt: last.at, solvedBy: "teacher" as const };
  const { solvedAt, solvedBy } = before ?? {};
  if (!(solvedAt && solvedBy) || (solvedBy === "teacher" && last)) return {};
  return { solvedAt, solvedBy };
}

const withAttendance = (member: Member, attendance: Member["progress"]["attendance"]): Member => ({
  ...member,
  progress: { ...member.progress, attendance },
});

/** The short version on the member; an absence that was caught up stays so as long as it is one. */
export function withFacts(member: Member, number: number, attendance: Attendance): Member {
  const record = attendance.records[member.personId];
  const { [number]: before, ...others } = member.progress.attendance;
  if (!record) return before ? withAttendance(member, others) : member;
  const { state, minutes } = record;
  const last = attendance.corrections.findLast((one) => one.personId === member.personId);
  const solved = state === "absent" ? solvedOf(before, last) : {};
  return withAttendance(member, { ...others, [number]: { state, minutes, ...solved } });
}
