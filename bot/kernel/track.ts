/** A certificate as data. See `bot/tracks/README.md` for where each fact comes from. */
export type TrackModule = {
  readonly number: number;
  readonly title: string;
  readonly aims: readonly string[];
  readonly sessionMinutes: number;
  readonly homeworkMinutes: number;
  readonly scanItems: readonly ScanItem[];
  readonly work: readonly WorkItem[];
};
export type ScanItem = {
  readonly id: string;
  readonly text: string;
  readonly workProcess?: string;
};
export type WorkItem = {
  /** Unique in the track, such as `m01-hand-in`. */
  readonly id: string;
  readonly kind: "practise" | "hand_in";
  readonly title: string;
  readonly steps: readonly string[];
  readonly minutes: number;
  readonly rubric: readonly string[];
};
export type PracticeAssignment = {
  readonly id: string;
  readonly title: string;
  readonly aim: string;
  readonly steps: readonly string[];
  readonly evidence: readonly string[];
  readonly signOff: readonly string[];
  readonly minutes: number;
  /** Opens after the session of this module. */
  readonly opensAfterModule: number;
  readonly settingVariants: Readonly<Record<string, string>>;
};
export type Track = {
  readonly trackId: string;
  readonly version: number;
  readonly title: string;
  readonly level: number;
  readonly teachable: boolean;
  readonly language: "nl";
  readonly modules: readonly TrackModule[];
  readonly practiceAssignments: readonly PracticeAssignment[];
};

/** A group pins a version, so old versions stay readable as long as a group needs them. */
export type Catalogue = {
  /** Newest version of each track, teachable or not. */
  readonly all: readonly Track[];
  readonly find: (trackId: string, version?: number) => Track | undefined;
};
