import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { getGroup, listMembers, takesPart } from "../groups/public.ts";
import { finishedOf } from "./finished-rules.ts";
import { freeMoment, mayHave } from "./message-rules.ts";
import { watchedBy } from "./read-watched.ts";
import { supervisorOf } from "./sign-off-rules.ts";
import { listOwn, queueOwn, showAnew } from "./store.ts";

const jobData = z.object({ looks: z.int().default(0) });

/** Teachers judge the last work in the weeks after the last lesson. */
const mostLooks = 7;
const apart = { days: 7 };

/** One message about the whole group; who finishes later appears in it. True when nobody is left. */
async function tellOne(ports: Ports, groupId: string, to: string): Promise<boolean> {
  const { documents, now } = ports;
  const own = (await watchedBy(ports, to)).filter(
    ({ group, role }) => group.groupId === groupId && role === "supervisor",
  );
  const finished = finishedOf(own, now());
  const isAll = finished.length === own.length;
  if (finished.length === 0) return isAll;
  const stored = await listOwn(documents, to);
  const id = `digest.finished:${groupId}`;
  const known = stored.find(({ value }) => value.id === id);
  const notices = stored.map(({ value }) => value);
  if (known) {
    const { state, activityId, data } = known.value;
    const isNews = data["count"] !== finished.length && activityId !== undefined;
    const value = { ...known.value, data: { count: finished.length } };
    if (isNews && state === "sent") await showAnew(documents, { ...known, value }, now());
  } else if (mayHave(notices, "digest.finished", now())) {
    const dueAt = freeMoment(notices, now());
    const data = { count: finished.length };
    await queueOwn(documents, { id, type: "digest.finished", groupId, to, dueAt, data });
  }
  return isAll;
}

/** From the day after the last lesson: tells each supervisor who finished, and looks again every week. */
export const tellFinished: JobHandler = async (ports, job, groupId) => {
  const { looks } = jobData.parse(job.data);
  const { documents, now } = ports;
  const [{ value: group }, members] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
  ]);
  if (group.archivedAt) return {};
  const supervisors = new Set(
    members.flatMap(({ value }) => (takesPart(value) && supervisorOf(value)) || []),
  );
  let anyLeft = false;
  for (const to of supervisors) anyLeft = !(await tellOne(ports, groupId, to)) || anyLeft;
  if (!anyLeft || looks + 1 >= mostLooks) return {};
  return { again: plus(now(), apart), data: { looks: looks + 1 } };
};
