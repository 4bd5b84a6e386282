import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { chatIsTriedAgain, findPerson, isPendingGuest } from "../people/public.ts";
import {
  findSupervisor,
  findTeam,
  partitionOf,
  savedSupervisor,
  savedTeam,
  stepsAnew,
  withoutProblem,
} from "./store.ts";

type TeamRefusal = "groups.coordinators_only" | "supervisor_team.none_yet";
type PersonRefusal =
  | "groups.coordinators_only"
  | "supervisor_team.not_supervisor"
  | "supervisor_team.just_invited";

/**
 * Looks at every step of the team anew and mends what is missing; also when all seemed well, because
 * nobody tells us that a team was removed. Who asks becomes the owner where there is none.
 */
export async function retryTeam(ports: Ports, actor: Actor): Promise<Outcome<void, TeamRefusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const stored = await findTeam(ports);
  if (!stored) return refuse("supervisor_team.none_yet");
  if (stored.value.state === "busy") return done(undefined);
  const { putBackAt: _, ...team } = stored.value;
  const coordinatorId = actor.personId ?? team.coordinatorId;
  await ports.documents.commit(partitionOf(ports), [
    savedTeam({ ...team, coordinatorId, state: "busy", steps: stepsAnew() }, stored.etag),
    scheduledJob({ name: "supervisor_team.run", at: ports.now() }),
  ]);
  return done(undefined);
}

/** Tries once more to reach one supervisor: the invitation, the place in the team, the chat. */
export async function tryAgain(
  ports: Ports,
  actor: Actor,
  personId: string,
): Promise<Outcome<void, PersonRefusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const [stored, person] = await Promise.all([
    findSupervisor(ports, personId),
    findPerson(ports.documents, personId),
  ]);
  if (!(stored && person)) return refuse("supervisor_team.not_supervisor");
  const { invitedAt } = stored.value;
  const isPending = isPendingGuest(person.value);
  const isJust = invitedAt !== undefined && plus(invitedAt, { hours: 1 }) > ports.now();
  if (isPending && isJust) return refuse("supervisor_team.just_invited");
  const { addedAt: _, joinedAt: __, ...supervisor } = withoutProblem(stored.value);
  const again = isPending ? { inviteAgain: true as const } : {};
  await ports.documents.commit(partitionOf(ports), [
    savedSupervisor({ ...supervisor, ...again }, stored.etag),
    scheduledJob({
      name: "supervisor_team.add",
      key: personId,
      at: ports.now(),
      data: { personId },
    }),
  ]);
  await chatIsTriedAgain(ports, personId);
  return done(undefined);
}
