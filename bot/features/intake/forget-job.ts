import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { keptUntil } from "./intake.ts";
import { findIntake, removed } from "./store.ts";

const ofIntake = z.object({ intakeId: z.string() });

/** Removes an intake when its time is over; who changed something since gets longer. */
export const forget: JobHandler = async (ports, job) => {
  const { intakeId } = ofIntake.parse(job.data);
  const found = await findIntake(ports, intakeId);
  if (!found) return {};
  const until = keptUntil(found.value);
  return until > ports.now() ? { again: until } : { writes: [removed(intakeId, found.etag)] };
};
