import type { AttendanceReport } from "../../bot/kernel/tenant.ts";
import type { AtOnce } from "./tenant-rules.ts";

/** Meetings by their join address; whoever has no reports yet is a meeting that was not held. */
export function tenantMeetings() {
  const reports = new Map<string, readonly AttendanceReport[]>();
  const calls: Pick<AtOnce, "findMeetingId" | "listAttendance"> = {
    findMeetingId: (_organiser, joinUrl) => `meeting ${joinUrl}`,
    listAttendance: (_organiser, meetingId) => reports.get(meetingId) ?? [],
  };
  return {
    calls,
    /** One more report, newest first as Graph gives them. */
    hold: (joinUrl: string, report: AttendanceReport): void => {
      const meetingId = `meeting ${joinUrl}`;
      reports.set(meetingId, [report, ...(reports.get(meetingId) ?? [])]);
    },
  };
}
