import { z } from "zod";
import type { JobHandler, JobResult } from "../../kernel/feature.ts";
import { queuedJob, scheduledJob } from "../../kernel/job.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import type { Group } from "../groups/public.ts";
import { chatFails, findPerson, isPendingGuest, rememberMembership } from "../people/public.ts";
import { addPeople } from "../provisioning/public.ts";
import { accountOf } from "./account.ts";
import {
  findSupervisor,
  findTeam,
  goneSupervisor,
  isInTeam,
  newTeam,
  type Supervisor,
  savedSupervisor,
  type Team,
  withoutProblem,
} from "./store.ts";
import { readInGroup, withGroup } from "./supervised.ts";

const jobData = z.object({
  personId: z.string(),
  /** The group in which this person supervises; absent where only the team is asked for. */
  groupId: z.string().optional(),
  looks: z.int().default(0),
});

const newSupervisor = (personId: string): Supervisor => ({
  docType: "supervisor",
  schema: 1,
  personId,
  groups: [],
});

/** The supervisor with what is true in this group now. */
async function known(ports: Ports, personId: string, groupId: string | undefined) {
  const stored = await findSupervisor(ports, personId);
  const value = stored?.value ?? newSupervisor(personId);
  if (groupId === undefined) return { value, etag: stored?.etag };
  const { found, group } = await readInGroup(ports.documents, personId, groupId);
  const groups = withGroup(value.groups, groupId, found);
  return { value: { ...value, groups }, etag: stored?.etag, group };
}

/** The team, asked for by the first supervisor there is. */
async function askedTeam(
  ports: Ports,
  pk: string,
  group: Group | undefined,
): Promise<Team | undefined> {
  const stored = await findTeam(ports);
  if (stored || !group) return stored?.value;
  await ports.documents.commit(pk, [
    newTeam(group.coordinatorId),
    scheduledJob({ name: "supervisor_team.run", at: ports.now() }),
  ]);
  return (await findTeam(ports))?.value;
}

type Asked = { readonly supervisor: Supervisor; readonly knownAs?: string };

async function withAccount(ports: Ports, person: Person, before: Supervisor): Promise<Asked> {
  const { inviteAgain = false, ...supervisor } = before;
  const again = inviteAgain && isPendingGuest(person);
  if (supervisor.objectId !== undefined && !again) return { supervisor };
  const found = await accountOf(ports, person, again);
  if (found.kind === "known_as") return { supervisor, knownAs: found.personId };
  const { now } = ports;
  if (found.kind === "problem") {
    const { problem } = found;
    await chatFails(ports, person.personId, problem);
    const since = supervisor.problem === problem ? supervisor.problemSince : undefined;
    return { supervisor: { ...supervisor, problem, problemSince: since ?? now() } };
  }
  const { objectId, guest, usable } = found;
  if (guest && !usable) await chatFails(ports, person.personId, "invited");
  const invited = guest && !usable ? { invitedAt: now() } : {};
  return { supervisor: { ...withoutProblem(supervisor), objectId, guest, ...invited } };
}

/** The team's id once people may be put into it; until then `members` of the team waits. */
const readyTeam = ({ steps, tenantGroupId }: Team): string | undefined =>
  steps.some(({ name, state }) => name === "members" && state !== "waiting")
    ? tenantGroupId
    : undefined;

/** Into the team when it is there. The group takes somebody twice without harm. */
async function withPlace(
  { tenant, now }: Ports,
  supervisor: Supervisor,
  team: Team | undefined,
): Promise<Supervisor> {
  const { objectId, guest = false } = supervisor;
  const inTeam = team && readyTeam(team);
  if (objectId === undefined || inTeam === undefined) return supervisor;
  const isAdded = supervisor.addedAt !== undefined && supervisor.teamId === inTeam;
  if (isAdded || isInTeam(supervisor, team)) return supervisor;
  const { joinedAt: _, ...rest } = supervisor;
  const [refused] = await addPeople(tenant, inTeam, [{ objectId, guest }]);
  if (refused) return { ...rest, problem: "not_in_team", problemSince: now() };
  return { ...withoutProblem(rest), teamId: inTeam, addedAt: now() };
}

