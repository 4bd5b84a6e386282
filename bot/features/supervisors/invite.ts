import { z } from "zod";
import { nextMorning } from "../../kernel/daytime.ts";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import {
  getGroup,
  listMembers,
  type Member,
  providerPartition,
  savedMember,
  takesPart,
} from "../groups/public.ts";
import { ensurePerson } from "../people/public.ts";
import { findSession } from "../sessions/public.ts";
import { practiceOpensBy } from "./rules.ts";

/**
 * The morning after each session: whoever has practice work by then needs a supervisor who can sign
 * in. What could not be done is tried again after the next session.
 */
export const timeline: TimelineEntry = {
  job: "supervisors.invite",
  alsoForLateJoiners: true,
  moments: (sessions) =>
    sessions.map(({ number, endsAt }) => ({ key: String(number), at: nextMorning(endsAt) })),
};

type Supervisor = NonNullable<Member["supervisor"]>;

/**
 * The person first and the job of the supervisors' team, then the group, so that a kill in between
 * leaves nothing half. That job finds the account, invites, and says here what could not be.
 */
async function letIn(ports: Ports, groupId: string, supervisor: Supervisor): Promise<Supervisor> {
  const { documents, settings, now } = ports;
  const { name, mail } = supervisor;
  const personId =
    supervisor.personId ?? (await ensurePerson(ports, { name, mail, language: "nl" }));
  await documents.commit(providerPartition(settings.providerId), [
    scheduledJob({
      name: "supervisor_team.add",
      key: `${groupId}:${personId}`,
      // After the group knows who it is: until then this person supervises nobody.
      at: plus(now(), { seconds: 5 }),
      data: { personId, groupId },
    }),
  ]);
  return { ...supervisor, personId };
}

const jobData = z.object({
  key: z.coerce.number().int(),
  /** The last participant that this job looked at, by id. */
  after: z.string().default(""),
});

/** Few enough that a kill loses little, and that the job ends before somebody else takes it over. */
const atOnce = 4;

const waitsFor = ({ value }: Stored<Member>, after: string): boolean =>
  takesPart(value) &&
  value.supervisor !== undefined &&
  (value.supervisor.personId === undefined || value.supervisor.problem !== undefined) &&
  value.personId > after;

/** Whether this is the moment: the session is over, and practice work has opened. */
async function isTime(ports: Ports, groupId: string, module: number): Promise<boolean> {
  const { documents, tracks, now } = ports;
  const [{ value: group }, session] = await Promise.all([
    getGroup(documents, groupId),
    findSession(documents, groupId, module),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!(track && session) || group.archivedAt !== undefined) return false;
  // Moved meanwhile: the timeline has set the job again at the new moment.
  const isOver = session.value.state === "planned" && session.value.endsAt <= now();
  return isOver && practiceOpensBy(track, module);
}

/** Lets the supervisors of everybody with practice work sign in; nobody is invited twice. */
export const invite: JobHandler = async (ports, job, groupId) => {
  const { key, after } = jobData.parse(job.data);
  if (!(await isTime(ports, groupId, key))) return {};
  const members = await listMembers(ports.documents, groupId);
  const waiting = members
    .filter((member) => waitsFor(member, after))
    .toSorted((a, b) => (a.value.personId < b.value.personId ? -1 : 1));
  const writes: Write[] = [];
  // One after the other: two participants may have the same supervisor.
  for (const { value, etag } of waiting.slice(0, atOnce)) {
    if (!value.supervisor) continue;
    const supervisor = await letIn(ports, groupId, value.supervisor);
    if (supervisor.personId === value.supervisor.personId) continue;
    writes.push(savedMember({ ...value, supervisor }, etag));
  }
  const last = waiting[atOnce - 1];
  if (waiting.length <= atOnce || !last) return { writes };
  return { writes, again: ports.now(), data: { key, after: last.value.personId } };
};
