import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued } from "../../kernel/notice.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import { listCoordinators } from "../people/public.ts";
import { questionsCard } from "./cards.ts";
import { toLookAt, totals } from "./question-rules.ts";
import { listCounts, listQuestions, monthOfPartition } from "./question-store.ts";
import { say } from "./texts.ts";

/** One message for each coordinator when there is something to do; twice is one. */
export const listMonth: JobHandler = async (ports, _job, pk) => {
  const { documents, now } = ports;
  const { unanswered, disliked } = toLookAt(await listQuestions(documents, monthOfPartition(pk)));
  if (unanswered.length + disliked.length === 0) return {};
  const people = await listCoordinators(ports);
  return {
    writes: people.map(({ personId }) =>
      queued({
        id: `knowledge.month:${personId}`,
        type: "knowledge.month",
        groupId: pk,
        to: personId,
        data: {},
        dueAt: now(),
      }),
    ),
  };
};

/** As many as one commit takes beside the job itself. */
const atOnce = 90;

/** Deletes everything of a month, the messages about it too. Comes back until nothing is left. */
export const forgetMonth: JobHandler = async ({ documents, now, log }, job, pk) => {
  const { items } = await documents.list(pk, { limit: atOnce }, (raw) => raw);
  const old = items.filter(({ id }) => id !== job.id);
  if (old.length === 0) {
    log("knowledge.month_forgotten", { month: monthOfPartition(pk) });
    return {};
  }
  return { writes: old.map(({ id }) => ({ kind: "delete", id })), again: now() };
};

/** What the page shows for this month, as it is when the message goes. */
export const monthNotice: NoticeKind = {
  ...messagePlan["knowledge.month"],
  byMail: { subject: (language) => say(language)("month.subject") },
  render: async ({ documents, settings }, { groupId }, language) => {
    const month = monthOfPartition(groupId);
    const [questions, counts] = await Promise.all([
      listQuestions(documents, month),
      listCounts(documents, month),
    ]);
    const { unanswered, disliked } = toLookAt(questions);
    if (unanswered.length + disliked.length === 0) return { kind: "skip", reason: "all_settled" };
    const card = questionsCard(
      {
        month,
        counts: totals(counts),
        unanswered,
        disliked,
        url: tabLink(settings, `/knowledge/questions/${month}`),
      },
      language,
    );
    return { kind: "card", card, summary: say(language)("month.subject") };
  },
};
