import { z } from "zod";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { queued } from "../../kernel/notice.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import { findMember, getGroup, listMembers, savedGroup } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { overviewCard } from "./cards.ts";
import { say } from "./texts.ts";

/** Homework is handed out when its session ends. */
export const timeline: TimelineEntry = {
  job: "assignments.hand_out",
  alsoForLateJoiners: false,
  moments: (sessions) =>
    sessions.map(({ number, endsAt }) => ({ key: String(number), at: endsAt })),
};

const jobData = z.object({ key: z.coerce.number().int() });

export const handOut: JobHandler = async ({ documents, now }, job, groupId) => {
  const { key: number } = jobData.parse(job.data);
  const sessions = await listSessions(documents, groupId);
  const session = sessions.find((one) => one.number === number);
  // Moved meanwhile: the timeline has set the job again at the new moment.
  if (!session || session.state === "cancelled" || session.endsAt > now()) return {};
  const [members, { value: group, etag }] = await Promise.all([
    listMembers(documents, groupId),
    getGroup(documents, groupId),
  ]);
  const notices = members
    .filter(({ value }) => value.role === "participant")
    .map(({ value: { personId } }) =>
      queued({
        id: `assignments.handed_out:${number}:${personId}`,
        type: "assignments.handed_out",
        groupId,
        to: personId,
        data: { number },
        dueAt: now(),
        urgency: "now",
      }),
    );
  if (group.handedOut.includes(number)) return { writes: notices };
  const handedOut = [...group.handedOut, number].toSorted((a, b) => a - b);
  return { writes: [...notices, savedGroup({ ...group, handedOut }, etag)] };
};

const noticeData = z.object({ number: z.int() });

export const handedOut: NoticeKind = {
  urgency: "now",
  atMost: { participant: 12 },
  render: async ({ documents, tracks, now }, { groupId, to, data }, language) => {
    const { number } = noticeData.parse(data);
    const [{ value: group }, member, sessions] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
      listSessions(documents, groupId),
    ]);
    const track = tracks.find(group.trackId, group.trackVersion);
    const module = track?.modules.find((one) => one.number === number);
    if (!(module && member)) return { kind: "skip", reason: "no_longer_in_group" };
    const next = sessions.find((one) => one.number > number && one.state === "planned");
    const { work } = member.value.progress;
    const view = { groupId, module, work, dueAt: next?.startsAt, now: now() };
    const summary = say(language)("card.summary", { number });
    return { kind: "card", card: overviewCard(view, language), summary };
  },
};
