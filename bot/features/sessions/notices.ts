import { findAssignment } from "../../kernel/assignment.ts";
import { type Documents, listAll, type Stored, type Write } from "../../kernel/documents.ts";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { type Notice, noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import {
  findMember,
  getGroup,
  isMade,
  listMembers,
  type Member,
  reasonToSkip,
} from "../groups/public.ts";
import { type ChangedDeadline, changedCard } from "./cards.ts";
import { type ChangeData, changeData } from "./change-data.ts";
import { listSessions } from "./store.ts";
import { deadlinesFor, hears, mostChanges, together } from "./telling-rules.ts";
import { say } from "./texts.ts";

const types = {
  moved: "sessions.changed",
  placed: "sessions.changed",
  // A type of its own, without a bound: nothing may ever hold back that a lesson does not happen.
  cancelled: "sessions.cancelled",
} as const satisfies Record<ChangeData["kind"], string>;

const changesToldBefore = (
  documents: Documents,
  groupId: string,
  type: string,
): Promise<readonly Stored<Notice>[]> =>
  listAll(
    documents,
    groupId,
    { docType: "notice", idPrefix: noticeDocument(`${type}:`) },
    readNotice,
  );

const changeOf = ({ value }: Stored<Notice>): number => changeData.parse(value.data).change;

type Telling = {
  readonly groupId: string;
  readonly told: ChangeData;
  readonly toldBefore: readonly Stored<Notice>[];
  /** Told apart, and perhaps after the last of those. */
  readonly cancelled: readonly Stored<Notice>[];
  readonly now: Instant;
};

/** A new message; or, when this person had as many as there may be, the last one says it too. */
function tellOne({ value: member }: Stored<Member>, telling: Telling): readonly Write[] {
  const { groupId, told, toldBefore, cancelled, now } = telling;
  const { personId, role } = member;
  const data = { ...told, deadlines: deadlinesFor(member, told.deadlines) };
  const type = types[told.kind];
  const id = `${type}:${told.change}:${personId}`;
  const notice = queued({ id, type, groupId, to: personId, data, dueAt: now });
  if (told.kind === "cancelled") return [notice];
  const own = toldBefore
    .filter(({ value }) => value.to === personId)
    .toSorted((a, b) => changeOf(a) - changeOf(b));
  const most = role === "teacher" ? mostChanges.teacher : mostChanges.participant;
  const last = own.at(-1);
  if (!last || own.length < most) return [notice];
  const known = changeData.parse(last.value.data);
  if (known.change >= told.change) return [];
  // What a cancelled lesson moved since then is no longer as the last card says.
  const since = cancelled
    .filter((one) => one.value.to === personId && changeOf(one) > known.change)
    .toSorted((a, b) => changeOf(a) - changeOf(b));
  let { deadlines } = known;
  for (const { value } of since) {
    ({ deadlines } = together({ ...known, deadlines }, changeData.parse(value.data)));
  }
  const meanwhile = { ...known, deadlines };
  return [refreshed({ ...last.value, data: together(meanwhile, data) }, last.etag, now)];
}

/** Everybody of the group hears of one change once; the ids are derived from the change. */
export const tell: JobHandler = async ({ documents, now }, job, groupId) => {
  const told = changeData.parse(job.data);
  const [{ value: group }, members, toldBefore, cancelled] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    told.kind === "cancelled" ? [] : changesToldBefore(documents, groupId, types.moved),
    told.kind === "cancelled" ? [] : changesToldBefore(documents, groupId, types.cancelled),
  ]);
  // Before the class is made nobody has seen a date yet.
  if (!isMade(group) || group.archivedAt !== undefined) return {};
  const telling = { groupId, told, toldBefore, cancelled, now: now() };
  const writes = members
    .filter(({ value }) => hears(value))
    .flatMap((member) => tellOne(member, telling));
  return { writes };
};

const named = (track: Track | undefined, { deadlines }: ChangeData): readonly ChangedDeadline[] =>
  Object.entries(deadlines)
    .flatMap(([id, moments]) => {
      const found = track && findAssignment(track, id);
      return found ? [{ kind: found.kind, title: found.title, ...moments }] : [];
    })
    .toSorted((a, b) => (a.after < b.after ? -1 : 1));

const render: NoticeKind["render"] = async (
  { documents, tracks },
  { groupId, to, data },
  language,
) => {
  const told = changeData.parse(data);
  const { kind, numbers } = told;
  const [{ value: group }, all, member] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
    findMember(documents, groupId, to),
  ]);
  const reason = reasonToSkip(group, member?.value);
  if (reason) return { kind: "skip", reason };
  const wanted = kind === "cancelled" ? "cancelled" : "planned";
  const sessions = all.filter(({ number, state }) => numbers.includes(number) && state === wanted);
  const deadlines = named(tracks.find(group.trackId, group.trackVersion), told);
  // What became of the lesson is told by the change after this one; its deadlines are told here only.
  if (sessions.length === 0 && deadlines.length === 0)
    return { kind: "skip", reason: "changed_again" };
  const isTeacher = member?.value.role === "teacher";
  const view = { kind, groupName: group.name, sessions, deadlines, isTeacher };
  const summary = say(language)(`card.${kind}`, { count: Math.max(1, sessions.length) });
  return { kind: "card", card: changedCard(view, language), summary };
};

export const changedNotice: NoticeKind = { ...messagePlan["sessions.changed"], render };

export const cancelledNotice: NoticeKind = { ...messagePlan["sessions.cancelled"], render };
