import { nextMorning } from "../../kernel/daytime.ts";
import type { Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { savedSession } from "../sessions/public.ts";
import { canBeFinal, finalNow, isKnown, judged } from "./attendance-rules.ts";
import { type CorrectRefusal, correct, type ResolveRefusal, resolve } from "./correct-rules.ts";
import type { Attendance, Correction } from "./document.ts";
import {
  alertNoticeOf,
  closeNoticeOf,
  followUpLater,
  missedNoticeOf,
  refreshOf,
} from "./jobs-to-come.ts";
import { changeable, type OfSession, type Overseen, type OverseeRefusal } from "./overseen.ts";
import { changed, type Register } from "./store.ts";

/** Cards about these people show the newest facts; what was decided is looked at once more. */
const afterwards = (
  number: number,
  attendance: Attendance,
  personIds: readonly string[],
  now: Instant,
): readonly Write[] => [
  refreshOf(closeNoticeOf(number), now),
  ...(attendance.state === "final" ? [followUpLater(now)] : []),
  // Each once: somebody may be named twice, and one commit has its limit.
  ...[...new Set(personIds)].flatMap((personId) => [
    refreshOf(missedNoticeOf(number, personId), now),
    refreshOf(alertNoticeOf(personId), now),
  ]),
];

/** Absences hold now, unless Microsoft may still tell something before the next morning. */
function withFinal({ attendance, people, session }: Register, now: Instant): Attendance {
  const next = judged(attendance, people);
  const isSure = canBeFinal(next, session.value) || now >= nextMorning(session.value.endsAt);
  return isKnown(next) && isSure ? finalNow(next, now) : next;
}

async function keep(
  { documents, now }: Ports,
  found: Overseen,
  next: Attendance,
  personIds: readonly string[],
): Promise<Overseen> {
  const { register } = found;
  // Corrected after closing: what was not known then is now.
  const isClosed = register.session.value.closedAt !== undefined;
  const { writes, attendance, members } = changed(
    register,
    isClosed ? withFinal({ ...register, attendance: next }, now()) : next,
  );
  const { groupId } = register.group;
  await documents.commit(groupId, [
    ...writes,
    ...afterwards(next.number, attendance, personIds, now()),
  ]);
  const people = { ...register.people, members };
  return { ...found, register: { ...register, attendance, people } };
}

type Correcting = OfSession & {
  readonly personIds: readonly string[];
  readonly state: Correction["state"];
  readonly reason: string;
};

/** The teacher knows better, with a reason; also after closing. The history stays. */
export async function correctAttendance(
  ports: Ports,
  actor: Actor,
  { personIds, state, reason, ...asked }: Correcting,
): Promise<Outcome<Overseen, CorrectRefusal | OverseeRefusal>> {
  const found = await changeable(ports, actor, asked);
  if (!found.ok) return found;
  const { attendance, people } = found.value.register;
  const by = actor.personId ?? actor.objectId;
  const given = { personIds, state, reason, by };
  const outcome = correct(attendance, people.members, given, ports.now());
  if (!outcome.ok) return outcome;
  if (outcome.value === attendance) return found;
  return done(await keep(ports, found.value, outcome.value, personIds));
}

type Resolving = OfSession & {
  readonly key: string;
  /** Absent: it was no participant. */
  readonly personId?: string | undefined;
};

/** Somebody nobody knows was in the meeting, and the teacher says who it was. */
export async function resolveVisitor(
  ports: Ports,
  actor: Actor,
  { key, personId, ...asked }: Resolving,
): Promise<Outcome<Overseen, ResolveRefusal | OverseeRefusal>> {
  const found = await changeable(ports, actor, asked);
  if (!found.ok) return found;
  const { attendance, people } = found.value.register;
  const outcome = resolve(attendance, people.members, { key, personId });
  if (!outcome.ok) return outcome;
  const before = attendance.unmatched.find((one) => one.key === key)?.resolvedTo;
  const touched = [before, personId].filter((one) => one !== undefined);
  return done(await keep(ports, found.value, outcome.value, touched));
}

/**
 * The teacher is ready with a session: its attendance holds, and the homework goes out. When
 * Microsoft has not told anything yet, the first answer that comes is the one that holds.
 */
export async function closeSession(
  ports: Ports,
  actor: Actor,
  asked: OfSession,
): Promise<Outcome<Overseen, OverseeRefusal | "attendance.not_over">> {
  const found = await changeable(ports, actor, asked);
  if (!found.ok) return found;
  const { register } = found.value;
  const { session, group } = register;
  const { number } = asked;
  const now = ports.now();
  if (session.value.endsAt > now) return refuse("attendance.not_over", { number });
  if (session.value.closedAt) return found;
  const closed = { ...session.value, closedAt: now };
  const { writes, attendance, members } = changed(register, withFinal(register, now));
  const key = String(number);
  await ports.documents.commit(group.groupId, [
    savedSession(closed, session.etag),
    ...writes,
    scheduledJob({ name: "assignments.hand_out", key, at: now, data: { key } }),
    ...afterwards(number, attendance, [], now),
  ]);
  const people = { ...register.people, session: closed, members };
  const kept = { ...register, session: { ...session, value: closed }, people, attendance };
  return done({ ...found.value, register: kept });
}
