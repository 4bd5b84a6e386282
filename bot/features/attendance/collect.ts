import { z } from "zod";
import { nextMorning } from "../../kernel/daytime.ts";
import type { Write } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, latest, plus } from "../../kernel/time.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import { listSessions } from "../sessions/public.ts";
import { canBeFinal, finalNow, isKnown, judged } from "./attendance-rules.ts";
import type { Attendance } from "./document.ts";
import { closeNoticeOf, followUpAt, followUpLater, refreshOf } from "./jobs-to-come.ts";
import { heard } from "./report-rules.ts";
import { changed, type Register, readRegister } from "./store.ts";

/** Teams makes a report some minutes after the end, and another one after each rejoining. */
const looksInMinutes = [15, 30, 60, 180] as const;
const firstLook = looksInMinutes[0];
/** Microsoft does not answer: this long the app goes on asking before it goes by what it has. */
const patience = { days: 1 };
const askAgain = { minutes: 10 };

export const collectTimeline: TimelineEntry = {
  job: "attendance.collect",
  alsoForLateJoiners: false,
  moments: (sessions) =>
    sessions.map(({ number, endsAt }) => ({
      key: String(number),
      at: plus(endsAt, { minutes: firstLook }),
    })),
};

/** When to look again: at the next of the looks, and the next morning for the last time. */
export function nextLook(endsAt: Instant, now: Instant): Instant | undefined {
  const lastLook = nextMorning(endsAt);
  const looks = looksInMinutes.map((minutes) => plus(endsAt, { minutes }));
  return [...looks, lastLook].find((at) => at > now && at <= lastLook);
}

type Heard = { readonly attendance: Attendance; readonly isAnswer: boolean };

/** What Microsoft tells now. Without an answer, or without the right to ask, what was known stays. */
async function asked({ tenant, now }: Ports, register: Register): Promise<Heard> {
  const { people, group, session, attendance } = register;
  const { problem: _, ...before } = attendance;
  const joinUrl = session.value.calendar?.joinUrl;
  const teacher = people.members.find(({ personId }) => personId === group.teacherId)?.objectId;
  const without = (problem: NonNullable<Attendance["problem"]>, isAnswer: boolean): Heard => ({
    attendance: { ...before, problem },
    isAnswer,
  });
  if (joinUrl === undefined || teacher === undefined) return without("no_meeting", true);
  try {
    const meetingId = await tenant.findMeetingId(teacher, joinUrl);
    if (meetingId === undefined) return without("no_meeting", true);
    const reports = await tenant.listAttendance(teacher, meetingId);
    const told = heard(before, reports, { members: people.members, session: session.value });
    return { attendance: { ...told, collectedAt: now() }, isAnswer: true };
  } catch (error) {
    if (isFault(error, "tenant.forbidden")) return without("no_policy", true);
    if (isFault(error, "tenant.not_found")) return without("no_meeting", true);
    if (isFault(error) && error.retryable) return without("unavailable", false);
    throw error;
  }
}

const nobodyMissing = ({ attendance }: { readonly attendance: Attendance }): boolean =>
  attendance.reportCount > 0 &&
  Object.values(attendance.records).every(({ state }) => state !== "absent");

type Look = Heard & { readonly register: Register; readonly now: Instant };

/**
 * Absences hold when the teacher closed the session and Microsoft has told, or has nothing to tell;
 * else the next morning. Where nothing is known of anybody they never do.
 */
function isFinal({ register, attendance, isAnswer, now }: Look): boolean {
  const session = register.session.value;
  if (!isKnown(attendance)) return false;
  if (session.closedAt && isAnswer && canBeFinal(attendance, session)) return true;
  const lastLook = nextMorning(session.endsAt);
  return now >= (isAnswer ? lastLook : plus(lastLook, patience));
}

function againAt({ register, attendance, isAnswer, now }: Look): Instant | undefined {
  const { endsAt } = register.session.value;
  const lastLook = nextMorning(endsAt);
  if (!isAnswer) return now < plus(lastLook, patience) ? plus(now, askAgain) : undefined;
  if (nobodyMissing({ attendance })) return now < lastLook ? lastLook : undefined;
  return nextLook(endsAt, now);
}

/** Somebody must hear the same day of who did not come to the very first session. */
async function firstSessionWrites(ports: Ports, look: Look): Promise<readonly Write[]> {
  const { register, attendance, now } = look;
  if (attendance.reportCount === 0) return [];
  const sessions = await listSessions(ports.documents, register.group.groupId);
  const first = sessions.find(({ state }) => state === "planned");
  const { number, endsAt } = register.session.value;
  return first?.number === number ? [followUpAt(latest(now, plus(endsAt, { minutes: 30 })))] : [];
}

const jobData = z.object({ key: z.coerce.number().int() });

/**
 * Asks Microsoft who was in the meeting, again and again until it is certain. Safe to repeat and
 * safe when late: everything follows from the session's end and what is known now.
 */
export const collect: JobHandler = async (ports, job, groupId) => {
  const { key: number } = jobData.parse(job.data);
  const register = await readRegister(ports, groupId, number);
  if (!register || register.group.archivedAt) return {};
  const { value: session } = register.session;
  if (session.state === "cancelled" || register.attendance.state === "final") return {};
  const now = ports.now();
  const first = plus(session.endsAt, { minutes: firstLook });
  if (now < first) return { again: first };
  const told = await asked(ports, register);
  const look: Look = {
    ...told,
    attendance: judged(told.attendance, register.people),
    register,
    now,
  };
  const final = isFinal(look);
  const { writes, attendance } = changed(
    register,
    final ? finalNow(look.attendance, now) : look.attendance,
  );
  const after = { ...look, attendance };
  const again = final ? undefined : againAt(after);
  return {
    ...(again === undefined ? {} : { again }),
    writes: [
      ...writes,
      refreshOf(closeNoticeOf(number), now),
      ...(final ? [followUpLater(now)] : []),
      ...(await firstSessionWrites(ports, after)),
    ],
  };
};
