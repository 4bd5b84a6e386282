import type { NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { findMember, getGroup } from "../groups/public.ts";
import { interviewCard } from "./cards.ts";
import { hasAnswered } from "./rules.ts";
import { say } from "./texts.ts";

/** The only message to somebody who stopped: why, if he wants to tell. */
export const stoppedNotice: NoticeKind = {
  ...messagePlan["evaluation.stopped"],
  render: async ({ documents }, { groupId, to }, language) => {
    const [{ value: group }, member] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
    ]);
    if (group.archivedAt) return { kind: "skip", reason: "group_archived" };
    const stopped = member?.value.stopped;
    if (!stopped) return { kind: "skip", reason: "not_stopped" };
    if (hasAnswered(stopped)) return { kind: "skip", reason: "already_answered" };
    const card = interviewCard({ groupId, byOther: stopped.by !== to }, language);
    return { kind: "card", card, summary: say(language)("interview.summary") };
  },
};
