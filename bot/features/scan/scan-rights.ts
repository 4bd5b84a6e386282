import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findMember, type Member, membershipOf } from "../groups/public.ts";

/** Who may know something of a scan. A coordinator is none of these. */
export type ScanReader = "participant" | "teacher" | "supervisor";

export type ReaderRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "scan.unknown_participant";

type Read = { readonly reader: ScanReader; readonly member: Stored<Member> };

/**
 * What the actor is to this participant, looked up each time. A supervisor only learns here that he
 * is one: what is shared with him stands on the scan. At most two storage requests.
 */
export async function readerOf(
  { documents }: Pick<Ports, "documents">,
  actor: Actor,
  { groupId, personId }: { readonly groupId: string; readonly personId: string },
): Promise<Outcome<Read, ReaderRefusal>> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const member = await findMember(documents, groupId, personId);
  const participant = member?.value.role === "participant" ? member : undefined;
  if (participant && actor.personId === personId) {
    return done({ reader: "participant", member: participant });
  }
  if (participant?.value.supervisor?.personId === actor.personId && participant) {
    return done({ reader: "supervisor", member: participant });
  }
  const own = await membershipOf(documents, actor, groupId);
  if (!own.ok) return own;
  if (own.value.value.role !== "teacher") return refuse("groups.teachers_only");
  return participant
    ? done({ reader: "teacher", member: participant })
    : refuse("scan.unknown_participant");
}

/** The teacher of this group, and nobody else: answers are no matter for a coordinator. */
export async function teacherOf(
  { documents }: Pick<Ports, "documents">,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Stored<Member>, ReaderRefusal>> {
  const own = await membershipOf(documents, actor, groupId);
  if (!own.ok) return own;
  return own.value.value.role === "teacher" ? own : refuse("groups.teachers_only");
}
