import type { Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import {
  afterwards,
  type Done,
  type OfAssignment,
  type PlaceRefusal,
  placeOf,
} from "./find-place.ts";
import { withMinutes } from "./rules.ts";
import { workWrites } from "./store.ts";
import type { Work } from "./work.ts";

/** Adds the answer to the median of all groups; the newest answer of a person counts. */
export const minutesJob = (
  { personId, assignmentId }: Pick<Work, "personId" | "assignmentId">,
  minutes: number,
  now: Instant,
): Write =>
  scheduledJob({
    name: "load.count_minutes",
    key: `${personId}:${assignmentId}`,
    at: now,
    data: { personId, assignmentId, minutes },
  });

/** Keeps how long something took that was handed in or practised; it can be said again. */
export async function sayMinutes(
  ports: Ports,
  actor: Actor,
  request: OfAssignment & { readonly minutes: number },
): Promise<Outcome<Done, PlaceRefusal | "assignments.nothing_done">> {
  const found = await placeOf(ports, actor, request, "change");
  if (!found.ok) return found;
  const { group, stored, member } = found.value;
  const said = withMinutes(stored?.value, request.minutes);
  if (!said.ok) return said;
  const work = said.value;
  if (stored?.value.minutes !== request.minutes) {
    await ports.documents.commit(group.groupId, [
      ...workWrites(work, stored, member),
      minutesJob(work, request.minutes, ports.now()),
    ]);
  }
  return done(afterwards(found.value, work));
}
