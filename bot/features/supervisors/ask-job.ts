import { z } from "zod";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { queuedJob, scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { atLocal, type Day, type Instant, localDay, plus, plusDays } from "../../kernel/time.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import {
  type AtWork,
  type Group,
  getGroup,
  listMembers,
  type Member,
  savedMember,
  takesPart,
} from "../groups/public.ts";
import { ensurePerson, rememberMembership } from "../people/public.ts";
import { talksFollow } from "./follow-ups.ts";
import { askedDaysBefore, needsAsking, patienceInDays } from "./relation-rules.ts";

const askedOn = (startsAt: Instant): Day => plusDays(localDay(startsAt), -askedDaysBefore);

/** "Ben jij de werkbegeleider van …?": three weeks before the first lesson, in the morning. */
export const askTimeline: TimelineEntry = {
  job: "supervisors.ask",
  alsoForLateJoiners: true,
  moments: ([first]) =>
    first ? [{ key: "start", at: atLocal(askedOn(first.startsAt), "10:00") }] : [],
};

/** Only about this participant, where somebody was just named. */
const jobData = z.object({ personId: z.string().optional() });

/** Few enough that a kill loses little, and that the job ends before somebody else takes it over. */
const atOnce = 4;

/** Who was named, as a person we know: asked now, or told to be somebody who cannot be it. */
async function asked(ports: Ports, group: Group, member: Member, one: AtWork): Promise<AtWork> {
  const { name, mail } = one;
  const personId = await ensurePerson(ports, { name, mail, language: "nl" });
  if (personId === member.personId) return { ...one, problem: "is_participant" };
  if (personId === group.teacherId) return { ...one, problem: "is_teacher" };
  // The person first, then the group, so that a kill in between leaves nothing half.
  await rememberMembership(ports, personId, { groupId: group.groupId, role: "supervisor" });
  return { ...one, personId, askedAt: ports.now() };
}

async function withAsked(ports: Ports, group: Group, member: Member): Promise<Member> {
  let next = member;
  for (const as of ["supervisor", "deputy"] as const) {
    const one = member[as];
    if (needsAsking(one)) next = { ...next, [as]: await asked(ports, group, member, one) };
  }
  return next;
}

const toTell = ({ supervisor, deputy }: Member, before: Member): readonly string[] =>
  [
    supervisor?.askedAt !== before.supervisor?.askedAt ? supervisor?.personId : undefined,
    deputy?.askedAt !== before.deputy?.askedAt ? deputy?.personId : undefined,
  ].filter((id) => id !== undefined);

const waitsFor = ({ value }: Stored<Member>, only: string | undefined): boolean =>
  takesPart(value) &&
  (only === undefined || value.personId === only) &&
  (needsAsking(value.supervisor) || needsAsking(value.deputy));

/**
 * Asks everybody who was named and not asked yet; running it again asks nobody twice. The question
 * itself follows by a job for each of them, once the group knows whom it is about.
 */
export const ask: JobHandler = async (ports, job, groupId) => {
  const { personId: only } = jobData.parse(job.data);
  const { documents, now } = ports;
  const [{ value: group }, members] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
  ]);
  if (group.archivedAt !== undefined) return {};
  const waiting = members.filter((member) => waitsFor(member, only));
  const writes: Write[] = [];
  // One after the other: two participants may have the same supervisor.
  for (const { value, etag } of waiting.slice(0, atOnce)) {
    const next = await withAsked(ports, group, value);
    writes.push(savedMember(next, etag));
    for (const personId of toTell(next, value)) {
      const tell = { name: "supervisors.tell", key: personId, at: now() } as const;
      writes.push(scheduledJob({ ...tell, data: { personId } }));
    }
  }
  // Only now it is known which persons they are.
  if (waiting.length > 0) writes.push(talksFollow(ports));
  writes.push(
    queuedJob({ name: "supervisors.missing", at: plus(now(), { days: patienceInDays }) }),
  );
  return waiting.length > atOnce ? { writes, again: now(), data: job.data } : { writes };
};

/** Asks the one who was just named for this participant. */
export const askAbout = ({ now }: Pick<Ports, "now">, personId: string): Write =>
  scheduledJob({ name: "supervisors.ask", key: personId, at: now(), data: { personId } });
