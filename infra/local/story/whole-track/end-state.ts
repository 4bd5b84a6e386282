import { listEmployers } from "../../../../bot/features/employers/store.ts";
import {
  type Group,
  getGroup,
  listMembers,
  type Member,
} from "../../../../bot/features/groups/public.ts";
import { type Estimates, findEstimates } from "../../../../bot/features/load/public.ts";
import { minutesPartition } from "../../../../bot/features/load/store.ts";
import { funnelOf } from "../../../../bot/features/progress/public.ts";
import { listTalks, type Talk } from "../../../../bot/features/talks/public.ts";
import {
  type Body,
  type Documents,
  listAll,
  type Reader,
} from "../../../../bot/kernel/documents.ts";
import { type Notice, readNotice } from "../../../../bot/kernel/notice.ts";
import { personPartition } from "../../../../bot/kernel/person.ts";

type Raw = Readonly<Record<string, unknown>>;
const asIs: Reader<Raw> = (raw) => ({ ...Object(raw) });

export type EndState = {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly notices: readonly Notice[];
  /** Person ids of supervisors and deputies, and of contact persons. */
  readonly atWork: readonly string[];
  readonly contacts: readonly string[];
  readonly talks: readonly Talk[];
  readonly funnel: ReturnType<typeof funnelOf>;
  /** Sessions with attendance, by number. */
  readonly attended: readonly number[];
  readonly scans: { readonly start: number; readonly end: number };
  /** What people say that the work takes, by assignment. */
  readonly estimates: Estimates;
  /** Work at the end that somebody still waits for. */
  readonly jobs: readonly string[];
  /** Every document of group and people, without what differs from run to run. */
  readonly comparable: Readonly<Record<string, unknown>>;
};

/** Made anew by each run: ids of requests and messages, counts of tries, who held something. */
const perRun = new Set([
  "etag",
  "attempts",
  "activityId",
  "conversationId",
  "conversation",
  "claim",
  "uncertain",
  "commands",
  "commandId",
  "eventId",
  "joinUrl",
  "tenantGroupId",
  "channelId",
  "wakeAt",
  // The path of a request to Microsoft that was under way.
  "operation",
]);
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A moment of recording says when we heard it; whether it is there is what counts. */
function comparable(value: unknown): unknown {
  if (typeof value === "string") return moment.test(value) ? "a moment" : value;
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !perRun.has(key))
      .map(([key, inner]) => [key, comparable(inner)]),
  );
}

async function partition(documents: Documents, pk: string): Promise<Raw> {
  const stored = await listAll(documents, pk, {}, asIs);
  return Object.fromEntries(
    stored.map(({ id, value }) => [`${pk} ${id}`, comparable(value as Body)]),
  );
}

/** What a course left behind, read when the app has stopped. */
export async function endStateOf(documents: Documents, groupId: string): Promise<EndState> {
  const { value: group } = await getGroup(documents, groupId);
  const members = (await listMembers(documents, groupId)).map(({ value }) => value);
  const participants = members.filter(({ role }) => role === "participant");
  const contacts = (await listEmployers(documents, groupId)).flatMap(
    ({ value }) => value.contact?.personId ?? [],
  );
  const atWork = members.flatMap(({ supervisor, deputy }) =>
    [supervisor, deputy].flatMap((one) => one?.personId ?? []),
  );
  const people = [
    ...new Set([
      ...members.map(({ personId }) => personId),
      group.coordinatorId,
      ...atWork,
      ...contacts,
    ]),
  ];
  const minutes = minutesPartition(group.trackId, group.trackVersion);
  const partitions = [groupId, ...people.map(personPartition), minutes];
  const all = await Promise.all(partitions.map((pk) => partition(documents, pk)));
  const estimates = await findEstimates(documents, group.trackId, group.trackVersion);
  const notices = await Promise.all(
    partitions.map((pk) => listAll(documents, pk, { docType: "notice" }, readNotice)),
  );
  const ids = (prefix: string) =>
    Object.keys(all[0] ?? {}).flatMap((id) => {
      const own = id.slice(groupId.length + 1);
      return own.startsWith(prefix) ? [own.slice(prefix.length)] : [];
    });
  return {
    group,
    members,
    notices: notices.flat().map(({ value }) => value),
    atWork,
    contacts,
    talks: (await listTalks(documents, groupId)).map(({ value }) => value),
    funnel: funnelOf(participants),
    attended: ids("attendance:").map(Number),
    scans: {
      start: participants.filter(({ progress }) => progress.scanCompletedAt).length,
      end: participants.filter(({ progress }) => progress.endScan?.completedAt).length,
    },
    jobs: ids("job:"),
    estimates,
    comparable: Object.assign({}, ...all) as Readonly<Record<string, unknown>>, // Objects only.
  };
}
