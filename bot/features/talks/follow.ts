import { nextMorning } from "../../kernel/daytime.ts";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Instant } from "../../kernel/time.ts";
import { attendeesOf, sameAttendees } from "./calendar-rules.ts";
import { inCalendar } from "./calendar-sync.ts";
import { savedTalk, type Talk } from "./document.ts";
import { proposing, syncing, telling } from "./job-writes.ts";
import { readGroup } from "./read-group.ts";
import { cancel, isOpenTalk, mostRounds, needsOthers, upcomingOf } from "./rules.ts";
import { ownersOf, type Table, tableOf, votersOf } from "./table-rules.ts";

/** A planned talk: whoever should be invited now, and only those. */
function plannedWrites({ value: talk, etag }: Stored<Talk>, table: Table, now: Instant): Write[] {
  if (!inCalendar(talk)) return [syncing(talk.talkId, now)];
  if (sameAttendees(talk.calendar?.attendees ?? [], attendeesOf(talk, table))) return [];
  return [savedTalk({ ...talk, rev: talk.rev + 1 }, etag), syncing(talk.talkId, now)];
}

function writesFor(stored: Stored<Talk>, table: Table, now: Instant): Write[] {
  const { value: talk, etag } = stored;
  if (table.participants.length === 0) {
    const ended = cancel(talk);
    return ended.ok ? [savedTalk(ended.value, etag), syncing(talk.talkId, now)] : [];
  }
  const isNew = votersOf(table).some((id) => !talk.told.includes(id));
  const people = ownersOf(table).map(({ personId }) => personId);
  const asksOthers = talk.rounds < mostRounds && needsOthers(talk, people, now);
  return [
    ...(isNew ? [telling(talk.talkId, now)] : []),
    ...(asksOthers ? [proposing(talk.talkId, now)] : []),
    ...(talk.state === "planned" ? plannedWrites(stored, table, now) : []),
  ];
}

/** Moments were proposed often enough, and nobody can at any: now it waits for the teacher alone. */
const isLeftToTeacher = (talk: Talk, now: Instant): boolean =>
  talk.state === "proposed" && talk.rounds >= mostRounds && upcomingOf(talk, now).length === 0;

/**
 * Each morning, while a talk is open: a supervisor who is new is asked and invited, the one before no
 * longer; moments that passed are replaced; a talk about people who all stopped is called off.
 */
export const follow: JobHandler = async (ports, _job, groupId) => {
  const { group, members, talks } = await readGroup(ports, groupId);
  const now = ports.now();
  const open = talks.filter(({ value }) => isOpenTalk(value, now) && !isLeftToTeacher(value, now));
  if (group.archivedAt !== undefined || open.length === 0) return {};
  const writes = open.flatMap((one) => writesFor(one, tableOf(one.value, members), now));
  return { writes, again: nextMorning(now) };
};