/** What the participants' overviews say about this person follows, in each group by a job of its own. */
async function tellGroups(
  { documents, now }: Ports,
  { personId, groups }: Supervisor,
  knownAs?: string,
): Promise<void> {
  for (const { groupId } of groups) {
    const data = { personId, ...(knownAs === undefined ? {} : { knownAs }) };
    const job = { name: "supervisor_team.tell_group", key: personId, at: now(), data } as const;
    await documents.commit(groupId, [scheduledJob(job)]);
  }
}

/** Whoever asks for this names the supervisor in the group at the same moment. */
const mostLooks = 3;

const waitInMinutes = (looks: number): number => Math.min(24 * 60, 2 ** looks);
const firstCheckInMinutes = 30;

/** What else has to happen: waiting for the team, for Teams to show it, for the invitation. */
function following(ports: Ports, supervisor: Supervisor, isPending: boolean, looks: number) {
  const { personId, objectId, addedAt, joinedAt, problem } = supervisor;
  const soon = (minutes: number) => plus(ports.now(), { minutes });
  const isAdded = addedAt !== undefined;
  const writes = [
    ...(isPending
      ? [
          queuedJob({
            name: "supervisor_team.check_guest",
            key: personId,
            at: soon(firstCheckInMinutes),
            data: { personId },
          }),
        ]
      : []),
    ...(isAdded && joinedAt === undefined
      ? [queuedJob({ name: "supervisor_team.look", at: soon(1) })]
      : []),
  ];
  const isWaiting = objectId !== undefined && !isAdded && problem === undefined;
  return { writes, ...(isWaiting ? { again: soon(waitInMinutes(looks)) } : {}) };
}

/**
 * Lets one supervisor in: account or invitation, tied to the person, then the team. Safe to repeat at
 * any point; what cannot be is kept with its reason, and a person may ask to try again.
 */
export const add: JobHandler = async (ports, job, pk): Promise<JobResult> => {
  const { personId, groupId, looks } = jobData.parse(job.data);
  const person = (await findPerson(ports.documents, personId))?.value;
  if (!person) return {};
  const { value, etag, group } = await known(ports, personId, groupId);
  if (value.groups.length === 0) {
    // Somebody else became the supervisor meanwhile, or the group hears of this one in a moment.
    if (groupId === undefined || looks >= mostLooks) return {};
    const again = plus(ports.now(), { minutes: 1 });
    return { again, data: { personId, groupId, looks: looks + 1 } };
  }
  const team = await askedTeam(ports, pk, group);
  const { supervisor: asked, knownAs } = await withAccount(ports, person, value);
  if (knownAs !== undefined) return await movedTo(ports, value, etag, knownAs);
  const supervisor = await withPlace(ports, asked, team);
  for (const one of supervisor.groups) {
    await rememberMembership(ports, personId, { groupId: one.groupId, role: "supervisor" });
  }
  await ports.documents.commit(pk, [savedSupervisor(supervisor, etag)]);
  await tellGroups(ports, supervisor);
  const now = (await findPerson(ports.documents, personId))?.value ?? person;
  const data = { personId, ...(groupId === undefined ? {} : { groupId }), looks: looks + 1 };
  const next = following(ports, supervisor, isPendingGuest(now), looks);
  return "again" in next ? { ...next, data } : next;
};

/** One account, one person: who was known under another address goes on as that one. */
async function movedTo(
  ports: Ports,
  supervisor: Supervisor,
  etag: string | undefined,
  personId: string,
): Promise<JobResult> {
  await tellGroups(ports, supervisor, personId);
  const at = ports.now();
  const jobs = supervisor.groups.map(({ groupId }) =>
    scheduledJob({
      name: "supervisor_team.add",
      key: `${groupId}:${personId}`,
      // After the groups know who it is.
      at: plus(at, { minutes: 1 }),
      data: { personId, groupId },
    }),
  );
  const gone = etag === undefined ? [] : [goneSupervisor(supervisor.personId, etag)];
  return { writes: [...jobs, ...gone] };
}
