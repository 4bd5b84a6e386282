import type { AssignmentKind, WorkSetting } from "../contract/work.ts";
import { type Instant, plus } from "./time.ts";
import type { Track } from "./track.ts";

/** One thing to do, of whatever kind, as a track describes it. */
export type Assignment = {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly title: string;
  /** What it is good for, in a sentence. */
  readonly why?: string;
  /** Opens when the session of this module is over. */
  readonly module: number;
  /** Planned time. */
  readonly minutes: number;
  readonly steps: readonly string[];
  /** What the teacher looks at; empty for practising. */
  readonly rubric: readonly string[];
  /** What the supervisor looks at; only for practice assignments. */
  readonly signOff: readonly string[];
  /** A worked example: how somebody else did it. */
  readonly example?: string;
  readonly settingVariants: Readonly<Partial<Record<WorkSetting, string>>>;
};

const none = { signOff: [], settingVariants: {} } as const;

/** Everything there is to do, in the order in which it opens; practice assignments last of their module. */
export function assignmentsOf(track: Track): readonly Assignment[] {
  const work = track.modules.flatMap(({ number, work: items }) =>
    items.map((item): Assignment => ({ ...none, ...item, module: number })),
  );
  const practice = track.practiceAssignments.map(
    ({ aim, evidence, opensAfterModule, ...one }): Assignment => ({
      ...one,
      kind: "practice",
      why: one.why ?? aim,
      module: opensAfterModule,
      rubric: evidence,
    }),
  );
  return [...work, ...practice].toSorted((a, b) => a.module - b.module);
}

export const findAssignment = (track: Track, assignmentId: string): Assignment | undefined =>
  assignmentsOf(track).find(({ id }) => id === assignmentId);

/** Practising is not judged: no result, no deadline, no place in the result list. */
export const isJudged = ({ kind }: Pick<Assignment, "kind">): boolean => kind !== "practise";

/** What a participant may count on after handing in. The sources promise nothing; a week is ours. */
export const reviewWithinDays = 7;

/** Before this moment the teacher reacts to what was handed in at `handedInAt`. */
export const reactBefore = (handedInAt: Instant): Instant =>
  plus(handedInAt, { days: reviewWithinDays });
