import { createHash } from "node:crypto";
import type { Router } from "express";
import type { LocalAttendance, LocalEvent, TenantContext } from "../context.ts";
import { tenantId } from "../ids.ts";
import { type Account, getAccount } from "./accounts.ts";
import { answerList, answerOne, expandOf, parameter } from "./answer.ts";
import type { Entity } from "./filter.ts";
import { badRequest, forbidden, notFound } from "./refusal.ts";
import { settingsOf } from "./settings.ts";

const newestReports = 50;
type Held = LocalAttendance["attended"][number];
type Report = { readonly id: string; readonly entity: Entity; readonly records: readonly Entity[] };

/** @throws Refusal 403 when the tenant's policy does not let the app read meetings. */
function getOrganiser(tenant: TenantContext, userId: string): Account {
  const organiser = getAccount(tenant, userId);
  if (settingsOf(tenant).meetingPolicyMissing) {
    throw forbidden("No application access policy found for this app.");
  }
  return organiser;
}

const meetingsOf = (tenant: TenantContext, organiser: Account): readonly LocalEvent[] =>
  tenant.events
    .all()
    .filter((event) => event.organiserId === organiser.objectId && event.joinUrl !== undefined);

function getMeeting(tenant: TenantContext, organiser: Account, meetingId: string): LocalEvent {
  const meeting = meetingsOf(tenant, organiser).find((one) => one.onlineMeetingId === meetingId);
  if (!meeting) throw notFound("Meeting not found.");
  return meeting;
}

const meetingEntity = (event: LocalEvent, organiser: Account): Entity => ({
  id: event.onlineMeetingId,
  creationDateTime: event.createdAt ?? event.startsAt,
  startDateTime: event.startsAt,
  endDateTime: event.endsAt,
  joinWebUrl: event.joinUrl,
  subject: event.subject,
  participants: {
    organizer: {
      upn: organiser.mail,
      role: "presenter",
      identity: { user: { id: organiser.objectId, displayName: null } },
    },
    attendees: [],
  },
});

const secondsIn = ({ joinAt, leaveAt }: Held): number =>
  Math.round((Date.parse(leaveAt) - Date.parse(joinAt)) / 1000);

/** Who it was: an account, or only the name that somebody typed to be let in. */
const attendeeOf = ({ personId, name }: Held): string => personId ?? `guest ${name}`;

function recordEntity(
  tenant: TenantContext,
  meeting: LocalEvent,
  attendee: string,
  held: readonly Held[],
): Entity {
  const [first] = held;
  const person = first?.personId === undefined ? undefined : tenant.people.get(first.personId);
  const isOrganiser = person !== undefined && person.objectId === meeting.organiserId;
  return {
    id: createHash("sha256").update(`${meeting.id} ${attendee}`).digest("hex").slice(0, 32),
    // A guest's address is not told: callers match on the identity.
    emailAddress: person?.kind === "internal" ? person.mail : null,
    totalAttendanceInSeconds: held.reduce((sum, one) => sum + secondsIn(one), 0),
    role: isOrganiser ? "Organizer" : "Attendee",
    registrationId: null,
    identity: {
      "@odata.type": "#microsoft.graph.communicationsUserIdentity",
      id: person?.objectId ?? null,
      displayName: person?.name ?? first?.name ?? null,
      tenantId: person ? tenantId : null,
    },
    attendanceIntervals: held.map((one) => ({
      joinDateTime: one.joinAt,
      leaveDateTime: one.leaveAt,
      durationInSeconds: secondsIn(one),
    })),
  };
}

/** Every time that the meeting was held, newest first: a rejoin makes a report of its own. */
function reportsOf(tenant: TenantContext, meeting: LocalEvent): readonly Report[] {
  const reports = tenant.state
    .collection<LocalAttendance>("attendance")
    .all()
    .filter(({ eventId }) => eventId === meeting.id)
    .map(({ attended }, index): Report => {
      const id = createHash("sha256").update(`${meeting.id} ${index}`).digest("hex").slice(0, 32);
      const perPerson = Map.groupBy(attended, attendeeOf);
      const joins = attended.map(({ joinAt }) => joinAt).toSorted();
      const leaves = attended.map(({ leaveAt }) => leaveAt).toSorted();
      return {
        id,
        entity: {
          id,
          totalParticipantCount: perPerson.size,
          meetingStartDateTime: joins[0] ?? meeting.startsAt,
          meetingEndDateTime: leaves.at(-1) ?? meeting.endsAt,
        },
        records: [...perPerson].map(([attendee, held]) =>
          recordEntity(tenant, meeting, attendee, held),
        ),
      };
    });
  return reports.toReversed().slice(0, newestReports);
}

function getReport(tenant: TenantContext, meeting: LocalEvent, reportId: string): Report {
  const report = reportsOf(tenant, meeting).find(({ id }) => id === reportId);
  if (!report) throw notFound("Attendance report not found.");
  return report;
}

const root = "/users/:userId/onlineMeetings";

export function addMeetingRoutes(router: Router, tenant: TenantContext): void {
  router.get(root, (req, res) => {
    const organiser = getOrganiser(tenant, req.params.userId);
    // Graph lists no meetings: it finds one that the caller can name.
    if (!/^joinweburl\s+eq\s/i.test(parameter(req, "$filter") ?? "")) {
      throw badRequest("A filter on JoinWebUrl is required for this request.");
    }
    answerList(req, res, {
      context: `users('${organiser.objectId}')/onlineMeetings`,
      items: meetingsOf(tenant, organiser).map((event) => meetingEntity(event, organiser)),
    });
  });

  router.get(`${root}/:meetingId`, (req, res) => {
    const organiser = getOrganiser(tenant, req.params["userId"] ?? "");
    const meeting = getMeeting(tenant, organiser, req.params["meetingId"] ?? "");
    answerOne(req, res, {
      context: `users('${organiser.objectId}')/onlineMeetings`,
      entity: meetingEntity(meeting, organiser),
    });
  });

  const meetingIn = (params: { readonly [name: string]: string | string[] | undefined }) => {
    const organiser = getOrganiser(tenant, String(params["userId"]));
    return getMeeting(tenant, organiser, String(params["meetingId"]));
  };

  router.get(`${root}/:meetingId/attendanceReports`, (req, res) => {
    answerList(req, res, {
      context: "attendanceReports",
      items: reportsOf(tenant, meetingIn(req.params)).map(({ entity }) => entity),
    });
  });

  router.get(`${root}/:meetingId/attendanceReports/:reportId`, (req, res) => {
    const report = getReport(tenant, meetingIn(req.params), String(req.params["reportId"]));
    const isExpanded = expandOf(req, ["attendanceRecords"]).length > 0;
    answerOne(req, res, {
      context: "attendanceReports",
      entity: { ...report.entity, ...(isExpanded ? { attendanceRecords: report.records } : {}) },
    });
  });

  router.get(`${root}/:meetingId/attendanceReports/:reportId/attendanceRecords`, (req, res) => {
    const report = getReport(tenant, meetingIn(req.params), String(req.params["reportId"]));
    answerList(req, res, { context: "attendanceRecords", items: report.records });
  });
}
