import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { findPerson } from "../people/public.ts";
import {
  findSupervisor,
  findTeam,
  goneSupervisor,
  type Supervisor,
  savedSupervisor,
} from "./store.ts";
import { readInGroup } from "./supervised.ts";

const jobData = z.object({
  personId: z.string(),
  /** Nobody took the supervisor's place: what happened may be undone, so there is a month for it. */
  gently: z.boolean().default(false),
});

const graceInDays = 31;

/** Everything this person supervises now: two requests for each group he is known in. */
async function groupsOf({ documents }: Ports, { personId, groups }: Supervisor) {
  const person = (await findPerson(documents, personId))?.value;
  const groupIds = new Set([
    ...groups.map(({ groupId }) => groupId),
    ...(person?.memberships ?? []).map(({ groupId }) => groupId),
  ]);
  const read = await Promise.all(
    [...groupIds].map((groupId) => readInGroup(documents, personId, groupId)),
  );
  return read.flatMap(({ found }) => found ?? []);
}

async function takenOut(ports: Ports, { personId, objectId }: Supervisor): Promise<void> {
  const team = (await findTeam(ports))?.value;
  const teamId = team?.tenantGroupId;
  // The owner stays in his own team, whatever else he was.
  const mayGo = team?.coordinatorId !== personId;
  if (teamId === undefined || objectId === undefined || !mayGo) return;
  await ports.tenant.removeFromGroup(teamId, objectId);
}

/**
 * Who supervises nobody any more leaves the supervisors' team; who still does in another group stays.
 * Looks in every group where this person is known. Safe to repeat.
 */
export const leave: JobHandler = async (ports, job) => {
  const { personId, gently } = jobData.parse(job.data);
  const stored = await findSupervisor(ports, personId);
  if (!stored) return {};
  const { idleSince, ...supervisor } = stored.value;
  const groups = await groupsOf(ports, supervisor);
  const now = ports.now();
  const since = idleSince ?? now;
  if (groups.length > 0 || (gently && plus(since, { days: graceInDays }) > now)) {
    const idle = groups.length > 0 ? {} : { idleSince: since };
    const next = { ...supervisor, ...idle, groups };
    const isSame = JSON.stringify(next) === JSON.stringify(stored.value);
    return isSame ? {} : { writes: [savedSupervisor(next, stored.etag)] };
  }
  await takenOut(ports, supervisor);
  return { writes: [goneSupervisor(personId, stored.etag)] };
};
