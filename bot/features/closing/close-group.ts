import { nextDaytimeHour } from "../../kernel/daytime.ts";
import type { Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { timelineJobs } from "../../kernel/timeline.ts";
import {
  type Group,
  getGroup,
  isMade,
  listMembers,
  type Member,
  savedGroup,
  savedMember,
} from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import {
  type CloseRefusal,
  close,
  closedMember,
  openMember,
  type ReopenRefusal,
  reopen,
} from "./closing-rules.ts";

type RightsRefusal = "groups.coordinators_only";

async function memberWrites(
  { documents }: Ports,
  groupId: string,
  next: (member: Member) => Member,
): Promise<readonly Write[]> {
  const members = await listMembers(documents, groupId);
  return members.map(({ value, etag }) => savedMember(next(value), etag));
}

/** Closes the group for everybody at once. Twice is once. @throws Fault `documents.not_found` */
export async function closeGroup(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<{ readonly closedAt: Instant }, RightsRefusal | CloseRefusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { documents } = ports;
  const [{ value: group, etag }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const outcome = close(group, sessions, ports.now());
  if (!outcome.ok) return outcome;
  const { archivedAt: closedAt } = outcome.value;
  if (group.archivedAt === undefined) {
    await documents.commit(groupId, [
      savedGroup(outcome.value, etag),
      ...(await memberWrites(ports, groupId, (member) => closedMember(member, closedAt))),
    ]);
  }
  return done({ closedAt });
}

/** What came due while the group was closed did nothing then; each of these looks at the facts itself. */
async function missedJobs(
  { documents, timeline, now }: Ports,
  group: Group,
  closedAt: Instant,
): Promise<readonly Write[]> {
  const at = now();
  const making: readonly Write[] = [
    ...(group.state === "busy" ? [scheduledJob({ name: "provisioning.run", at })] : []),
    scheduledJob({ name: "provisioning.show", at }),
    scheduledJob({ name: "provisioning.check_guests", at }),
  ];
  if (!isMade(group)) return making;
  const sessions = await listSessions(documents, group.groupId);
  const planned = sessions.filter(({ state }) => state === "planned");
  return [
    ...making,
    ...timelineJobs(timeline, planned, closedAt),
    scheduledJob({ name: "attendance.follow_up", key: "day", at: nextDaytimeHour(at) }),
  ];
}

/** Undoes a slip, within thirty days. Twice is once. @throws Fault `documents.not_found` */
export async function reopenGroup(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<void, RightsRefusal | ReopenRefusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { documents, now } = ports;
  const { value: group, etag } = await getGroup(documents, groupId);
  const outcome = reopen(group, now());
  if (!outcome.ok) return outcome;
  const { archivedAt } = group;
  if (archivedAt !== undefined) {
    await documents.commit(groupId, [
      savedGroup(outcome.value, etag),
      ...(await memberWrites(ports, groupId, openMember)),
      ...(await missedJobs(ports, group, archivedAt)),
    ]);
  }
  return done(undefined);
}
