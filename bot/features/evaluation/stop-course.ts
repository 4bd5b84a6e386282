import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { queued } from "../../kernel/notice.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import {
  findMember,
  type Member,
  mayOversee,
  openGroup,
  openParticipantOf,
  savedMember,
} from "../groups/public.ts";
import { attendeesChanged } from "../sessions/public.ts";
import {
  type BackRefusal,
  giveReasons,
  goOn,
  type ReasonRefusal,
  type StopRefusal,
  stop,
} from "./rules.ts";
import { takenBack } from "./store.ts";

type RightsRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "groups.participants_only"
  | "groups.archived"
  | "evaluation.not_a_participant";

/** About whom: himself, or somebody else of whose group the actor is teacher or coordinator. */
export type About = { readonly groupId: string; readonly personId?: string };

/** The participant this is about, when the actor may decide about him and the group is open. */
async function subject(
  { documents }: Ports,
  actor: Actor,
  { groupId, personId }: About,
): Promise<Outcome<Stored<Member>, RightsRefusal>> {
  if (personId === undefined || personId === actor.personId) {
    return await openParticipantOf(documents, actor, groupId);
  }
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  // A coordinator may name any group: one that is not there must not look like an open one.
  const opened = await openGroup(documents, groupId);
  if (!opened.ok) return opened;
  const found = await findMember(documents, groupId, personId);
  return found ? done(found) : refuse("evaluation.not_a_participant");
}

const askedForInDays = 30;

/** Whoever did not say it himself is asked why, once. */
const interview = (groupId: string, personId: string, now: Instant): Write =>
  queued({
    id: `evaluation.stopped:${personId}`,
    type: "evaluation.stopped",
    groupId,
    to: personId,
    data: {},
    dueAt: now,
    expiresAt: plus(now, { days: askedForInDays }),
  });

/** The lessons that are still to come get or lose the attendee. */
const calendarWrites = async (
  { documents, now }: Ports,
  groupId: string,
): Promise<readonly Write[]> => [
  ...(await attendeesChanged(documents, groupId, now())),
  scheduledJob({ name: "sessions.sync", at: now() }),
];

/** Stops one participant: himself, or registered by his teacher or a coordinator. Twice is once. */
export async function stopCourse(
  ports: Ports,
  actor: Actor,
  about: About,
): Promise<Outcome<Member, StopRefusal | RightsRefusal>> {
  const found = await subject(ports, actor, about);
  if (!found.ok) return found;
  const { value: before, etag } = found.value;
  const by = actor.personId ?? "coordinator";
  const outcome = stop(before, by, ports.now());
  if (!outcome.ok || outcome.value === before) return outcome;
  const member = outcome.value;
  const asked =
    by === member.personId ? [] : [interview(about.groupId, member.personId, ports.now())];
  await ports.documents.commit(about.groupId, [
    savedMember(member, etag),
    ...asked,
    ...(await calendarWrites(ports, about.groupId)),
  ]);
  return done(member);
}

/** Comes back; what was said about stopping is kept in a document of its own. */
export async function goOnWithCourse(
  ports: Ports,
  actor: Actor,
  about: About,
): Promise<Outcome<Member, BackRefusal | RightsRefusal>> {
  const found = await subject(ports, actor, about);
  if (!found.ok) return found;
  const outcome = goOn(found.value.value, ports.now());
  if (!outcome.ok) return outcome;
  const { member, was } = outcome.value;
  await ports.documents.commit(about.groupId, [
    savedMember(member, found.value.etag),
    takenBack(member.personId, was, ports.now()),
    ...(await calendarWrites(ports, about.groupId)),
  ]);
  return done(member);
}

type Answer = {
  readonly groupId: string;
  readonly reasons: readonly string[];
  readonly remark: string;
};

/** The participant's own answer to why he stopped. */
export async function sayWhy(
  ports: Ports,
  actor: Actor,
  { groupId, ...answer }: Answer,
): Promise<Outcome<Member, ReasonRefusal | RightsRefusal>> {
  const found = await subject(ports, actor, { groupId });
  if (!found.ok) return found;
  const outcome = giveReasons(found.value.value, answer);
  if (!outcome.ok) return outcome;
  await ports.documents.commit(groupId, [savedMember(outcome.value, found.value.etag)]);
  return outcome;
}
