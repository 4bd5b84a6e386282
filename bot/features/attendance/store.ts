import { z } from "zod";
import {
  type Documents,
  listAll,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import type { TrackModule } from "../../kernel/track.ts";
import { type Group, getGroup, listMembers, type Member, savedMember } from "../groups/public.ts";
import { findSession, type Session } from "../sessions/public.ts";
import { type Class, judged, usualRule, withFacts } from "./attendance-rules.ts";
import { type Attendance, nothingKnown, readAttendance } from "./document.ts";

/** Two digits, so that the order of ids is the order of numbers. */
const attendanceDocument = (number: number): string =>
  `attendance:${String(number).padStart(2, "0")}`;

const findAttendance = (documents: Documents, groupId: string, number: number) =>
  documents.find(groupId, attendanceDocument(number), readAttendance);

export const listAttendance = async (
  documents: Documents,
  groupId: string,
): Promise<readonly Attendance[]> =>
  (
    await listAll(
      documents,
      groupId,
      { docType: "attendance", idPrefix: "attendance:" },
      readAttendance,
    )
  ).map(({ value }) => value);

/** All there is to know about one session's attendance, as it was read together. */
export type Register = {
  readonly group: Group;
  readonly session: Stored<Session>;
  readonly module: TrackModule | undefined;
  readonly members: readonly Stored<Member>[];
  readonly people: Class;
  readonly attendance: Attendance;
  /** Absent while nothing was stored. */
  readonly etag: string | undefined;
};

/** Four storage requests at once; undefined when there is no such session. */
export async function readRegister(
  { documents, tracks }: Pick<Ports, "documents" | "tracks">,
  groupId: string,
  number: number,
): Promise<Register | undefined> {
  const [{ value: group }, session, members, stored] = await Promise.all([
    getGroup(documents, groupId),
    findSession(documents, groupId, number),
    listMembers(documents, groupId),
    findAttendance(documents, groupId, number),
  ]);
  if (!session) return undefined;
  const track = tracks.find(group.trackId, group.trackVersion);
  const people = {
    session: session.value,
    rule: track?.attendance ?? usualRule,
    members: members.map(({ value }) => value),
  };
  return {
    group,
    session,
    module: track?.modules.find((one) => one.number === number),
    members,
    people,
    attendance: stored?.value ?? nothingKnown(number),
    etag: stored?.etag,
  };
}

const savedAttendance = (attendance: Attendance, etag: string | undefined): Write => {
  const id = attendanceDocument(attendance.number);
  // `create` where there was none: of two at once exactly one wins, and the other decides again.
  return etag === undefined
    ? { kind: "create", id, body: attendance }
    : replaced(id, attendance, etag);
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Changed = {
  readonly attendance: Attendance;
  readonly members: readonly Member[];
  readonly writes: readonly Write[];
};

/**
 * The attendance judged anew, with its short version on each member, to be committed together:
 * overviews read members only. Who turns up is no longer somebody who never began.
 */
export function changed(register: Register, next: Attendance): Changed {
  const attendance = judged(next, register.people);
  const { number } = attendance;
  const members = register.members.map(({ value, etag }) => {
    const member = backAgain(withFacts(value, number, attendance), number);
    const writes = isSame(member, value) ? [] : [savedMember(member, etag)];
    return { member, writes };
  });
  return {
    attendance,
    members: members.map(({ member }) => member),
    writes: [
      ...(register.etag !== undefined && isSame(attendance, register.attendance)
        ? []
        : [savedAttendance(attendance, register.etag)]),
      ...members.flatMap(({ writes }) => writes),
    ],
  };
}

function backAgain(member: Member, number: number): Member {
  const facts = member.progress.attendance[number];
  const isThere = facts !== undefined && (facts.state !== "absent" || facts.minutes > 0);
  if (!isThere || member.noShowAt === undefined) return member;
  const { noShowAt: _, ...back } = member;
  return back;
}

const catchUp = z.object({
  docType: z.literal("catch_up"),
  schema: z.literal(1),
  personId: z.string(),
  number: z.int(),
  text: z.string(),
  handedInAt: z.string().transform(instant),
});
export type CatchUp = z.output<typeof catchUp>;
const readCatchUp: Reader<CatchUp> = (raw) => catchUp.parse(raw);
const catchUpDocument = (personId: string, number: number): string =>
  `catchup:${personId}:${number}`;

export const findCatchUp = (
  documents: Documents,
  groupId: string,
  personId: string,
  number: number,
) => documents.find(groupId, catchUpDocument(personId, number), readCatchUp);

/** Once only: a second device gets a conflict, looks again and sees that it was done. */
export const newCatchUp = (body: CatchUp): Write => ({
  kind: "create",
  id: catchUpDocument(body.personId, body.number),
  body,
});
