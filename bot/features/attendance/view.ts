import type { AttendanceState } from "../../contract/work.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";
import type { Attendance, PersonRecord, Visitor } from "./document.ts";
import type { Overseen } from "./overseen.ts";
import { unresolved } from "./report-rules.ts";
import type { Register } from "./store.ts";

/** One participant at one session, as the teacher sees it. */
export type Attendee = {
  readonly personId: string;
  readonly name: string;
  /** Absent while nothing is known. */
  readonly state?: AttendanceState;
  readonly minutes: number;
  readonly source?: PersonRecord["source"];
  readonly announced: boolean;
  /** Why somebody could not come: only for the teacher, never for anybody else. */
  readonly reason?: string;
  readonly solvedBy?: "catch_up" | "teacher";
  readonly wantsCall: boolean;
  readonly checkedInAt?: Instant;
};

export type SessionAttendance = {
  readonly groupId: string;
  readonly groupName: string;
  readonly session: Session;
  readonly attendance: Attendance;
  readonly attendees: readonly Attendee[];
  /** People nobody knows, and nobody has said anything about. */
  readonly strangers: readonly Visitor[];
};

function attendeeOf(member: Member, { attendance }: Register, showsReasons: boolean): Attendee {
  const { personId, name } = member;
  const { number } = attendance;
  const record = attendance.records[personId];
  const said = member.cannotCome[number];
  const solvedBy = member.progress.attendance[number]?.solvedBy;
  const checkedInAt = member.checkIns[number];
  return {
    personId,
    name,
    ...(record ? { state: record.state, source: record.source } : {}),
    minutes: record?.minutes ?? 0,
    announced: said !== undefined,
    ...(showsReasons && said?.reason !== undefined ? { reason: said.reason } : {}),
    ...(solvedBy ? { solvedBy } : {}),
    wantsCall: member.callMe[number] !== undefined,
    ...(checkedInAt ? { checkedInAt } : {}),
  };
}

/** Participants by name; who stopped and has no record is left out. */
export function viewOf({ register, role }: Overseen): SessionAttendance {
  const { group, session, people, attendance } = register;
  return {
    groupId: group.groupId,
    groupName: group.name,
    session: session.value,
    attendance,
    attendees: people.members
      .filter(({ role: own }) => own === "participant")
      .filter(({ personId, stopped }) => attendance.records[personId] || !stopped)
      .map((member) => attendeeOf(member, register, role === "teacher"))
      .toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
    strangers: unresolved(attendance),
  };
}
