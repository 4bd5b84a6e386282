import type { GroupSupervisors, MySupervisor } from "../../contract/supervisors-api.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import {
  getGroup,
  listMembers,
  type Member,
  mayOversee,
  mayStart,
  participantOf,
  takesPart,
} from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { mineView } from "./at-work-view.ts";

const idsOf = ({ supervisor, deputy }: Member) => ({
  ...(supervisor?.personId ? { supervisor: supervisor.personId } : {}),
  ...(deputy?.personId ? { deputy: deputy.personId } : {}),
});

type ReadRefusal = "groups.not_yours" | "groups.not_known";

/** Who is at work beside each participant, for teacher and coordinator. Three storage requests. */
export async function groupSupervisors(
  { documents, now }: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<GroupSupervisors, ReadRefusal | "groups.teachers_only">> {
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [{ value: group }, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const firstStartsAt = sessions[0]?.startsAt;
  const participants = members
    .map(({ value }) => value)
    .filter(takesPart)
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"))
    .map((member) => ({
      ...mineView({ group, member, firstStartsAt }, now()),
      name: member.name,
      careOrganisation: member.careOrganisation,
      examiner: member.workplaceExaminer
        ? { name: member.workplaceExaminer.name, mail: member.workplaceExaminer.mail }
        : null,
      former: member.formerSupervisors.map(({ name, until, reason }) => ({
        name,
        until,
        ...(reason ? { reason } : {}),
      })),
      atWorkIds: idsOf(member),
      mayStart: mayStart(member, group),
      startAllowed: member.startAllowed
        ? { at: member.startAllowed.at, reason: member.startAllowed.reason }
        : null,
    }));
  const closed = group.archivedAt !== undefined;
  return done({ groupId, groupName: group.name, closed, participants });
}

/** A participant's own supervisor and deputy. Three storage requests. */
export async function mySupervisor(
  { documents, now }: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<MySupervisor, ReadRefusal | "groups.participants_only">> {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const firstStartsAt = sessions[0]?.startsAt;
  return done(mineView({ group, member: found.value.value, firstStartsAt }, now()));
}
