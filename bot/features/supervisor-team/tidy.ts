import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { plus } from "../../kernel/time.ts";
import { findTeam, pageOfSupervisors } from "./store.ts";

const jobData = z.object({ continuation: z.string().optional() });

/** Each of them takes a job. */
const atOnce = 90;
const everyDays = 7;

/**
 * Once a week everybody is looked at: groups close, participants stop, and nobody tells this feature.
 * Who supervises nobody for a month leaves the team (`leave.ts`).
 */
export const tidy: JobHandler = async (ports, job, pk) => {
  const { documents, now } = ports;
  if (!(await findTeam(ports))) return {};
  const { continuation } = jobData.parse(job.data);
  const next = continuation === undefined ? {} : { continuation };
  const page = await pageOfSupervisors(documents, pk, { limit: atOnce, ...next });
  const writes = page.items.map(({ value: { personId } }) =>
    scheduledJob({
      name: "supervisor_team.leave",
      key: personId,
      at: now(),
      data: { personId, gently: true },
    }),
  );
  return page.continuation === undefined
    ? { writes, again: plus(now(), { days: everyDays }), data: {} }
    : { writes, again: now(), data: { continuation: page.continuation } };
};
