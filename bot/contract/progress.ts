import { z } from "zod";
import { stopReason } from "./stopping.ts";
import { assignmentKinds } from "./work.ts";

const moment = z.iso.datetime();

/** How one piece of work stands for one person. Only practising can be `practised`. */
const workStandings = [
  "not_open",
  "open",
  "late",
  "handed_in",
  "met",
  "not_yet",
  "practised",
] as const;
const workStanding = z.enum(workStandings);
export type WorkStanding = (typeof workStandings)[number];

const assignmentKind = z.enum(assignmentKinds);

const scanProgress = z.strictObject({
  pagesDone: z.int(),
  pages: z.int(),
  completedAt: moment.optional(),
});

/** How many pieces of one kind stand how; the kinds are never added up. */
const kindCount = z.strictObject({
  total: z.int(),
  open: z.int(),
  late: z.int(),
  /** Practised, or handed in at least once. */
  done: z.int(),
  met: z.int(),
  notYet: z.int(),
});
const kindCounts = z.strictObject({
  practise: kindCount,
  hand_in: kindCount,
  practice: kindCount.extend({
    /** Seen by the supervisor, of the last time it was handed in. */
    seen: z.int(),
  }),
});

/** Cancelled sessions are no part of it. `attended` holds who came late too. */
const sessionCounts = z.strictObject({
  planned: z.int(),
  held: z.int(),
  attended: z.int(),
  late: z.int(),
  absent: z.int(),
  /** Numbers of sessions that were missed and are not caught up. */
  openAbsences: z.array(z.int()),
});

/** What was really spent, in minutes. */
const minutesSpent = z.strictObject({
  session: z.int(),
  homework: z.int(),
  practiceLogged: z.int(),
  practiceConfirmed: z.int(),
});

/** Where somebody is in the course. Exactly one holds for each seat. */
const seatStates = ["active", "no_show", "stopped", "examined"] as const;
export type SeatState = (typeof seatStates)[number];

/** participants = noShow + stopped + active + examined. */
const funnel = z.strictObject({
  participants: z.int(),
  noShow: z.int(),
  stopped: z.int(),
  active: z.int(),
  examined: z.int(),
});
export type Funnel = z.output<typeof funnel>;

/** The teacher's matrix: a row a participant, a column an assignment that is judged. */
export const groupProgress = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  funnel,
  /** How often each reason to stop was given; only for the coordinator. */
  stopReasons: z.array(z.strictObject({ reason: stopReason, count: z.int() })).optional(),
  assignments: z.array(
    z.strictObject({
      assignmentId: z.string(),
      kind: assignmentKind,
      title: z.string(),
      module: z.int(),
    }),
  ),
  participants: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      seat: z.enum(seatStates),
      sessions: sessionCounts,
      scan: scanProgress,
      endScan: scanProgress,
      work: z.record(z.string(), workStanding),
      counts: kindCounts,
      minutes: minutesSpent,
      /** Why this person needs attention, most urgent first; for teacher and coordinator only. */
      attention: z.array(z.strictObject({ code: z.string(), sentence: z.string() })),
    }),
  ),
});

/** How each participant can be reached. Apart from the progress: it opens every person. */
export const groupReach = z.strictObject({
  participants: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      reach: z.enum(["chat", "invited", "blocked", "unknown"]),
    }),
  ),
});

/** What one participant sees of himself, most urgent first. */
export const myProgress = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  scan: scanProgress,
  endScan: scanProgress,
  sessionsDone: z.int(),
  sessions: z.int(),
  sessionCounts,
  counts: kindCounts,
  minutes: minutesSpent,
  nextSession: z
    .strictObject({
      number: z.int(),
      title: z.string(),
      startsAt: moment,
      endsAt: moment,
      joinUrl: z.string().optional(),
    })
    .nullable(),
  work: z.array(
    z.strictObject({
      assignmentId: z.string(),
      kind: assignmentKind,
      title: z.string(),
      module: z.int(),
      minutes: z.int(),
      state: workStanding,
      dueAt: moment.optional(),
      handedInAt: moment.optional(),
      steps: z.array(z.string()),
    }),
  ),
});
export type GroupProgress = z.output<typeof groupProgress>;
export type GroupReach = z.output<typeof groupReach>;
export type MyProgress = z.output<typeof myProgress>;
