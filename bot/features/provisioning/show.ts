import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
import { plus } from "../../kernel/time.ts";
import { getGroup } from "../groups/public.ts";
import { progressCard } from "./cards.ts";
import { say } from "./texts.ts";
import { viewProvisioning } from "./view.ts";

const noticeId = "provisioning.progress";

/** Sends the coordinator's card once, and afterwards changes it in place. */
export const show: JobHandler = async ({ documents, now }, _job, groupId) => {
  const [sent, { value: group }] = await Promise.all([
    documents.find(groupId, noticeDocument(noticeId), readNotice),
    getGroup(documents, groupId),
  ]);
  if (group.archivedAt !== undefined) return {};
  if (!sent) {
    const notice = queued({
      id: noticeId,
      type: "provisioning.progress",
      groupId,
      to: group.coordinatorId,
      data: {},
      dueAt: now(),
    });
    return { writes: [notice] };
  }
  // It is on its way right now: come back when it has arrived.
  if (sent.value.state === "sending") return { again: plus(now(), { seconds: 1 }) };
  return { writes: [refreshed(sent.value, sent.etag, now())] };
};

export const progressNotice: NoticeKind = {
  ...messagePlan["provisioning.progress"],
  render: async (ports, { groupId }, language) => {
    const provisioning = await viewProvisioning(ports, groupId, language);
    const { group, view } = provisioning;
    if (group.archivedAt !== undefined) return { kind: "skip", reason: "group_archived" };
    const state = say(language)(`states.${view.state}`);
    const summary = say(language)("card.summary", { group: group.name, state });
    return { kind: "card", card: progressCard(provisioning, language), summary };
  },
};
