import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { findMember, type Member, savedMember } from "../groups/public.ts";
import { digestOf, noExtraLines } from "./digest-rules.ts";
import { lastSent, planAsk } from "./message-rules.ts";
import { watchedBy } from "./read-watched.ts";
import { deputyOf, type StepName, signOffDue, supervisorOf, withSteps } from "./sign-off-rules.ts";
import { listOwn, queueOwn, showAnew } from "./store.ts";

const askData = z.object({ personId: z.string(), assignmentId: z.string() });
const tellData = askData.extend({
  to: z.string(),
  type: z.enum(["digest.sign_off", "digest.reminder"]),
});
type Telling = z.output<typeof tellData>;

function tellingsOf(
  member: Member,
  due: readonly StepName[],
  about: z.output<typeof askData>,
): readonly Telling[] {
  const supervisor = supervisorOf(member);
  const deputy = deputyOf(member);
  const isAsked = due.includes("asked");
  const tellings: Telling[] = [];
  if (supervisor && isAsked) tellings.push({ ...about, to: supervisor, type: "digest.sign_off" });
  if (supervisor && !isAsked && due.includes("reminded")) {
    tellings.push({ ...about, to: supervisor, type: "digest.reminder" });
  }
  if (deputy && due.includes("deputy")) {
    tellings.push({ ...about, to: deputy, type: "digest.sign_off" });
  }
  return tellings;
}

const tellJob = (telling: Telling, at: Instant) =>
  scheduledJob({
    name: "digest.tell",
    key: `${telling.type}:${telling.to}`,
    at,
    data: telling,
  });

/**
 * One practice assignment that waits to be signed off: asks, reminds, asks the deputy, tells the teacher.
 * It looks at the facts of that moment and sets itself again; what was signed needs nothing more, and
 * handing in again sets it anew. The teacher reads it on the Monday card.
 */
export const askSignOff: JobHandler = async ({ documents, now }, job, groupId) => {
  const asked = askData.parse(job.data);
  const stored = await findMember(documents, groupId, asked.personId);
  if (!stored) return {};
  const { value: member, etag } = stored;
  const { due, next } = signOffDue(member, asked.assignmentId, now());
  const again = next === undefined ? {} : { again: next };
  if (due.length === 0) return again;
  const noted = withSteps(member, asked.assignmentId, due, now());
  const jobs = tellingsOf(noted, due, asked).map((telling) => tellJob(telling, now()));
  return { ...again, writes: [savedMember(noted, etag), ...jobs] };
};

/** What else waits for this person, besides what is asked just now. */
async function othersWait(ports: Ports, groupId: string, about: Telling): Promise<boolean> {
  const { signOffs } = digestOf(await watchedBy(ports, about.to), ports.now(), noExtraLines);
  return signOffs.some(
    (one) =>
      one.groupId !== groupId ||
      one.personId !== about.personId ||
      one.assignmentId !== about.assignmentId,
  );
}

/** One card lists everything that waits: in place while it is open, anew when that is due. Safe to repeat. */
export const tellSupervisor: JobHandler = async (ports, job, groupId) => {
  const telling = tellData.parse(job.data);
  const { documents, now } = ports;
  const { to, type, personId } = telling;
  const member = await findMember(documents, groupId, personId);
  if (!member || member.value.groupClosedAt !== undefined) return {};
  const stored = await listOwn(documents, to);
  const notices = stored.map(({ value }) => value);
  // A reminder is about what was asked before: that is not answered.
  const mayBeAnswered = type === "digest.sign_off" && lastSent(notices, type) !== undefined;
  const answered = mayBeAnswered && !(await othersWait(ports, groupId, telling));
  const plan = planAsk(notices, type, { now: now(), answered });
  const last = plan.kind === "refresh" && stored.find(({ value }) => value.id === plan.id);
  if (last) await showAnew(documents, last, now());
  if (plan.kind === "new") {
    await queueOwn(documents, { id: plan.id, type, groupId, to, dueAt: plan.dueAt });
  }
  return {};
};
