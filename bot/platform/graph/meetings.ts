import type { Client } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import type { AttendanceReport, MeetingAttendee, Tenant } from "../../kernel/tenant.ts";
import { instant } from "../../kernel/time.ts";
import { asked } from "./faults.ts";
import { listPages, quoted } from "./odata.ts";

const withId = z.object({ id: z.string() });
const found = z.object({ value: z.array(withId) });
const moment = z.string().transform(instant);
const record = z.object({
  emailAddress: z.string().nullish(),
  identity: z.object({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
  attendanceIntervals: z
    .array(z.object({ joinDateTime: moment.nullish(), leaveDateTime: moment.nullish() }))
    .nullish(),
});

const newestReports = 50;

/** Somebody without an account has no identity, a guest often no address: what is absent stays absent. */
function attendee({
  identity,
  emailAddress,
  attendanceIntervals,
}: z.output<typeof record>): MeetingAttendee {
  return {
    ...(identity?.id ? { objectId: identity.id } : {}),
    ...(identity?.displayName ? { name: identity.displayName } : {}),
    ...(emailAddress ? { mail: emailAddress.toLowerCase() } : {}),
    intervals: (attendanceIntervals ?? []).flatMap(({ joinDateTime, leaveDateTime }) =>
      joinDateTime && leaveDateTime ? [{ joinAt: joinDateTime, leaveAt: leaveDateTime }] : [],
    ),
  };
}

type Meetings = Pick<Tenant, "findMeetingId" | "listAttendance">;

export const meetings = (graph: Client): Meetings => ({
  findMeetingId: async (organiserId, joinUrl) => {
    const filter = `JoinWebUrl eq ${quoted(joinUrl)}`;
    const answer = await asked(() =>
      graph.api(`/users/${organiserId}/onlineMeetings`).filter(filter).get(),
    );
    return found.parse(answer).value[0]?.id;
  },
  listAttendance: async (organiserId, meetingId) => {
    const path = `/users/${organiserId}/onlineMeetings/${meetingId}/attendanceReports`;
    const reports: AttendanceReport[] = [];
    for (const { id } of (await listPages(graph, path, withId)).slice(0, newestReports)) {
      const records = await listPages(graph, `${path}/${id}/attendanceRecords`, record);
      reports.push({ attendees: records.map(attendee) });
    }
    return reports;
  },
});
