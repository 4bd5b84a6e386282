import type { SupervisionPart } from "../../contract/supervisors-api.ts";
import type { Stored } from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import { listMembers, type Member, supervisesAs, takesPart } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";

/** A participant of somebody, in one of his groups. */
export type SuperviseeOf = {
  readonly groupId: string;
  readonly member: Stored<Member>;
  readonly as: SupervisionPart;
};

/** Everybody of one group whom this person supervises, by name. One storage request. */
export async function superviseesOf(
  { documents }: Pick<Ports, "documents">,
  personId: string,
  groupId: string,
): Promise<readonly SuperviseeOf[]> {
  const members = await listMembers(documents, groupId);
  return members
    .flatMap((member) => {
      const as = supervisesAs(member.value, personId);
      return as && takesPart(member.value) ? [{ groupId, member, as }] : [];
    })
    .toSorted((a, b) => a.member.value.name.localeCompare(b.member.value.name, "nl"));
}

/**
 * Everybody whom this person supervises or stands in for, over all groups that are open: named,
 * whether or not he confirmed. One storage request, and one a group.
 */
export async function supervisees(
  ports: Pick<Ports, "documents">,
  personId: string,
): Promise<readonly SuperviseeOf[]> {
  const all = await allSupervisees(ports, personId);
  return all.filter(({ member }) => member.value.groupClosedAt === undefined);
}

/** As `supervisees`, closed groups too. */
export async function allSupervisees(
  ports: Pick<Ports, "documents">,
  personId: string,
): Promise<readonly SuperviseeOf[]> {
  const person = await findPerson(ports.documents, personId);
  // Of any role: a teacher or participant may be somebody's supervisor in the same group.
  const groupIds = (person?.value.memberships ?? []).map(({ groupId }) => groupId);
  const found = await Promise.all(groupIds.map((id) => superviseesOf(ports, personId, id)));
  return found.flat();
}
