import { z } from "zod";
import type { NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { atLocal, type Instant } from "../../kernel/time.ts";
import { findMember, getGroup, type Member, reasonToSkip, reasonToWait } from "../groups/public.ts";
import { type Progress, progressOf } from "../progress/public.ts";
import { listSessions, type Session } from "../sessions/public.ts";
import { openWorkCard, weekCard } from "./participant-cards.ts";
import { openWorkOf } from "./plan-rules.ts";
import { say } from "./texts.ts";
import { plannedOf } from "./week-job.ts";
import { mondayOfWeek, sessionsIn, weekAt } from "./week-rules.ts";

const noticeData = z.object({ week: z.string() });

type Facts = {
  readonly week: string;
  readonly member: Member;
  readonly sessions: readonly Session[];
  readonly progress: Progress;
  /** Nobody at work has confirmed yet. */
  readonly startsNotYet: boolean;
};

async function factsOf(
  { documents, tracks, now }: Ports,
  { groupId, to, data }: Notice,
): Promise<Facts | { readonly reason: string }> {
  const { week } = noticeData.parse(data);
  const [{ value: group }, found, sessions] = await Promise.all([
    getGroup(documents, groupId),
    findMember(documents, groupId, to),
    listSessions(documents, groupId),
  ]);
  const member = found?.value;
  const track = tracks.find(group.trackId, group.trackVersion);
  const reason = reasonToSkip(group, member);
  if (reason !== undefined || !member) return { reason: reason ?? "no_longer_in_group" };
  if (!track) return { reason: "no_track" };
  const progress = progressOf({ member, group, sessions, track, now: now() });
  const startsNotYet = reasonToWait(member, group) !== undefined;
  return { week, member, sessions, progress, startsNotYet };
}

/** Met since the card before this one, which came on the Monday of the lesson before this week. */
function metSince({ week, sessions, progress }: Facts): readonly string[] {
  const monday = atLocal(mondayOfWeek(week), "00:00");
  const before = plannedOf(sessions).findLast(({ startsAt }) => startsAt < monday);
  const since = before && atLocal(mondayOfWeek(weekAt(before.startsAt)), "08:00");
  const isNew = (judgedAt: Instant | undefined): boolean =>
    judgedAt !== undefined && (since === undefined || judgedAt >= since);
  return progress.work
    .filter(({ state, facts }) => state === "met" && isNew(facts?.judgedAt))
    .map(({ assignment }) => assignment.title);
}

export const weekNotice: NoticeKind = {
  ...messagePlan["weekly.week"],
  render: async (ports, notice, language): Promise<Rendered> => {
    const facts = await factsOf(ports, notice);
    if ("reason" in facts) return { kind: "skip", reason: facts.reason };
    const { week, member, progress, startsNotYet } = facts;
    const sessions = sessionsIn(week, facts.sessions);
    // Moved away or cancelled; a card that was sent says so itself.
    if (sessions.length === 0 && notice.activityId === undefined) {
      return { kind: "skip", reason: "no_session_this_week" };
    }
    const { groupId } = notice;
    const met = metSince(facts);
    const view = { groupId, sessions, member, progress, met, startsNotYet, now: ports.now() };
    return {
      kind: "card",
      card: weekCard(view, language),
      summary: say(language)("week.summary"),
    };
  },
};

export const openWorkNotice: NoticeKind = {
  ...messagePlan["weekly.open_work"],
  render: async (ports, notice, language): Promise<Rendered> => {
    const facts = await factsOf(ports, notice);
    if ("reason" in facts) return { kind: "skip", reason: facts.reason };
    const open = openWorkOf(facts.progress);
    if (open.length === 0 && notice.activityId === undefined) {
      return { kind: "skip", reason: "nothing_open" };
    }
    const view = { groupId: notice.groupId, open, now: ports.now() };
    return {
      kind: "card",
      card: openWorkCard(view, language),
      summary: say(language)("openWork.summary"),
    };
  },
};
