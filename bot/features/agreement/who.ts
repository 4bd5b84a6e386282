import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Member } from "../groups/public.ts";
import type { Party } from "./agreement-rules.ts";

export type RightsRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "groups.archived"
  | "agreement.not_a_party"
  | "agreement.unknown_person";

type Who = { readonly party: Party; readonly by: string; readonly name: string };

/**
 * As which of the three the actor speaks about this participant.
 * @param member the participant; @param own the actor's own membership of the group, if any
 */
export function partyOf(
  { personId: by }: Actor,
  member: Member | undefined,
  own: Member | undefined,
): Outcome<Who, "groups.not_known" | "groups.not_yours" | "agreement.not_a_party"> {
  if (by === undefined) return refuse("groups.not_known");
  // Who has no part in the group hears the same about everybody in it.
  const isSupervisor = member?.supervisor?.personId === by;
  if (!(own || isSupervisor)) return refuse("groups.not_yours");
  if (member?.role !== "participant") return refuse("agreement.not_a_party");
  if (member.personId === by) return done({ party: "participant", by, name: member.name });
  if (own?.role === "teacher") return done({ party: "teacher", by, name: own.name });
  if (isSupervisor) return done({ party: "supervisor", by, name: member.supervisor?.name ?? "" });
  return refuse("agreement.not_a_party");
}
