import { z } from "zod";
import { groupRole } from "../../contract/roles.ts";
import { attendanceStates, sightings, workSettings, workStates } from "../../contract/work.ts";
import type { Reader } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";
import { agreement, atWork, formerSupervisor } from "./at-work.ts";

const moment = z.string().transform(instant);
const perSession = <T extends z.ZodType>(value: T) => z.record(z.string(), value);
const perAssignment = perSession;

/** The short version of one piece of work; the whole of it is its own document. */
const workFacts = z.object({
  state: z.enum(workStates),
  /** How often it was handed in; 0 for practising, which nobody judges. */
  attempt: z.int(),
  /** The last time it was handed in, or said to be done. */
  handedInAt: moment,
  judgedAt: moment.optional(),
  /** How long it took, as the participant says. */
  minutes: z.int().optional(),
  /** What the supervisor saw of the last attempt. */
  seen: z.enum(sightings).optional(),
});
export type WorkFacts = z.output<typeof workFacts>;

/** The short version of being at one session; `attendance:<n>` knows how we know. */
const attendanceFacts = z.object({
  state: z.enum(attendanceStates),
  minutes: z.int(),
  /** An absence that needs nothing more: caught up, or settled by the teacher. */
  solvedAt: moment.optional(),
  solvedBy: z.enum(["catch_up", "teacher"]).optional(),
});
export type AttendanceFacts = z.output<typeof attendanceFacts>;

const progress = z.object({
  scanPages: z.int(),
  scanPagesDone: z.int(),
  scanCompletedAt: moment.optional(),
  /** The last page that was saved, of either scan: a sign of life. */
  scanSavedAt: moment.optional(),
  /** The same scan again, in the last session. */
  endScan: z
    .object({ pages: z.int(), pagesDone: z.int(), completedAt: moment.optional() })
    .optional(),
  work: perAssignment(workFacts),
  /** By number of the session. */
  attendance: perSession(attendanceFacts),
  /** Hours at work that the participant wrote down, and those of them that the supervisor confirmed. */
  practice: z.object({
    loggedMinutes: z.int(),
    confirmedMinutes: z.int(),
    /** Logged minutes per ISO week such as `2027-W08`; what was refused is in none. */
    weeks: z.record(z.string(), z.int()).optional(),
  }),
});

/** What was done about one absence, in order. Reasons of absence are no part of it. */
const absenceStep = z.object({
  step: z.enum(["asked", "teacher", "coordinator", "employer"]),
  at: moment,
});

