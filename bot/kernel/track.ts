import type { WorkSetting } from "../contract/work.ts";
import type { IntakeQuestions } from "./intake.ts";

/**
 * A certificate as data. See `bot/tracks/README.md` for where each fact comes from. What the sources
 * do not tell is absent: nobody fills it in from memory.
 */
export type Track = {
  readonly trackId: string;
  readonly version: number;
  /** National code of the certificate. */
  readonly code?: string;
  readonly title: string;
  readonly level: number;
  /** False while the modules are not written: it shows in the catalogue, no group can start. */
  readonly teachable: boolean;
  readonly language: "nl";
  readonly description?: string;
  /** The full qualification that the certificate is a part of, and the file it is described in. */
  readonly qualification?: Registered;
  readonly dossier?: Registered;
  /** Calendar day `YYYY-MM-DD`. */
  readonly validFrom?: string;
  /** When somebody counts as present, and as late; the usual rule when absent. */
  readonly attendance?: AttendanceRule;
  /** Study load of the whole certificate. */
  readonly studyHours?: number;
  /** The average that the source promises, session and homework together. */
  readonly studyHoursPerWeek?: number;
  readonly durationMonths?: { readonly from: number; readonly to: number };
  /** Whether the law sets extra demands on who may do this work. */
  readonly professionalRequirements?: boolean;
  readonly coreTasks?: readonly CoreTask[];
  readonly knowledge?: readonly string[];
  readonly rubric?: readonly RubricRow[];
  readonly exam?: Exam;
  /** Scan items of a track without modules; otherwise they live in the modules. */
  readonly scanItems?: readonly ScanItem[];
  readonly modules: readonly TrackModule[];
  readonly practiceAssignments: readonly PracticeAssignment[];
  /** Ids of the intake questions, in order; those for everybody when absent. */
  readonly intake?: readonly string[];
  readonly sources?: readonly Source[];
};

/** A share is of the planned length of the session. */
export type AttendanceRule = {
  readonly presentFromShare: number;
  readonly lateAfterMinutes: number;
};

type Registered = { readonly title: string; readonly creboCode?: string };
type CoreTask = {
  readonly code: string;
  readonly title: string;
  readonly workProcesses: readonly WorkProcess[];
};
type WorkProcess = {
  readonly code: string;
  readonly title: string;
  readonly result: string;
  /** Official names. */
  readonly competences: readonly string[];
  readonly behaviours: readonly { readonly id: string; readonly text: string }[];
};
/** One task of the work that the exam is about, and what shows that somebody can do it. */
type RubricRow = {
  readonly id: string;
  readonly task: string;
  readonly criteria: readonly string[];
  readonly modules: readonly number[];
  readonly practiceAssignments: readonly string[];
};
type Exam = {
  readonly requirements: readonly string[];
  readonly takenBy?: "trainingProvider";
  readonly registeredInDuo?: boolean;
};
/** Where facts come from; `facts` are paths of fields in the track file. */
type Source = {
  readonly facts: readonly string[];
  readonly document: string;
  readonly section: string;
};

export type TrackModule = {
  readonly number: number;
  readonly title: string;
  readonly aims: readonly string[];
  readonly sessionMinutes: number;
  readonly homeworkMinutes: number;
  /** What the group does together in the session, as the teacher reads it out. */
  readonly groupTask?: string;
  readonly scanItems: readonly ScanItem[];
  readonly work: readonly WorkItem[];
};
export type ScanItem = {
  readonly id: string;
  readonly text: string;
  readonly workProcess?: string;
  readonly behaviour?: string;
};
type WorkItem = {
  /** Unique in the track, such as `m01-hand-in`. */
  readonly id: string;
  readonly kind: "practise" | "hand_in";
  readonly title: string;
  readonly steps: readonly string[];
  readonly minutes: number;
  readonly rubric: readonly string[];
  /** What it is good for, in a sentence. */
  readonly why?: string;
  /** A worked example: how somebody else did it. */
  readonly example?: string;
};
type PracticeAssignment = {
  readonly id: string;
  readonly title: string;
  readonly aim: string;
  readonly steps: readonly string[];
  readonly evidence: readonly string[];
  readonly signOff: readonly string[];
  readonly minutes: number;
  /** Opens after the session of this module. */
  readonly opensAfterModule: number;
  /** Extra advice per setting: `homeCare`, `elderlyCare`, `disabilityCare`. */
  readonly settingVariants: Readonly<Partial<Record<WorkSetting, string>>>;
  readonly why?: string;
  readonly example?: string;
};

/** A group pins a version, so old versions stay readable as long as a group needs them. */
export type Catalogue = {
  /** Newest version of each track, teachable or not. */
  readonly all: readonly Track[];
  readonly find: (trackId: string, version?: number) => Track | undefined;
  readonly intake: IntakeQuestions;
};
