import { z } from "zod";
import { nextMorning } from "../../kernel/daytime.ts";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued } from "../../kernel/notice.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import {
  findMember,
  getGroup,
  listMembers,
  reasonToSkip,
  reasonToWait,
  savedGroup,
  takesPart,
} from "../groups/public.ts";
import { findSession, listSessions } from "../sessions/public.ts";
import { overviewOf } from "./show.ts";
import { say } from "./texts.ts";

/** The teacher hands it out on closing the session; where nobody does, it goes the next morning. */
export const timeline: TimelineEntry = {
  job: "assignments.hand_out",
  alsoForLateJoiners: false,
  moments: (sessions) =>
    sessions.map(({ number, endsAt }) => ({ key: String(number), at: nextMorning(endsAt) })),
};

const jobData = z.object({ key: z.coerce.number().int() });

/** Opens the work of a session and tells everybody who takes part; running it again adds nothing. */
export const handOut: JobHandler = async ({ documents, now }, job, groupId) => {
  const { key: number } = jobData.parse(job.data);
  const session = (await findSession(documents, groupId, number))?.value;
  if (!session || session.state === "cancelled") return {};
  // Closed before its end, or moved meanwhile: it is this session's only job, so it waits itself.
  if (session.endsAt > now()) {
    return { again: session.closedAt ? session.endsAt : nextMorning(session.endsAt) };
  }
  const [members, { value: group, etag }] = await Promise.all([
    listMembers(documents, groupId),
    getGroup(documents, groupId),
  ]);
  if (group.archivedAt !== undefined) return {};
  const notices = members
    .filter(({ value }) => takesPart(value))
    .map(({ value: { personId } }) =>
      queued({
        id: `assignments.handed_out:${number}:${personId}`,
        type: "assignments.handed_out",
        groupId,
        to: personId,
        data: { number },
        dueAt: now(),
      }),
    );
  if (group.handedOut.includes(number)) return { writes: notices };
  const handedOut = [...group.handedOut, number].toSorted((a, b) => a - b);
  return { writes: [...notices, savedGroup({ ...group, handedOut }, etag)] };
};

const noticeData = z.object({ number: z.int() });

export const handedOut: NoticeKind = {
  ...messagePlan["assignments.handed_out"],
  render: async (ports, { groupId, to, data }, language) => {
    const { number } = noticeData.parse(data);
    const { documents, tracks } = ports;
    const [{ value: group }, member, sessions] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
      listSessions(documents, groupId),
    ]);
    const reason = reasonToSkip(group, member?.value) ?? reasonToWait(member?.value, group);
    if (reason) return { kind: "skip", reason };
    const track = tracks.find(group.trackId, group.trackVersion);
    const of = track && member && { group, track, sessions, member: member.value, module: number };
    const card = of && (await overviewOf(ports, of, language));
    if (!card) return { kind: "skip", reason: "module_gone" };
    return { kind: "card", card, summary: say(language)("card.summary", { number }) };
  },
};
