import { queuedJob } from "../../../kernel/job.ts";
import { timelineJobs } from "../../../kernel/timeline.ts";
import { savedGroup } from "../../groups/public.ts";
import { listSessions, sessionsAtOnce, syncSessions } from "../../sessions/public.ts";
import { note, type StepHandler } from "../step.ts";

export const sessions: StepHandler = async ({ ports, group }) => {
  const { done, total } = await syncSessions(ports, group.value.groupId, sessionsAtOnce);
  if (done === total) return { kind: "done", done, total };
  return { kind: "wait", until: ports.now(), done, total, note: note("sessions_busy") };
};

/** From now on the course runs by itself: every message follows from the sessions. */
export const notices: StepHandler = async ({ ports, group }) => {
  const { groupId, madeAt = ports.now() } = group.value;
  const all = await listSessions(ports.documents, groupId);
  const planned = all.filter(({ state }) => state === "planned");
  return {
    kind: "done",
    writes: [
      ...timelineJobs(ports.timeline, planned, ports.now()),
      queuedJob({ name: "provisioning.check_guests", at: ports.now() }),
      savedGroup({ ...group.value, state: "done", madeAt }, group.etag),
    ],
  };
};
