import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { findPerson } from "../people/public.ts";
import { findSupervisor, findTeam, goneSupervisor, savedSupervisor } from "./store.ts";
import { readInGroup } from "./supervised.ts";

const jobData = z.object({ personId: z.string() });

/**
 * Who supervises nobody any more leaves the supervisors' team; who still does in another group stays.
 * Looks in every group where this person is known to supervise. Safe to repeat.
 */
export const leave: JobHandler = async (ports, job) => {
  const { personId } = jobData.parse(job.data);
  const stored = await findSupervisor(ports, personId);
  if (!stored) return {};
  const { value: supervisor, etag } = stored;
  const person = (await findPerson(ports.documents, personId))?.value;
  const groupIds = new Set([
    ...supervisor.groups.map(({ groupId }) => groupId),
    ...(person?.memberships ?? []).map(({ groupId }) => groupId),
  ]);
  const read = await Promise.all(
    [...groupIds].map((groupId) => readInGroup(ports.documents, personId, groupId)),
  );
  const groups = read.flatMap(({ found }) => found ?? []);
  if (groups.length > 0) return { writes: [savedSupervisor({ ...supervisor, groups }, etag)] };
  const team = (await findTeam(ports))?.value;
  const teamId = team?.tenantGroupId;
  // The owner stays in his own team, whatever else he was.
  const mayGo = team?.coordinatorId !== personId;
  if (teamId !== undefined && supervisor.objectId !== undefined && mayGo) {
    await ports.tenant.removeFromGroup(teamId, supervisor.objectId);
  }
  return { writes: [goneSupervisor(personId, etag)] };
};
