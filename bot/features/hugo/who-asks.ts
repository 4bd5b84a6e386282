import type { Audience } from "../../contract/hugo.ts";
import type { GroupRole } from "../../contract/roles.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson } from "../people/public.ts";

export type Memberships = Person["memberships"];

const audienceOfRole = {
  participant: "participant",
  supervisor: "supervisor",
  workplace_examiner: "supervisor",
  teacher: "provider",
  contact: "employer",
} as const satisfies Record<GroupRole, Audience>;

/** Where this person belongs; nowhere for a visitor and for an account that is nobody we know. */
export async function membershipsOf({ documents }: Ports, actor: Actor): Promise<Memberships> {
  if (actor.personId === undefined || actor.visitor || actor.link) return [];
  return (await findPerson(documents, actor.personId))?.value.memberships ?? [];
}

/** As whom somebody asks: what he said himself, else what he is in his newest group. */
export function audienceFor(
  actor: Actor,
  memberships: Memberships,
  chosen: Audience | undefined,
): Audience | undefined {
  if (chosen !== undefined) return chosen;
  const newest = memberships.at(-1);
  if (newest) return audienceOfRole[newest.role];
  return actor.isCoordinator ? "provider" : undefined;
}

/** The group in which somebody learns, the newest. */
export const ownGroupOf = (memberships: Memberships): string | undefined =>
  memberships.findLast(({ role }) => role === "participant")?.groupId;
