import type { Stored, Write } from "../../kernel/documents.ts";
import { queuedJob, scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { timelineJobs } from "../../kernel/timeline.ts";
import { type Group, isMade, listSummaries, savedGroup, saveSummary } from "../groups/public.ts";
import type { ChangeKind } from "./change-data.ts";
import { changedDeadlines, deadlinesOf } from "./deadline-rules.ts";
import { type Session, savedSession } from "./store.ts";

type Change = {
  readonly kind: ChangeKind;
  readonly group: Stored<Group>;
  /** Every session of the group, as it was. */
  readonly before: readonly Stored<Session>[];
  readonly changed: readonly Session[];
  /** Before which session work is asked from now on; as it was when absent. */
  readonly deadlines?: Readonly<Record<string, number>>;
  readonly loadReason?: string;
};

const merged = ({ before, changed }: Change): readonly Session[] =>
  before.map(({ value }) => changed.find(({ number }) => number === value.number) ?? value);

/** Which deadlines this very change moves; told as they are decided here, not as they are later. */
function movedDeadlines({ tracks }: Ports, change: Change, after: Group) {
  const { group, before } = change;
  const track = tracks.find(after.trackId, after.trackVersion);
  if (!track) return {};
  const sessions = before.map(({ value }) => value);
  return changedDeadlines(
    deadlinesOf({ track, group: group.value, sessions }),
    deadlinesOf({ track, group: after, sessions: merged(change) }),
  );
}

/** State, calendar, deadlines and the one message about it: all in one commit. */
export async function commitChange(ports: Ports, change: Change): Promise<void> {
  const { documents, now } = ports;
  const { group, before, changed, kind, deadlines, loadReason } = change;
  const changeNumber = group.value.sessionChanges + 1;
  const after = {
    ...group.value,
    sessionChanges: changeNumber,
    ...(deadlines ? { deadlines: { ...deadlines } } : {}),
    ...(loadReason ? { loadReason } : {}),
  };
  const etags = new Map(before.map(({ value, etag }) => [value.number, etag]));
  const planned = merged(change).filter(({ state }) => state === "planned");
  const at: Instant = now();
  const writes: Write[] = [
    savedGroup(after, group.etag),
    ...changed.map((session) => savedSession(session, etags.get(session.number) ?? "")),
    scheduledJob({ name: "sessions.sync", at }),
    queuedJob({
      name: "sessions.tell",
      key: String(changeNumber),
      at,
      data: {
        change: changeNumber,
        kind,
        numbers: changed.map(({ number }) => number),
        deadlines: movedDeadlines(ports, change, after),
      },
    }),
  ];
  // Before the class is made, its timeline is not set yet; the last step of making it does that.
  if (kind !== "placed" && isMade(group.value))
    writes.push(...timelineJobs(ports.timeline, planned, at));
  await documents.commit(group.value.groupId, writes);
  await refreshSummary(ports, group.value.groupId, planned);
}

async function refreshSummary(
  { documents, settings }: Ports,
  groupId: string,
  planned: readonly Session[],
): Promise<void> {
  const summaries = await listSummaries(documents, settings.providerId);
  const own = summaries.find(({ value }) => value.groupId === groupId);
  if (!own) return;
  const sessions = planned.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  await saveSummary(documents, settings.providerId, { ...own.value, sessions });
}
