import { isJudged } from "../../kernel/assignment.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import {
  afterwards,
  type Done,
  keptOf,
  type OfAssignment,
  openPlaceOf,
  type PlaceRefusal,
  whenStarted,
} from "./find-place.ts";
import { practised } from "./rules.ts";
import { workWrites } from "./store.ts";

type PractiseRefusal =
  | PlaceRefusal
  | "groups.no_supervisor"
  | "assignments.not_open"
  | "assignments.to_hand_in";

/** The participant says that he practised, or that he did not after all. Nobody judges it. */
export async function practiseWork(
  ports: Ports,
  actor: Actor,
  request: OfAssignment & { readonly done: boolean },
): Promise<Outcome<Done, PractiseRefusal>> {
  const found = await openPlaceOf(ports, actor, request, "change");
  if (!found.ok) return found;
  const started = whenStarted(found.value);
  if (!started.ok) return started;
  const place = started.value;
  if (isJudged(place.assignment)) return refuse("assignments.to_hand_in");
  const { stored, member, group } = place;
  const work = practised(keptOf(place), request.done, ports.now());
  const asIs = stored?.value.practisedAt === work.practisedAt;
  if (!asIs) await ports.documents.commit(group.groupId, workWrites(work, stored, member));
  return done(afterwards(place, work));
}
