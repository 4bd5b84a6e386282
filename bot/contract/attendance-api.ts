import { z } from "zod";
import { type Endpoint, sessionNumber as number, ofGroup, personId } from "./endpoint.ts";
import { attendanceStates } from "./work.ts";

const moment = z.iso.datetime();
const ofSession = ofGroup.extend({ number });
const ofPerson = ofSession.extend({ personId });
const state = z.enum(attendanceStates);
/** `settled`: absent, and nothing more has to be done about it. */
const correctionState = z.enum([...attendanceStates, "settled"]);

const attendee = z.strictObject({
  personId: z.string(),
  name: z.string(),
  /** Null while nothing is known. */
  state: state.nullable(),
  minutes: z.int(),
  source: z.enum(["report", "check_in", "teacher"]).optional(),
  announced: z.boolean(),
  /** Only for the teacher: a code (`ill`, `work`, `private`, `other`) or what was typed. */
  reason: z.string().optional(),
  solvedBy: z.enum(["catch_up", "teacher"]).optional(),
  wantsCall: z.boolean(),
  checkedInAt: moment.optional(),
});

/** One session's attendance, for teacher and coordinator. */
const sessionAttendance = z.strictObject({
  groupId: z.string(),
  number: z.int(),
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
  /** Absences hold from `final` on. */
  state: z.enum(["open", "final"]),
  closedAt: moment.optional(),
  collectedAt: moment.optional(),
  reportCount: z.int(),
  problem: z.enum(["no_policy", "no_meeting", "unavailable"]).optional(),
  attendees: z.array(attendee),
  /** People in the meeting that nobody knows, with what the teacher said about them. */
  visitors: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      minutes: z.int(),
      resolvedTo: z.string().optional(),
      ignored: z.boolean(),
    }),
  ),
  corrections: z.array(
    z.strictObject({
      personId: z.string(),
      state: correctionState,
      reason: z.string(),
      by: z.string(),
      at: moment,
    }),
  ),
});
export type SessionAttendance = z.output<typeof sessionAttendance>;

const nothing = z.strictObject({});
const catchUp = z.strictObject({ number: z.int(), text: z.string(), handedInAt: moment });

export const attendanceApi = {
  sessionAttendance: {
    method: "GET",
    path: "/api/groups/:groupId/sessions/:number/attendance",
    input: ofSession,
    output: sessionAttendance,
  },
  correctAttendance: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/attendance/correct",
    input: ofSession.extend({
      personIds: z.array(personId).max(60),
      state: correctionState,
      reason: z.string().max(2000),
    }),
    output: sessionAttendance,
  },
  resolveVisitor: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/attendance/resolve",
    /** Without `personId` it was no participant. */
    input: ofSession.extend({ key: z.string().max(120), personId: personId.optional() }),
    output: sessionAttendance,
  },
  closeSession: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/close",
    input: ofSession,
    output: sessionAttendance,
  },
  checkIn: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/check-in",
    input: ofSession,
    output: z.strictObject({ checkedInAt: moment }),
  },
  cannotCome: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/cannot-come",
    /** The reason is voluntary; an empty one takes back what was said before. */
    input: ofSession.extend({ reason: z.string().max(2000).optional() }),
    output: nothing,
  },
  canCome: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/can-come",
    input: ofSession,
    output: nothing,
  },
  askToCall: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/call-me",
    input: ofSession,
    output: nothing,
  },
  handInCatchUp: {
    method: "POST",
    path: "/api/groups/:groupId/sessions/:number/catch-up",
    input: ofSession.extend({ text: z.string().max(60_000) }),
    output: catchUp,
  },
  /** What one participant handed in to catch up; for the teacher, and for that participant. */
  catchUp: {
    method: "GET",
    path: "/api/groups/:groupId/sessions/:number/catch-up/:personId",
    input: ofPerson,
    output: catchUp,
  },
  /**
   * Presence and nothing else, as the employer's contact may come to see it. For the coordinator.
   * `employerMaySee` is true while an absence is open that was passed on.
   */
  groupPresence: {
    method: "GET",
    path: "/api/groups/:groupId/presence",
    input: ofGroup,
    output: z.strictObject({
      participants: z.array(
        z.strictObject({
          personId: z.string(),
          name: z.string(),
          careOrganisation: z.string(),
          attended: z.int(),
          missed: z.int(),
          sessions: z.array(
            z.strictObject({ number: z.int(), state: z.enum(["there", "not_there"]) }),
          ),
          employerMaySee: z.boolean(),
        }),
      ),
    }),
  },
} as const satisfies Record<string, Endpoint>;
