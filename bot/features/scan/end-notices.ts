import type { Write } from "../../kernel/documents.ts";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued } from "../../kernel/notice.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { TimelineEntry } from "../../kernel/timeline.ts";
import type { Track } from "../../kernel/track.ts";
import {
  findMember,
  getGroup,
  listMembers,
  reasonToSkip,
  savedMember,
  takesPart,
} from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { endInviteCard } from "./invite-cards.ts";
import { minutesOf } from "./minutes.ts";
import { firstOpenPage, pagesDone, pagesOf } from "./rules.ts";
import { withScanProgress } from "./save-scan-page.ts";
import { emptyScan, findScan, listScans, newScan } from "./store.ts";
import { say } from "./texts.ts";

/**
 * The same scan again, inside the last session. Also when that moment has passed already: cancelling
 * what was the last session makes the one before it the last.
 */
export const endTimeline: TimelineEntry = {
  job: "scan.invite_end",
  alsoForLateJoiners: true,
  moments: (sessions) => {
    const last = sessions.at(-1);
    return last ? [{ key: "end", at: last.startsAt }] : [];
  },
};

/** Who was not there can still do it these days; then the invitation is pointless. */
const openInDays = 14;

const closesAt = (lastEndsAt: Instant): Instant => plus(lastEndsAt, { days: openInDays });

/**
 * Puts the end scan ready, in the version of the start scan, and invites everybody who takes part.
 * Who has it already gets nothing again, however often the last session moves.
 */
export const inviteEnd: JobHandler = async ({ documents, tracks, now }, _job, groupId) => {
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const last = sessions.findLast(({ state }) => state === "planned");
  if (group.archivedAt !== undefined || !last) return {};
  // Moved meanwhile: not before the session itself.
  if (last.startsAt > now()) return { again: last.startsAt };
  const expiresAt = closesAt(last.endsAt);
  if (expiresAt <= now()) return {};
  const [members, scans] = await Promise.all([
    listMembers(documents, groupId),
    listScans(documents, groupId),
  ]);
  const trackOf = (personId: string): Track | undefined => {
    const start = scans.find((scan) => scan.personId === personId && scan.moment === "start");
    return tracks.find(start?.trackId ?? group.trackId, start?.trackVersion ?? group.trackVersion);
  };
  const writes = members.flatMap(({ value: member, etag }): readonly Write[] => {
    const track = trackOf(member.personId);
    if (!takesPart(member) || member.progress.endScan || !track) return [];
    const scan = emptyScan(member.personId, "end", track);
    const notice = queued({
      id: `scan.end_invitation:${member.personId}`,
      type: "scan.end_invitation",
      groupId,
      to: member.personId,
      data: {},
      dueAt: now(),
      expiresAt,
    });
    // The member last: while that is not written, a next run makes what is missing.
    return [newScan(scan), notice, savedMember(withScanProgress(member, scan, track), etag)];
  });
  return { writes };
};

export const endInvitation: NoticeKind = {
  ...messagePlan["scan.end_invitation"],
  render: async ({ documents, tracks }, { groupId, to }, language) => {
    const [stored, { value: group }, member] = await Promise.all([
      findScan(documents, groupId, to, "end"),
      getGroup(documents, groupId),
      findMember(documents, groupId, to),
    ]);
    const skip = reasonToSkip(group, member?.value);
    if (skip) return { kind: "skip", reason: skip };
    const track = stored && tracks.find(stored.value.trackId, stored.value.trackVersion);
    if (!track) return { kind: "skip", reason: "no_scan" };
    const scan = stored.value;
    if (!firstOpenPage(scan, track)) return { kind: "skip", reason: "already_done" };
    const pages = pagesOf(track).length;
    const view = { groupId, pages, minutes: minutesOf(track), begun: pagesDone(scan, track) > 0 };
    const summary = say(language)("endInvite.title");
    return { kind: "card", card: endInviteCard(view, language), summary };
  },
};
