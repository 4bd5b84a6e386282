import type { Write } from "../../kernel/documents.ts";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { type NewNotice, queued } from "../../kernel/notice.ts";
import { atLocal, dayText, localDay, plusDays } from "../../kernel/time.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import { getGroup, listMembers, savedMember } from "../groups/public.ts";
import { upcomingSessionOf } from "../sessions/public.ts";
import { inviteCard } from "./cards.ts";
import { firstOpenPage, pagesDone, pagesOf } from "./rules.ts";
import { findScan, newScan } from "./store.ts";
import { say } from "./texts.ts";

/** The scan is made before the start (brochure Individuele ondersteuning, stap 5): a week before session 1, in the morning. */
export const timeline: TimelineEntry = {
  job: "scan.invite",
  alsoForLateJoiners: true,
  moments: ([first]) =>
    first ? [{ key: "start", at: atLocal(plusDays(localDay(first.startsAt), -7), "10:00") }] : [],
};

const secondsPerItem = 25;

/** Puts a scan ready for every participant and invites each of them; running it again adds nobody twice. */
export const invite: JobHandler = async ({ documents, tracks, now }, _job, groupId) => {
  const { value: group } = await getGroup(documents, groupId);
  const track = tracks.find(group.trackId, group.trackVersion);
  if (!track) return {};
  const members = await listMembers(documents, groupId);
  const participants = members.filter(({ value }) => value.role === "participant");
  const writes: Write[] = participants.flatMap(({ value: { personId } }) => {
    const notice: NewNotice = {
      id: `scan.invitation:${personId}`,
      type: "scan.invitation",
      groupId,
      to: personId,
      data: {},
      dueAt: now(),
      urgency: "daytime",
    };
    const scan = {
      personId,
      moment: "start",
      trackId: track.trackId,
      trackVersion: track.version,
      answers: {},
      remarks: {},
      savedAt: {},
    } as const;
    return [newScan(scan), queued(notice)];
  });
  const pages = pagesOf(track).length;
  const waiting = participants
    .filter(({ value }) => value.progress.scanPages !== pages)
    .map(({ value, etag }) =>
      savedMember({ ...value, progress: { ...value.progress, scanPages: pages } }, etag),
    );
  return { writes: [...writes, ...waiting] };
};

export const invitation: NoticeKind = {
  urgency: "daytime",
  atMost: { participant: 1 },
  render: async ({ documents, tracks, now }, { groupId, to }, language) => {
    const [stored, group, first] = await Promise.all([
      findScan(documents, groupId, to, "start"),
      getGroup(documents, groupId),
      upcomingSessionOf(documents, groupId, now()),
    ]);
    const track = tracks.find(group.value.trackId, group.value.trackVersion);
    if (!(stored && track && first)) return { kind: "skip", reason: "no_scan" };
    const scan = stored.value;
    if (!firstOpenPage(scan, track)) return { kind: "skip", reason: "already_done" };
    const items = pagesOf(track).flatMap(({ scanItems }) => scanItems).length;
    const view = {
      groupId,
      pages: pagesOf(track).length,
      minutes: Math.max(5, Math.round((items * secondsPerItem) / 300) * 5),
      firstSession: dayText(localDay(first.startsAt), language),
      begun: pagesDone(scan, track) > 0,
    };
    const summary = say(language)("invite.summary");
    return { kind: "card", card: inviteCard(view, language), summary };
  },
};
