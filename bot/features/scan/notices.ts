import type { Write } from "../../kernel/documents.ts";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { type NewNotice, queued } from "../../kernel/notice.ts";
import { atLocal, dayText, localDay, plusDays } from "../../kernel/time.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import {
  findMember,
  getGroup,
  listMembers,
  reasonToSkip,
  reasonToWait,
  savedMember,
  takesPart,
} from "../groups/public.ts";
import { listSessions, upcomingSessionOf } from "../sessions/public.ts";
import { inviteCard, remindCard } from "./invite-cards.ts";
import { minutesOf } from "./minutes.ts";
import { firstOpenPage, pagesDone, pagesOf } from "./rules.ts";
import { emptyScan, findScan, newScan } from "./store.ts";
import { say } from "./texts.ts";

/** The scan is made before the start (brochure Individuele ondersteuning, stap 5): a week before session 1, in the morning. */
export const timeline: TimelineEntry = {
  job: "scan.invite",
  alsoForLateJoiners: true,
  moments: ([first]) =>
    first ? [{ key: "start", at: atLocal(plusDays(localDay(first.startsAt), -7), "10:00") }] : [],
};

/**
 * One reminder, two days before session 1. Who joins later was invited just then: no reminder for a
 * moment that has passed.
 */
export const reminderTimeline: TimelineEntry = {
  job: "scan.remind",
  alsoForLateJoiners: false,
  moments: ([first]) =>
    first ? [{ key: "start", at: atLocal(plusDays(localDay(first.startsAt), -2), "10:00") }] : [],
};

/** Puts a scan ready for every participant and invites each of them; running it again adds nobody twice. */
export const invite: JobHandler = async ({ documents, tracks, now }, _job, groupId) => {
  const { value: group } = await getGroup(documents, groupId);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track || group.archivedAt !== undefined) return {};
  const members = await listMembers(documents, groupId);
  const participants = members.filter(({ value }) => takesPart(value));
  const writes: Write[] = participants.flatMap(({ value: { personId } }) => {
    const notice: NewNotice = {
      id: `scan.invitation:${personId}`,
      type: "scan.invitation",
      groupId,
      to: personId,
      data: {},
      dueAt: now(),
    };
    return [newScan(emptyScan(personId, "start", track)), queued(notice)];
  });
  const pages = pagesOf(track).length;
  // A scan that waits may be of an older version than the group: its number of pages stays.
  const waiting = participants
    .filter(({ value }) => value.progress.scanPages === 0)
    .map(({ value, etag }) =>
      savedMember({ ...value, progress: { ...value.progress, scanPages: pages } }, etag),
    );
  return { writes: [...writes, ...waiting] };
};

/** Who has a scan that is not done hears of it once more, as long as session 1 has not begun. */
export const remind: JobHandler = async ({ documents, now }, _job, groupId) => {
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const first = sessions.find(({ state }) => state === "planned");
  if (group.archivedAt !== undefined || !first || first.startsAt <= now()) return {};
  const members = await listMembers(documents, groupId);
  const writes = members
    .map(({ value }) => value)
    .filter((member) => takesPart(member) && member.progress.scanPages > 0)
    .filter(({ progress }) => progress.scanCompletedAt === undefined)
    .map(({ personId }) =>
      queued({
        id: `scan.reminder:${personId}`,
        type: "scan.reminder",
        groupId,
        to: personId,
        data: {},
        dueAt: now(),
        expiresAt: first.startsAt,
      }),
    );
  return { writes };
};

export const invitation: NoticeKind = {
  ...messagePlan["scan.invitation"],
  render: async ({ documents, tracks, now }, { groupId, to }, language) => {
    const [stored, { value: group }, member, first] = await Promise.all([
      findScan(documents, groupId, to, "start"),
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
      upcomingSessionOf(documents, groupId, now()),
    ]);
    const skip = reasonToSkip(group, member?.value) ?? reasonToWait(member?.value, group);
    if (skip) return { kind: "skip", reason: skip };
    const track = stored && tracks.find(stored.value.trackId, stored.value.trackVersion);
    if (!(stored && track && first)) return { kind: "skip", reason: "no_scan" };
    const scan = stored.value;
    if (!firstOpenPage(scan, track)) return { kind: "skip", reason: "already_done" };
    const view = {
      groupId,
      pages: pagesOf(track).length,
      minutes: minutesOf(track),
      firstSession: dayText(localDay(first.startsAt), language),
      begun: pagesDone(scan, track) > 0,
    };
    const summary = say(language)("invite.summary");
    return { kind: "card", card: inviteCard(view, language), summary };
  },
};

export const reminder: NoticeKind = {
  ...messagePlan["scan.reminder"],
  render: async ({ documents, now }, { groupId, to }, language) => {
    const [{ value: group }, member, first] = await Promise.all([
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
      upcomingSessionOf(documents, groupId, now()),
    ]);
    const skip = reasonToSkip(group, member?.value) ?? reasonToWait(member?.value, group);
    if (skip) return { kind: "skip", reason: skip };
    if (!(member && first)) return { kind: "skip", reason: "no_session" };
    const { scanPages: pages, scanPagesDone: done, scanCompletedAt } = member.value.progress;
    if (scanCompletedAt) return { kind: "skip", reason: "already_done" };
    const firstSession = dayText(localDay(first.startsAt), language);
    const summary = say(language)("remind.title");
    const view = { groupId, pages, done, firstSession };
    return { kind: "card", card: remindCard(view, language), summary };
  },
};
