import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findMember, getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import type { AgreementView } from "./cards.ts";
import { partyOf } from "./who.ts";

const contactsOf = (
  { supervisor }: Member,
  teacher: Member | undefined,
  { helper }: Ports["settings"],
): AgreementView["contacts"] => [
  ...(supervisor ? [[supervisor.name, supervisor.mail] as const] : []),
  ...(teacher ? [[teacher.name, teacher.mail] as const] : []),
  [helper.name, helper.phone],
];

type Read = {
  readonly member: Member;
  readonly teacher: Member | undefined;
  readonly as?: AgreementView["as"];
};

export const viewOf = (
  groupId: string,
  { member, teacher, as }: Read,
  settings: Ports["settings"],
): AgreementView | undefined =>
  member.agreement && {
    groupId,
    personId: member.personId,
    name: member.name,
    agreement: member.agreement,
    as,
    contacts: contactsOf(member, teacher, settings),
  };

type ReadRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "agreement.not_a_party"
  | "agreement.unknown_person";

/** One agreement, for one of the three and for coordinators. Four storage requests. */
export async function readAgreement(
  { documents }: Ports,
  actor: Actor,
  { groupId, personId }: { readonly groupId: string; readonly personId: string },
): Promise<Outcome<Read, ReadRefusal>> {
  const [{ value: group }, found, own] = await Promise.all([
    getGroup(documents, groupId),
    findMember(documents, groupId, personId),
    actor.personId === undefined ? undefined : findMember(documents, groupId, actor.personId),
  ]);
  const teacher = await findMember(documents, groupId, group.teacherId);
  const member = found?.value;
  const who = partyOf(actor, member, own?.value);
  if (!(who.ok || actor.isCoordinator)) return who;
  if (member?.role !== "participant") return refuse("agreement.unknown_person");
  return done({
    member,
    teacher: teacher?.value,
    ...(who.ok ? { as: who.value.party } : {}),
  });
}

/** Everybody whom this person supervises and with whom something is agreed, in all his groups. */
export async function agreementsOfSupervisor(
  { documents, settings }: Ports,
  personId: string,
): Promise<readonly AgreementView[]> {
  const person = await findPerson(documents, personId);
  const groupIds = (person?.value.memberships ?? []).map(({ groupId }) => groupId);
  const found = await Promise.all(
    groupIds.map(async (groupId) => {
      const members = (await listMembers(documents, groupId)).map(({ value }) => value);
      const own = members.filter(
        (one) =>
          takesPart(one) &&
          one.groupClosedAt === undefined &&
          one.supervisor?.personId === personId &&
          one.personId !== personId,
      );
      const teacher = members.find(({ role }) => role === "teacher");
      return own.flatMap(
        (member) => viewOf(groupId, { member, teacher, as: "supervisor" }, settings) ?? [],
      );
    }),
  );
  return found.flat().toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
}
