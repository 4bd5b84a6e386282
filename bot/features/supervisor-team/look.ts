import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { chatFails, chatWorks, findPerson, wakeNotices } from "../people/public.ts";
import {
  findTeam,
  isInTeam,
  listSupervisors,
  type Supervisor,
  savedSupervisor,
  withoutProblem,
} from "./store.ts";

const jobData = z.object({ looks: z.int().default(0) });

/** A team shows new members of its group after a while, guests later than others. A day in all. */
const waitInMinutes = (looks: number): number => Math.min(180, 2 ** looks);
const mostLooks = 14;

/** Teams shows this person: chat may work, and what waited goes now. */
export async function joined(ports: Ports, supervisor: Supervisor): Promise<Supervisor> {
  const person = (await findPerson(ports.documents, supervisor.personId))?.value;
  if (person?.account?.usableSince !== undefined) {
    await chatWorks(ports, supervisor.personId);
    await wakeNotices(ports, person);
  }
  return { ...withoutProblem(supervisor), joinedAt: ports.now() };
}

async function notShown(ports: Ports, supervisor: Supervisor): Promise<Supervisor> {
  const problem = "not_in_team";
  await chatFails(ports, supervisor.personId, problem);
  const { addedAt: _, ...rest } = supervisor;
  return { ...rest, problem, problemSince: ports.now() };
}

/** Looks who is in the team by now, of those who were put into it. One list of the team for all of them. */
export const look: JobHandler = async (ports, job, pk) => {
  const { looks } = jobData.parse(job.data);
  const team = (await findTeam(ports))?.value;
  const teamId = team?.tenantGroupId;
  if (!team || teamId === undefined) return {};
  const all = await listSupervisors(ports);
  const waiting = all.filter(
    ({ value }) => value.addedAt !== undefined && value.teamId === teamId && !isInTeam(value, team),
  );
  if (waiting.length === 0) return {};
  const present = new Set(await ports.tenant.listTeamMembers(teamId));
  let missing = 0;
  for (const { value, etag } of waiting) {
    const isThere = value.objectId !== undefined && present.has(value.objectId);
    if (!isThere && looks < mostLooks) {
      missing += 1;
      continue;
    }
    const next = isThere ? await joined(ports, value) : await notShown(ports, value);
    await ports.documents.commit(pk, [savedSupervisor(next, etag)]);
  }
  if (missing === 0) return {};
  const again = plus(ports.now(), { minutes: waitInMinutes(looks) });
  return { again, data: { looks: looks + 1 } };
};
