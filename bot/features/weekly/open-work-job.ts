import { z } from "zod";
import type { Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { queued, refreshed } from "../../kernel/notice.ts";
import type { Instant } from "../../kernel/time.ts";
import { onward } from "../../kernel/timeline.ts";
import { findMember, getGroup, takesPart } from "../groups/public.ts";
import { groupOverview } from "../progress/public.ts";
import { listSessions } from "../sessions/public.ts";
import { mayHave, mostOpenWork, openWorkOf } from "./plan-rules.ts";
import { findNotice, listNotices } from "./store.ts";
import { momentData, plannedOf, shownAnew, wasSent } from "./week-job.ts";
import { endOfWeek, openWorkTimeline, sessionsIn, weekAt } from "./week-rules.ts";

const openWork = (week: string, groupId: string, to: string, dueAt: Instant): Write =>
  queued({
    id: `weekly.open_work:${week}:${to}`,
    type: "weekly.open_work",
    groupId,
    to,
    data: { week },
    dueAt,
    expiresAt: endOfWeek(week),
  });

/** Wednesday of a week without a session: who has late work, or a "nog niet" without second try. */
export const sendOpenWork: JobHandler = async (ports, job, groupId) => {
  const { key: week, at } = momentData.parse(job.data);
  const { documents, now } = ports;
  const overview = await groupOverview(ports, groupId);
  if (!overview || overview.group.archivedAt) return {};
  const { group, sessions, standings } = overview;
  const next = onward(openWorkTimeline, plannedOf(sessions), at);
  // A session moved into this week, or nobody is there.
  if (sessionsIn(week, sessions).length > 0 || group.vacationWeeks.includes(week)) return next;
  const notices = await listNotices(documents, groupId, "weekly.open_work");
  const writes = standings
    .filter(({ member, progress }) => takesPart(member) && openWorkOf(progress).length > 0)
    .map(({ member: { personId } }) => personId)
    .filter((personId) => mayHave(notices, personId, mostOpenWork))
    .map((personId) => openWork(week, groupId, personId, now()));
  return { ...next, writes };
};

const notYetData = z.object({ personId: z.string() });

/**
 * Somebody's work is not good enough yet. In a week with a session the card of that week tells it: it still
 * comes, or shows it in place. In another week this is the card of open work, at once; the one that was
 * sent already shows it in place.
 */
export const tellNotYet: JobHandler = async ({ documents, now }, job, groupId) => {
  const { personId } = notYetData.parse(job.data);
  const week = weekAt(now());
  const [{ value: group }, sessions, member] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
    findMember(documents, groupId, personId),
  ]);
  if (group.archivedAt || !(member && takesPart(member.value))) return {};
  const withSession = sessionsIn(week, sessions).length > 0;
  const type = withSession ? "weekly.week" : "weekly.open_work";
  const known = await findNotice(documents, groupId, `${type}:${week}:${personId}`);
  if (known && wasSent(known.value)) return { writes: [shownAnew(known, now())] };
  // The card that still comes tells it; at the moment of sending it looks at the facts.
  if (withSession || known?.value.state === "pending") return {};
  if (group.vacationWeeks.includes(week)) return {};
  const notices = await listNotices(documents, groupId, "weekly.open_work");
  if (!mayHave(notices, personId, mostOpenWork)) return {};
  // Skipped earlier this week, when there was nothing to tell yet.
  const write = known
    ? refreshed(known.value, known.etag, now())
    : openWork(week, groupId, personId, now());
  return { writes: [write] };
};
