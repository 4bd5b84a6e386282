import type { Language } from "../../contract/languages.ts";
import type { JobHandler, NoticeKind, Rendered } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import {
  atLocal,
  daysBetween,
  type Instant,
  localDay,
  plusDays,
  secondsBetween,
} from "../../kernel/time.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import { findMember, getGroup, listMembers, reasonToSkip } from "../groups/public.ts";
import { listSessions, type Session, whenText } from "../sessions/public.ts";
import { participantCard, teacherCard } from "./cards.ts";
import { say } from "./texts.ts";

/** Two weeks before the first session, in the morning; at once when the group is made later. */
export const timeline: TimelineEntry = {
  job: "welcome.send",
  alsoForLateJoiners: true,
  moments: ([first]) =>
    first ? [{ key: "start", at: atLocal(plusDays(localDay(first.startsAt), -14), "10:00") }] : [],
};

export const sendWelcome: JobHandler = async ({ documents, now }, _job, groupId) => {
  const [{ value: group }, members] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
  ]);
  if (group.archivedAt !== undefined) return {};
  const writes = members
    .filter(({ value }) => value.role !== "supervisor" && !reasonToSkip(group, value))
    .map(({ value: { personId } }) =>
      queued({
        id: `welcome.welcome:${personId}`,
        type: "welcome.welcome",
        groupId,
        to: personId,
        data: {},
        dueAt: now(),
      }),
    );
  return { writes };
};

const scanLeadInDays = 7;
const scanComesSoon = (first: Session, now: Instant): boolean =>
  daysBetween(localDay(now), localDay(first.startsAt)) <= scanLeadInDays;

async function forTeacher(
  { documents, now }: Ports,
  groupId: string,
  language: Language,
): Promise<Rendered> {
  const [{ value: group }, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const planned = sessions.filter(({ state }) => state === "planned");
  const first = planned.find(({ endsAt }) => endsAt > now());
  const view = {
    groupId,
    group: group.name,
    participants: members.filter(({ value }) => value.role === "participant").length,
    sessions: planned.length,
    scanComesSoon: first !== undefined && scanComesSoon(first, now()),
  };
  const summary = say(language)("teacher.summary", { group: group.name });
  return { kind: "card", card: teacherCard(view, language), summary };
}

async function forParticipant(
  ports: Ports,
  groupId: string,
  personId: string,
  language: Language,
): Promise<Rendered> {
  const { documents, tracks, settings, now } = ports;
  const { value: group } = await getGroup(documents, groupId);
  const [member, teacher, all] = await Promise.all([
    findMember(documents, groupId, personId),
    findMember(documents, groupId, group.teacherId),
    listSessions(documents, groupId),
  ]);
  const sessions = all.filter(({ state }) => state === "planned");
  // Who joins later gets the lesson that comes, not one that is over.
  const first = sessions.find(({ endsAt }) => endsAt > now());
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!(member && track && first)) return { kind: "skip", reason: "no_longer_in_group" };
  const view = {
    name: member.value.name,
    track: track.title,
    group: group.name,
    teacher: teacher?.value.name ?? "",
    first: whenText(first, language),
    sessions: sessions.length,
    hours: Math.round(secondsBetween(first.startsAt, first.endsAt) / 3600),
    scanComesSoon: scanComesSoon(first, now()),
    helper: settings.helper,
  };
  const summary = say(language)("participant.summary", { track: track.title });
  return { kind: "card", card: participantCard(view, language), summary };
}

export const welcomeNotice: NoticeKind = {
  ...messagePlan["welcome.welcome"],
  render: async (ports, { groupId, to }, language) => {
    const [{ value: group }, member] = await Promise.all([
      getGroup(ports.documents, groupId),
      findMember(ports.documents, groupId, to),
    ]);
    const reason = reasonToSkip(group, member?.value);
    if (reason || !member) return { kind: "skip", reason: reason ?? "no_longer_in_group" };
    return member.value.role === "teacher"
      ? await forTeacher(ports, groupId, language)
      : await forParticipant(ports, groupId, to, language);
  },
};
