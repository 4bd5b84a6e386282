import { z } from "zod";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued, readNotice, refreshed } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import { findMember, getGroup, reasonToSkip } from "../groups/public.ts";
import { agreementCard, supervisorAgreementCard } from "./cards.ts";
import { agreementsOfSupervisor, viewOf } from "./read.ts";
import { say } from "./texts.ts";

/** In the supervisor's own partition there is one, for all his participants. */
const ofSupervisor = "agreement.ask";
const jobData = z.object({ supervisorId: z.string() });

/** Asks the supervisor once, and shows newer facts in the card that he has. Repeating it changes nothing. */
export const askSupervisor: JobHandler = async ({ documents, now }, job, groupId) => {
  const { value: group } = await getGroup(documents, groupId);
  if (group.archivedAt !== undefined) return {};
  const { supervisorId } = jobData.parse(job.data);
  const pk = personPartition(supervisorId);
  const known = await documents.find(pk, `notice:${ofSupervisor}`, readNotice);
  const write =
    known && known.value.state !== "pending"
      ? refreshed(known.value, known.etag, now())
      : queued({
          id: ofSupervisor,
          type: "agreement.ask",
          groupId,
          to: supervisorId,
          data: {},
          dueAt: now(),
        });
  await documents.commit(pk, [write]);
  return {};
};

/** For a participant about himself; for a supervisor about everybody he supervises. */
export const askNotice: NoticeKind = {
  ...messagePlan["agreement.ask"],
  byMail: {
    subject: (language) => say(language)("subject"),
    link: () => ({ purpose: "agreement", path: "/agreement" }),
    beforeAccount: ({ id }) => id === ofSupervisor,
  },
  render: async (ports, { id, groupId, to }, language) => {
    const summary = say(language)("summary");
    if (id === ofSupervisor) {
      const views = await agreementsOfSupervisor(ports, to);
      if (views.length === 0) return { kind: "skip", reason: "no_participants" };
      return { kind: "card", card: supervisorAgreementCard(views, language), summary };
    }
    const { documents, settings } = ports;
    const [{ value: group }, member] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
    ]);
    const reason = reasonToSkip(group, member?.value);
    if (reason || !member) return { kind: "skip", reason: reason ?? "no_longer_in_group" };
    const teacher = await findMember(documents, groupId, group.teacherId);
    const read = { member: member.value, teacher: teacher?.value, as: "participant" } as const;
    const view = viewOf(groupId, read, settings);
    if (!view) return { kind: "skip", reason: "no_agreement" };
    return { kind: "card", card: agreementCard(view, language), summary };
  },
};
