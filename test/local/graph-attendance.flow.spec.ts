import assert from "node:assert/strict";
import type { LocalAttendance } from "../../infra/local/context.ts";
import { personIdOf } from "../../infra/local/people.ts";
import {
  type GraphTenant,
  guestId,
  guestMail,
  inviteGuest,
  openGraphTenant,
  teacherId,
  teacherMail,
} from "./graph-tenant.ts";

const meetings = `/users/${teacherId}/onlineMeetings`;
const held = (mail: string, from: string, until: string) => ({
  personId: personIdOf(mail),
  joinAt: `2027-01-12T${from}:00.000Z`,
  leaveAt: `2027-01-12T${until}:00.000Z`,
});

describe("attendance in the local Graph", () => {
  let tenant: GraphTenant;
  let event: { id: string; onlineMeeting: { joinUrl: string } };
  beforeEach(async () => {
    tenant = await openGraphTenant();
    await inviteGuest(tenant);
    event = await tenant.client.api(`/users/${teacherId}/events`).post({
      subject: "Bijeenkomst 1",
      start: { dateTime: "2027-01-12T12:00:00", timeZone: "UTC" },
      end: { dateTime: "2027-01-12T15:00:00", timeZone: "UTC" },
      attendees: [{ emailAddress: { address: guestMail, name: "Gijs Gast" }, type: "required" }],
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
    });
  });
  afterEach(() => tenant.close());

  const findMeeting = async (): Promise<{ value: { id: string; joinWebUrl: string }[] }> =>
    tenant.client
      .api(meetings)
      .filter(`JoinWebUrl eq '${encodeURIComponent(event.onlineMeeting.joinUrl)}'`)
      .get();
  const hold = (id: string, attended: LocalAttendance["attended"]) =>
    tenant.context.state
      .collection<LocalAttendance>("attendance")
      .put(id, { eventId: event.id, attended });

  it("given an event with a meeting, when looked up by its join address, then it is that meeting", async () => {
    const { value } = await findMeeting();

    assert.deepEqual(
      value.map(({ joinWebUrl }) => joinWebUrl),
      [event.onlineMeeting.joinUrl],
    );
    await assert.rejects(tenant.client.api(meetings).get(), { statusCode: 400 });
  });

  it("given a meeting held twice, when reports are read, then the newest is first and intervals are summed", async () => {
    hold("1", [
      held(teacherMail, "11:55", "15:00"),
      held(guestMail, "12:00", "12:30"),
      held(guestMail, "12:40", "15:00"),
    ]);
    hold("2", [held(guestMail, "15:05", "15:10")]);
    const [meeting] = (await findMeeting()).value;
    const path = `${meetings}/${meeting?.id}/attendanceReports`;

    const reports = await tenant.client.api(path).get();
    const first = await tenant.client
      .api(`${path}/${reports.value[1].id}`)
      .expand("attendanceRecords")
      .get();
    const { value } = await tenant.client
      .api(`${path}/${reports.value[1].id}/attendanceRecords`)
      .get();

    assert.deepEqual(
      reports.value.map(
        (report: { totalParticipantCount: number }) => report.totalParticipantCount,
      ),
      [1, 2],
    );
    assert.equal(first.meetingStartDateTime, "2027-01-12T11:55:00.000Z");
    assert.deepEqual(first.attendanceRecords, value);
    assert.deepEqual(
      value.map((record: Record<string, { id: string }>) => [
        record["identity"]?.id,
        record["emailAddress"],
        record["totalAttendanceInSeconds"],
        record["role"],
      ]),
      [
        [teacherId, teacherMail, 11_100, "Organizer"],
        [guestId, null, 10_200, "Attendee"],
      ],
    );
  });

  it("given a tenant without the policy for meetings, when one is looked up, then it is forbidden", async () => {
    tenant.context.state.collection("graph-settings").put("tenant", { meetingPolicyMissing: true });

    await assert.rejects(findMeeting(), { statusCode: 403 });
  });
});
