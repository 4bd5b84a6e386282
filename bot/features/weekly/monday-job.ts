import type { JobHandler } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import { onward } from "../../kernel/timeline.ts";
import { getGroup } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { listNotices } from "./store.ts";
import { momentData, plannedOf } from "./week-job.ts";
import { endOfWeek, mondayTimeline } from "./week-rules.ts";

/** The most that a teacher gets in a track; with the rest of the message plan it makes 42. */
const mostMondays = messagePlan["weekly.monday"].atMost.teacher;

/**
 * Asks for the teacher's card of this week, in his own partition: each of his groups does so, and the
 * derived id makes it one card. Repeating it changes nothing.
 */
export const askMonday: JobHandler = async ({ documents, now }, job, groupId) => {
  const { key: week, at } = momentData.parse(job.data);
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  if (group.archivedAt) return {};
  const planned = plannedOf(sessions);
  const next = onward(mondayTimeline, planned, at);
  if (group.vacationWeeks.includes(week)) return next;
  const pk = personPartition(group.teacherId);
  const first = mondayTimeline.moments(planned)[0]?.key ?? week;
  const had = (await listNotices(documents, pk, "weekly.monday")).filter(
    ({ value }) => value.state !== "skipped" && String(value.data["week"]) >= first,
  );
  if (had.length < mostMondays) {
    const notice = queued({
      id: `weekly.monday:${week}`,
      type: "weekly.monday",
      groupId,
      to: group.teacherId,
      data: { week },
      dueAt: now(),
      expiresAt: endOfWeek(week),
    });
    await documents.commit(pk, [notice]);
  }
  return next;
};
