import { z } from "zod";
import type { JobHandler, NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued } from "../../kernel/notice.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import { findMember, getGroup, reasonToSkip } from "../groups/public.ts";
import { findSession } from "../sessions/public.ts";
import { alertCard } from "./alert-card.ts";
import { closeCard } from "./close-card.ts";
import { closeNoticeOf } from "./jobs-to-come.ts";
import { missedCard } from "./own-cards.ts";
import { readRegister } from "./store.ts";
import { say } from "./texts.ts";
import { viewOf } from "./view.ts";

const ofSession = z.object({ number: z.int() });
const ofPerson = z.object({ personId: z.string() });
const jobData = z.object({ key: z.coerce.number().int() });
const skip = (reason: string): Rendered => ({ kind: "skip", reason });

export const closeTimeline: TimelineEntry = {
  job: "attendance.ask_to_close",
  alsoForLateJoiners: false,
  moments: (sessions) =>
    sessions.map(({ number, endsAt }) => ({ key: String(number), at: endsAt })),
};

/** When a session ends its teacher gets one card, which stays the only one about it. */
export const askToClose: JobHandler = async ({ documents, now }, job, groupId) => {
  const { key: number } = jobData.parse(job.data);
  const [{ value: group }, session] = await Promise.all([
    getGroup(documents, groupId),
    findSession(documents, groupId, number),
  ]);
  if (group.archivedAt || session?.value.state !== "planned") return {};
  const { endsAt } = session.value;
  // Moved meanwhile: the timeline has set the job again at the new moment, and so does this.
  if (endsAt > now()) return { again: endsAt };
  const notice = queued({
    id: closeNoticeOf(number),
    type: "attendance.close",
    groupId,
    to: group.teacherId,
    data: { number },
    dueAt: now(),
  });
  return { writes: [notice] };
};

export const closeNotice: NoticeKind = {
  ...messagePlan["attendance.close"],
  render: async (ports, { groupId, to, data, activityId }, language) => {
    const { number } = ofSession.parse(data);
    const register = await readRegister(ports, groupId, number);
    if (!register) return skip("no_session");
    const { group, session, people } = register;
    // Reasons of absence are in it: only for who teaches this group now.
    const reader = people.members.find(({ personId }) => personId === to);
    if (reader?.role !== "teacher") return skip("no_longer_teacher");
    if (group.archivedAt) return skip("group_archived");
    if (session.value.state === "cancelled") return skip("cancelled");
    // Closed elsewhere before the card was sent: there is nothing left to ask.
    if (session.value.closedAt && activityId === undefined) return skip("already_closed");
    const summary = say(language)("close.summary", { number });
    const view = viewOf({ register, role: "teacher" });
    return { kind: "card", card: closeCard(view, language), summary };
  },
};

export const missedNotice: NoticeKind = {
  ...messagePlan["attendance.missed"],
  render: async ({ documents }, { groupId, to, data, activityId }, language) => {
    const { number } = ofSession.parse(data);
    const [{ value: group }, member, session] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
      findSession(documents, groupId, number),
    ]);
    const reason = reasonToSkip(group, member?.value);
    if (reason || !member) return skip(reason ?? "no_longer_in_group");
    const facts = member.value.progress.attendance[number];
    // A card that was sent shows that it is solved; one that was not is no longer needed.
    if (activityId === undefined) {
      if (facts?.state !== "absent") return skip("was_there");
      if (facts.solvedAt) return skip("already_solved");
    }
    const view = { groupId, number, session: session?.value, member: member.value };
    const summary = say(language)("missed.summary", { number });
    return { kind: "card", card: missedCard(view, language), summary };
  },
};

export const alertNotice: NoticeKind = {
  ...messagePlan["attendance.alert"],
  render: async ({ documents }, { groupId, data, activityId }, language) => {
    const { personId } = ofPerson.parse(data);
    const [{ value: group }, member] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, personId),
    ]);
    if (group.archivedAt) return skip("group_archived");
    if (!member) return skip("no_longer_in_group");
    const isOpen = Object.values(member.value.progress.attendance).some(
      ({ state, solvedAt }) => state === "absent" && solvedAt === undefined,
    );
    if (!isOpen && activityId === undefined) return skip("already_solved");
    const shown = alertCard({ group, member: member.value }, language);
    return { kind: "card", card: shown, summary: say(language)("alert.summary") };
  },
};
