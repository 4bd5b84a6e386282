import type { Stored, Write } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
import type { JobHandler, JobResult } from "../../kernel/feature.ts";
import { queuedJob, scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus, secondsBetween } from "../../kernel/time.ts";
import { getGroup, listMembers, savedGroup } from "../groups/public.ts";
import { afterFault } from "./after-fault.ts";
import type { StepFacts, StepHandler, StepResult } from "./step.ts";
import { app, coordinatorChat, tab } from "./steps/app.ts";
import { guests } from "./steps/guests.ts";
import { notices, sessions } from "./steps/last.ts";
import { members } from "./steps/members.ts";
import { group, team } from "./steps/team.ts";
import { listSteps, type Step, type StepName, savedStep } from "./store.ts";

const handlers = {
  coordinator_chat: coordinatorChat,
  guests,
  group,
  team,
  members,
  app,
  tab,
  sessions,
  notices,
} as const satisfies Record<StepName, StepHandler>;

async function attempt(facts: StepFacts): Promise<StepResult & { readonly faulty?: true }> {
  try {
    return await handlers[facts.step.name](facts);
  } catch (error) {
    if (!isFault(error)) throw error;
    const { ports, step } = facts;
    const { code } = error;
    ports.log("provisioning.step_fault", { step: step.name, code, attempts: step.attempts });
    return { ...afterFault(error, { now: ports.now(), attempts: step.attempts }), faulty: true };
  }
}

function nextStep({ ports, step }: StepFacts, result: StepResult & { faulty?: true }): Step {
  const { note: _, ...rest } = step;
  const base: Step = {
    ...rest,
    done: result.done ?? (result.kind === "done" ? step.total : step.done),
    total: result.total ?? step.total,
    attempts: result.faulty ? step.attempts + 1 : 0,
    memory: { ...(result.memory ?? step.memory) },
  };
  if (result.kind === "done") {
    return { ...base, state: "done", done: base.total, endedAt: ports.now() };
  }
  const said = result.note ? { note: { ...result.note, values: { ...result.note.values } } } : {};
  return { ...base, ...said, state: result.kind === "failed" ? "failed" : "busy" };
}

const again = (facts: StepFacts, result: StepResult): Pick<JobResult, "again"> => {
  if (result.kind === "failed") return {};
  if (result.kind === "wait") return { again: result.until };
  return facts.step.name === "notices" ? {} : { again: facts.ports.now() };
};

/**
 * The coordinator's card follows by a job of its own, once a second at most: showing never holds up
 * making, and Teams takes few changes of one chat. The last word is never left to a job that may end now.
 */
function shown({ ports, step }: StepFacts, { kind }: StepResult): Write {
  const job = { name: "provisioning.show", at: plus(ports.now(), { seconds: 1 }) } as const;
  const isLast = kind === "failed" || (kind === "done" && step.name === "notices");
  return isLast ? scheduledJob(job) : queuedJob(job);
}

/** Recorded before it acts, so that after a kill everybody can see what was underway. */
async function begun(ports: Ports, groupId: string, stored: Stored<Step>): Promise<Stored<Step>> {
  if (stored.value.state === "busy") return stored;
  const value: Step = { ...stored.value, state: "busy", startedAt: ports.now() };
  const etags = await ports.documents.commit(groupId, [savedStep(value, stored.etag)]);
  return { ...stored, value, etag: [...etags.values()][0] ?? stored.etag };
}

/** One run is one step, or one part of it: look, act, record. The job comes back until all is done. */
export const run: JobHandler = async (ports, _job, groupId) => {
  const group = await getGroup(ports.documents, groupId);
  if (group.value.archivedAt !== undefined) return {};
  if (group.value.state === "cancelled" || group.value.state === "failed") return {};
  const steps = await listSteps(ports.documents, groupId);
  const open = steps.find(({ value }) => value.state !== "done");
  if (!open) return {};
  const stored = await begun(ports, groupId, open);
  const facts: StepFacts = {
    ports,
    group,
    members: await listMembers(ports.documents, groupId),
    step: stored.value,
  };
  const startedAt = ports.now();
  const result = await attempt(facts);
  const step = nextStep(facts, result);
  ports.log("provisioning.step", {
    groupId,
    step: step.name,
    state: step.state,
    done: step.done,
    total: step.total,
    seconds: secondsBetween(startedAt, ports.now()),
  });
  const failed: Write[] =
    result.kind === "failed" ? [savedGroup({ ...group.value, state: "failed" }, group.etag)] : [];
  const writes = [
    savedStep(step, stored.etag),
    ...failed,
    ...(result.writes ?? []),
    shown(facts, result),
  ];
  return { ...again(facts, result), writes };
};
