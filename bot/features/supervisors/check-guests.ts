import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { plus } from "../../kernel/time.ts";
import { getGroup, listMembers } from "../groups/public.ts";
import { findPerson, hasAccepted, isPendingGuest } from "../people/public.ts";

const jobData = z.object({ looks: z.int().default(0) });

const dayInMinutes = 24 * 60;
/** Sooner in the beginning; somebody who has not accepted for weeks is looked for once a day. */
const waitInMinutes = (looks: number): number => Math.min(dayInMinutes, 30 * 2 ** looks);

/** Nobody tells us that a supervisor accepted the invitation, so we look until all have. */
export const checkGuests: JobHandler = async (ports, job, groupId) => {
  const { looks } = jobData.parse(job.data);
  const { documents, now } = ports;
  const [{ value: group }, members] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
  ]);
  if (group.archivedAt !== undefined) return {};
  const ids = new Set(members.flatMap(({ value }) => value.supervisor?.personId ?? []));
  let pending = 0;
  for (const personId of ids) {
    const person = await findPerson(documents, personId);
    if (!(person && isPendingGuest(person.value))) continue;
    if (!(await hasAccepted(ports, person.value))) pending += 1;
  }
  if (pending === 0) return {};
  const again = plus(now(), { minutes: waitInMinutes(looks + 1) });
  return { again, data: { looks: looks + 1 } };
};
