import type { AtWork } from "./at-work.ts";
import type { Member } from "./member.ts";
import type { Group } from "./store.ts";

/** Said yes, and did not say "dat ben ik niet meer" afterwards. */
export const isConfirmed = (one: AtWork | undefined): boolean =>
  one?.confirmedAt !== undefined && one.declinedAt === undefined;

const isThis = (one: AtWork | undefined, personId: string): boolean =>
  one?.personId === personId && one.declinedAt === undefined;

/**
 * Which of the two this person is for a participant: the supervisor, or the deputy who stands in.
 * Undefined for anybody else, and for the participant himself: nobody supervises himself.
 */
export function supervisesAs(
  { personId: own, supervisor, deputy }: Member,
  personId: string,
): "supervisor" | "deputy" | undefined {
  if (personId === own) return undefined;
  if (isThis(supervisor, personId)) return "supervisor";
  return isThis(deputy, personId) ? "deputy" : undefined;
}

/** The supervisor of this participant, or the deputy: both may sign off. */
export const isSupervisorOf = (member: Member, personId: string): boolean =>
  supervisesAs(member, personId) !== undefined;

/**
 * A participant starts when a supervisor has confirmed, or when the coordinator allowed it with a
 * reason (issue 4, part 1). Who has started goes on, also when the supervisor leaves. Groups of before
 * supervisors were asked start as they did.
 */
export function mayStart(
  { supervisor, formerSupervisors, startAllowed }: Member,
  { startsConfirmed }: Pick<Group, "startsConfirmed">,
): boolean {
  if (!startsConfirmed || startAllowed !== undefined) return true;
  if (supervisor?.confirmedAt !== undefined) return true;
  return formerSupervisors.some(({ confirmedAt }) => confirmedAt !== undefined);
}

/** Why somebody does not get yet what belongs to the start; undefined when he does. */
export const reasonToWait = (
  member: Member | undefined,
  group: Pick<Group, "startsConfirmed">,
): "no_supervisor" | undefined =>
  member?.role === "participant" && !mayStart(member, group) ? "no_supervisor" : undefined;
