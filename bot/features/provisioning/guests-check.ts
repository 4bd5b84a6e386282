import type { JobHandler, TeamEvent } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup, listMembers } from "../groups/public.ts";
import {
  findPerson,
  findPersonIdByAccount,
  hasAccepted,
  isPendingGuest,
  wakeNotices,
} from "../people/public.ts";
import { nextRecheck } from "./steps/guests.ts";

/** True when this person's invitation is accepted by now. */
async function recheck(ports: Ports, person: Person): Promise<boolean> {
  if (!(await hasAccepted(ports, person))) return false;
  await wakeNotices(ports, person);
  for (const { groupId } of person.memberships) {
    await ports.documents.commit(groupId, [
      scheduledJob({ name: "provisioning.show", at: ports.now() }),
    ]);
  }
  return true;
}

/** Nobody tells us that an invitation was accepted, so we look until all are. */
export const checkGuests: JobHandler = async (ports, _job, groupId) => {
  const [{ value: group }, members] = await Promise.all([
    getGroup(ports.documents, groupId),
    listMembers(ports.documents, groupId),
  ]);
  if (group.archivedAt !== undefined) return {};
  let pending = 0;
  for (const { value } of members) {
    const person = await findPerson(ports.documents, value.personId);
    if (person && isPendingGuest(person.value) && !(await recheck(ports, person.value)))
      pending += 1;
  }
  return pending > 0 ? { again: nextRecheck(ports) } : {};
};

/** Teams tells us sooner when somebody appears in a team with the app. */
export async function onTeamEvent(ports: Ports, event: TeamEvent): Promise<void> {
  if (event.kind !== "members_added") return;
  for (const objectId of event.objectIds) {
    const { documents, settings } = ports;
    const personId = await findPersonIdByAccount(documents, settings.tenantId, objectId);
    const person = personId === undefined ? undefined : await findPerson(documents, personId);
    if (person && isPendingGuest(person.value)) await recheck(ports, person.value);
  }
}
