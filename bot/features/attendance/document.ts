import { z } from "zod";
import { attendanceStates } from "../../contract/work.ts";
import type { Reader } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);
const interval = z.object({ joinAt: moment, leaveAt: moment });

const record = z.object({
  state: z.enum(attendanceStates),
  /** Minutes in the planned session. */
  minutes: z.int(),
  source: z.enum(["report", "check_in", "teacher"]),
  firstJoinAt: moment.exactOptional(),
});
export type PersonRecord = z.output<typeof record>;

/** What a teacher can say of somebody; `settled` is an absence that needs nothing more. */
export const correctionStates = [...attendanceStates, "settled"] as const;

/** Who was in the meeting and is no member that we know. */
const visitor = z.object({
  /** The same in every report: the account, else the address, else the name. */
  key: z.string(),
  name: z.string(),
  intervals: z.array(interval),
  minutes: z.int(),
  /** The teacher knows who it was. */
  resolvedTo: z.string().exactOptional(),
  /** The teacher says that it was no participant. */
  ignored: z.literal(true).exactOptional(),
});
export type Visitor = z.output<typeof visitor>;

const correction = z.object({
  personId: z.string(),
  state: z.enum(correctionStates),
  reason: z.string(),
  by: z.string(),
  at: moment,
});
export type Correction = z.output<typeof correction>;

/**
 * `attendance:<n>`: how we know who was at session n. `seen`, `unmatched` and `corrections` are what
 * was found; `records` is made of them, and its short version stands on the members.
 */
const document = z.object({
  docType: z.literal("attendance"),
  schema: z.literal(1),
  number: z.int(),
  /** Absences count from `final` on: the teacher closed the session, or the next morning came. */
  state: z.enum(["open", "final"]),
  finalAt: moment.exactOptional(),
  records: z.record(z.string(), record),
  /** By person, over all reports. */
  seen: z.record(z.string(), z.array(interval)),
  unmatched: z.array(visitor),
  /** The history; of each person the last one counts. */
  corrections: z.array(correction),
  /** When Microsoft was asked last, and how many reports tell of this session. */
  collectedAt: moment.exactOptional(),
  reportCount: z.int(),
  /** Teams does not let the app read this teacher's meetings, or there is no meeting. */
  problem: z.enum(["no_policy", "no_meeting", "unavailable"]).exactOptional(),
});
export type Attendance = z.output<typeof document>;
export const readAttendance: Reader<Attendance> = (raw) => document.parse(raw);

export const nothingKnown = (number: number): Attendance => ({
  docType: "attendance",
  schema: 1,
  number,
  state: "open",
  records: {},
  seen: {},
  unmatched: [],
  corrections: [],
  reportCount: 0,
});
