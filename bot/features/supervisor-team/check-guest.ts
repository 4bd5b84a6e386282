import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { plus } from "../../kernel/time.ts";
import {
  chatWorks,
  findPerson,
  hasAccepted,
  isPendingGuest,
  wakeNotices,
} from "../people/public.ts";
import { findSupervisor } from "./store.ts";

const jobData = z.object({ personId: z.string(), looks: z.int().default(0) });

const dayInMinutes = 24 * 60;
/** Sooner in the beginning; somebody who has not accepted for weeks is looked for once a day. */
const waitInMinutes = (looks: number): number => Math.min(dayInMinutes, 30 * 2 ** looks);

/** Nobody tells us that a supervisor accepted the invitation, so we look until that is so. */
export const checkGuest: JobHandler = async (ports, job) => {
  const { personId, looks } = jobData.parse(job.data);
  const [supervisor, stored] = await Promise.all([
    findSupervisor(ports, personId),
    findPerson(ports.documents, personId),
  ]);
  const person = stored?.value;
  if (!(supervisor && person)) return {};
  if (isPendingGuest(person) && !(await hasAccepted(ports, person))) {
    const again = plus(ports.now(), { minutes: waitInMinutes(looks + 1) });
    return { again, data: { personId, looks: looks + 1 } };
  }
  if (supervisor.value.joinedAt !== undefined) await chatWorks(ports, personId);
  await wakeNotices(ports, person);
  return {};
};
