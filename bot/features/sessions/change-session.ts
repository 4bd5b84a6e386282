import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { getGroup, listSummaries, mayOversee } from "../groups/public.ts";
import { commitChange } from "./commit-change.ts";
import { type ChangeRefusal, cancel, type MoveRefusal, move } from "./moving-rules.ts";
import { type Plan, planAfterMove } from "./plan.ts";
import type { BusyTime } from "./plan-warnings.ts";
import { listStoredSessions, type Session } from "./store.ts";

type MoveRequest = {
  readonly groupId: string;
  readonly number: number;
  readonly startsAt: Instant;
  readonly shiftFollowing: boolean;
};
type RightsRefusal = "groups.not_known" | "groups.not_yours" | "groups.teachers_only";

const changed = (session: Session): Session => ({ ...session, rev: session.rev + 1 });

async function decide(ports: Ports, actor: Actor, request: MoveRequest) {
  const { documents, now } = ports;
  const allowed = await mayOversee(documents, actor, request.groupId);
  if (!allowed.ok) return allowed;
  const [group, before] = await Promise.all([
    getGroup(documents, request.groupId),
    listStoredSessions(documents, request.groupId),
  ]);
  const sessions = before.map(({ value }) => value);
  const { vacationWeeks } = group.value;
  const outcome = move(sessions, request, { now: now(), vacationWeeks });
  if (!outcome.ok) return outcome;
  return done({ group, before, sessions, moved: outcome.value });
}

/** Times at which this teacher already has a session of another group. */
async function busyTimes({ documents, settings }: Ports, groupId: string): Promise<BusyTime[]> {
  const summaries = (await listSummaries(documents, settings.providerId)).map(({ value }) => value);
  const teacherMail = summaries.find((one) => one.groupId === groupId)?.teacherMail;
  return summaries
    .filter((one) => one.groupId !== groupId && one.teacherMail === teacherMail)
    .flatMap(({ name, sessions }) => sessions.map((session) => ({ ...session, group: name })));
}

/** What a move would make of the course; changes nothing. */
export async function previewMove(
  ports: Ports,
  actor: Actor,
  request: MoveRequest,
): Promise<Outcome<Plan, MoveRefusal | RightsRefusal>> {
  const decided = await decide(ports, actor, request);
  if (!decided.ok) return decided;
  const { group, sessions, moved } = decided.value;
  const { trackId, trackVersion, everyWeeks, vacationWeeks } = group.value;
  const track = ports.tracks.find(trackId, trackVersion);
  const { modules = [], practiceAssignments = [], studyHoursPerWeek } = track ?? {};
  const course = {
    modules,
    everyWeeks,
    vacationWeeks,
    practiceAssignments,
    ...(studyHoursPerWeek === undefined ? {} : { studyHoursPerWeek }),
  };
  const busy = await busyTimes(ports, request.groupId);
  return done(planAfterMove(sessions, moved, course, busy));
}

/** Moves one session or shifts all that follow; everybody hears it once. */
export async function moveSession(
  ports: Ports,
  actor: Actor,
  request: MoveRequest,
): Promise<Outcome<readonly Session[], MoveRefusal | RightsRefusal>> {
  const decided = await decide(ports, actor, request);
  if (!decided.ok) return decided;
  const { group, before, moved } = decided.value;
  const sessions = moved.map(({ session }) => changed(session));
  await commitChange(ports, { kind: "moved", group, before, changed: sessions });
  return done(sessions);
}

/** A cancelled session is never held back: everybody hears it now. */
export async function cancelSession(
  ports: Ports,
  actor: Actor,
  { groupId, number }: Pick<MoveRequest, "groupId" | "number">,
): Promise<Outcome<Session, ChangeRefusal | RightsRefusal>> {
  const { documents, now } = ports;
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [group, before] = await Promise.all([
    getGroup(documents, groupId),
    listStoredSessions(documents, groupId),
  ]);
  const sessions = before.map(({ value }) => value);
  const outcome = cancel(sessions, number, now());
  if (!outcome.ok) return outcome;
  const session = changed(outcome.value);
  await commitChange(ports, { kind: "cancelled", group, before, changed: [session] });
  return done(session);
}
