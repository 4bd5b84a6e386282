import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Group, listSummaries, mayOversee, openGroup } from "../groups/public.ts";
import { commitChange } from "./commit-change.ts";
import { courseOf } from "./course.ts";
import { type ChangeRefusal, cancel, type MoveRefusal, move } from "./moving-rules.ts";
import { levelsOf, type Plan, planAfterMove } from "./plan.ts";
import type { BusyTime } from "./plan-warnings.ts";
import { listStoredSessions, type Session } from "./store.ts";

type MoveRequest = {
  readonly groupId: string;
  readonly number: number;
  readonly startsAt: Instant;
  readonly shiftFollowing: boolean;
  /** Why a week may become too full. */
  readonly reason?: string | undefined;
};
export type RightsRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "groups.archived";

export const changed = (session: Session): Session => ({ ...session, rev: session.rev + 1 });

/** Group and sessions of who may change them; a closed group stays as it is. */
export async function opened(
  { documents }: Ports,
  actor: Actor,
  groupId: string,
): Promise<
  Outcome<
    { readonly group: Stored<Group>; readonly before: readonly Stored<Session>[] },
    RightsRefusal
  >
> {
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [group, before] = await Promise.all([
    openGroup(documents, groupId),
    listStoredSessions(documents, groupId),
  ]);
  return group.ok ? done({ group: group.value, before }) : group;
}

/** What levelling needs of a course that runs; undefined when its track is no longer there. */
function runningOf({ tracks, now }: Ports, group: Group) {
  const track = tracks.find(group.trackId, group.trackVersion);
  return track && { course: courseOf(track, group.realMinutes), group, now: now() };
}

async function decide(ports: Ports, actor: Actor, request: MoveRequest) {
  const found = await opened(ports, actor, request.groupId);
  if (!found.ok) return found;
  const { group, before } = found.value;
  const sessions = before.map(({ value }) => value);
  const { vacationWeeks } = group.value;
  const outcome = move(sessions, request, { now: ports.now(), vacationWeeks });
  if (!outcome.ok) return outcome;
  const moved = outcome.value;
  const running = runningOf(ports, group.value);
  const planWith = (busy: readonly BusyTime[]): Plan | undefined =>
    running && planAfterMove(sessions, moved, running, busy);
  return done({ group, before, moved, planWith });
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
): Promise<Outcome<Plan, MoveRefusal | RightsRefusal | "sessions.no_modules">> {
  const decided = await decide(ports, actor, request);
  if (!decided.ok) return decided;
  const plan = decided.value.planWith(await busyTimes(ports, request.groupId));
  return plan ? done(plan) : refuse("sessions.no_modules");
}

/**
 * Moves one session or shifts all that follow. Deadlines move along, and are spread again where a week
 * would be too full. Everybody hears it once.
 */
export async function moveSession(
  ports: Ports,
  actor: Actor,
  request: MoveRequest,
): Promise<Outcome<readonly Session[], MoveRefusal | RightsRefusal | "sessions.reason_needed">> {
  const decided = await decide(ports, actor, request);
  if (!decided.ok) return decided;
  const { group, before, moved, planWith } = decided.value;
  const plan = planWith([]);
  const reason = request.reason?.trim() ?? "";
  if (plan?.needsReason && reason === "") return refuse("sessions.reason_needed");
  const sessions = moved.map(({ session }) => changed(session));
  await commitChange(ports, {
    kind: "moved",
    group,
    before,
    changed: sessions,
    ...(plan ? { deadlines: plan.deadlines } : {}),
    ...(plan?.needsReason ? { loadReason: reason } : {}),
  });
  return done(sessions);
}

/** A cancelled session is never held back: everybody hears it now, and no reason is asked. */
export async function cancelSession(
  ports: Ports,
  actor: Actor,
  { groupId, number }: Pick<MoveRequest, "groupId" | "number">,
): Promise<Outcome<Session, ChangeRefusal | RightsRefusal>> {
  const found = await opened(ports, actor, groupId);
  if (!found.ok) return found;
  const { group, before } = found.value;
  const sessions = before.map(({ value }) => value);
  const outcome = cancel(sessions, number, ports.now());
  if (!outcome.ok) return outcome;
  const session = changed(outcome.value);
  const running = runningOf(ports, group.value);
  const after = sessions.map((one) => (one.number === number ? session : one));
  await commitChange(ports, {
    kind: "cancelled",
    group,
    before,
    changed: [session],
    ...(running ? { deadlines: levelsOf(after, running).deadlines } : {}),
  });
  return done(session);
}