const member = z.object({
  docType: z.literal("member"),
  schema: z.literal(2),
  personId: z.string(),
  role: groupRole,
  name: z.string(),
  mail: z.string(),
  careOrganisation: z.string(),
  jobTitle: z.string(),
  /** The one fixed person at work. */
  supervisor: atWork.optional(),
  /** Stands in for the supervisor, and signs off when he does not answer. */
  deputy: atWork.optional(),
  /** Who was the supervisor before, oldest first. */
  formerSupervisors: z.array(formerSupervisor).default([]),
  /** Praktijkbegeleider: takes the exam at work with the school's examiner; no supervisor's role. */
  workplaceExaminer: z
    .object({ name: z.string(), mail: z.string(), personId: z.string().optional() })
    .optional(),
  /** Starts although no supervisor has confirmed: the coordinator said why. */
  startAllowed: z.object({ at: moment, by: z.string(), reason: z.string() }).optional(),
  objectId: z.string().optional(),
  guest: z.boolean().optional(),
  /** As `archivedAt` of the group, in the same commit: who reads only a member knows it too. */
  groupClosedAt: moment.optional(),
  joinedOn: moment.optional(),
  /** Where this participant works; decides which variant of a practice assignment is shown. */
  setting: z.enum(workSettings).optional(),
  /** Out of the scan: up to three things to learn, kept with the route. */
  goals: z.array(z.object({ text: z.string(), itemId: z.string().optional(), chosenAt: moment })),
  /** A later deadline for this person alone. */
  extensions: perAssignment(
    z.object({ dueAt: moment, reason: z.string(), by: z.string(), at: moment }),
  ),
  /** Said beforehand: "ik kan niet komen". The reason is voluntary, and for the teacher only. */
  cannotCome: perSession(z.object({ at: moment, reason: z.string().optional() })),
  /** "Ik ben er", pressed during the session. */
  checkIns: perSession(moment),
  absenceSteps: perSession(z.array(absenceStep)),
  /** Wants to be called about an absence. */
  callMe: perSession(moment),
  /** The seat stays in the figures. Reasons are codes of seed 001, figure 26. */
  stopped: z
    .object({
      at: moment,
      by: z.string(),
      reasons: z.array(z.string()),
      remark: z.string().optional(),
    })
    .optional(),
  /** Never began: absent at the first sessions, without a sign of life. */
  noShowAt: moment.optional(),
  agreement: agreement.optional(),
  /** Praktijkovereenkomst: a paper of its own; here only when and where it was signed. */
  practiceContract: z.object({ on: z.string(), place: z.string() }).optional(),
  /** What was done to get practice work signed off, per assignment, in order. */
  signOffSteps: perAssignment(
    z.array(
      z.object({
        step: z.enum(["asked", "reminded", "deputy", "teacher"]),
        at: moment,
        /** The attempt it was about, from 1. */
        attempt: z.int(),
      }),
    ),
  ).default({}),
  /** "Ik kan dit nog niet veilig": told to supervisor and teacher, never judged. */
  notSafe: z
    .array(
      z.object({
        at: moment,
        assignmentId: z.string().optional(),
        /** Talked through: by whom, when. */
        settledAt: moment.optional(),
        settledBy: z.string().optional(),
      }),
    )
    .default([]),
  /** The exam was taken; a later step of the product sets it. */
  examinedAt: moment.optional(),
  /** Kept in the same commit as what it is short for, so that overviews read one page. */
  progress,
});
export type Member = z.output<typeof member>;

/** For somebody who is new in a group. */
export const newInGroup: Pick<
  Member,
  | "goals"
  | "extensions"
  | "cannotCome"
  | "checkIns"
  | "absenceSteps"
  | "callMe"
  | "progress"
  | "formerSupervisors"
  | "signOffSteps"
  | "notSafe"
> = {
  goals: [],
  extensions: {},
  cannotCome: {},
  checkIns: {},
  absenceSteps: {},
  callMe: {},
  progress: {
    scanPages: 0,
    scanPagesDone: 0,
    work: {},
    attendance: {},
    practice: { loggedMinutes: 0, confirmedMinutes: 0 },
  },
  formerSupervisors: [],
  signOffSteps: {},
  notSafe: [],
};

const firstShape = z.looseObject({
  schema: z.literal(1),
  progress: z.looseObject({ handedIn: z.record(z.string(), z.string()) }),
});

/** Schema 1 knew only when something was handed in. */
function upgraded(raw: unknown): unknown {
  const first = firstShape.safeParse(raw);
  if (!first.success) return raw;
  const { handedIn, ...progressThen } = first.data.progress;
  const work = Object.fromEntries(
    Object.entries(handedIn).map(([id, handedInAt]) => [
      id,
      { state: "handed_in", attempt: 1, handedInAt },
    ]),
  );
  return {
    ...newInGroup,
    ...first.data,
    schema: 2,
    progress: { ...newInGroup.progress, ...progressThen, work },
  };
}

export const readMember: Reader<Member> = (raw) => member.parse(upgraded(raw));
export const memberDocument = (personId: string): string => `member:${personId}`;

/** Takes part: gets messages, counts in averages. Who stopped keeps the seat in the figures only. */
export const takesPart = ({ role, stopped, noShowAt }: Member): boolean =>
  role === "participant" && stopped === undefined && noShowAt === undefined;
