import { seeded } from "../../seeded.ts";

/** How one participant goes through the course; the same person does the same every time. */
export type Behaviour = {
  readonly index: number;
  /** Never comes, and does nothing after the first scan. */
  readonly isNoShow: boolean;
  /** Says "ik stop" after the session with this number. */
  readonly stopsAfter: number | undefined;
  /** Sessions that are missed without a word. */
  readonly misses: readonly number[];
  /** Sessions of which was said beforehand "ik kan niet komen". */
  readonly saysNo: readonly number[];
  /** Does the catch-up task after having been away. */
  readonly catchesUp: boolean;
  /** How long things take, as a share of the planned time. */
  readonly pace: number;
  /** A number below 1 that is the same for the same person and thing. */
  readonly chance: (what: string) => number;
};

const hashOf = (text: string): number =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);

const special: Readonly<Record<number, Partial<Behaviour>>> = {
  3: { misses: [3], saysNo: [5] },
  6: { misses: [8] },
  9: { misses: [6, 9, 10], catchesUp: false },
  11: { stopsAfter: 4 },
  12: { stopsAfter: 7, misses: [6] },
  13: { isNoShow: true },
};

/**
 * One no-show, two who stop, one who is away again and again, the rest as people are: sometimes late,
 * sometimes slow. A fifth stops early, as seed 001 tells.
 */
export function behaviourOf(index: number, seed: number): Behaviour {
  const chance = (what: string): number => seeded(seed ^ hashOf(`${index} ${what}`))();
  return {
    index,
    isNoShow: false,
    stopsAfter: undefined,
    misses: [],
    saysNo: [],
    catchesUp: true,
    // Longer than planned more often than not.
    pace: 0.9 + chance("pace") * 0.7,
    chance,
    ...special[index],
  };
}

export const takesPartIn = ({ isNoShow, stopsAfter }: Behaviour, session: number): boolean =>
  !isNoShow && (stopsAfter === undefined || session <= stopsAfter);

/** Handed in after the deadline. */
export const isLateWith = ({ chance }: Behaviour, assignmentId: string): boolean =>
  chance(`late ${assignmentId}`) < 0.12;

/** The teacher says "nog niet" to the first attempt. */
export const needsSecondTry = ({ chance }: Behaviour, assignmentId: string): boolean =>
  chance(`again ${assignmentId}`) < 0.2;

/** The homework of this module takes everybody much longer than planned. */
const underestimated = "m05-hand-in";

export function minutesFor({ pace, chance }: Behaviour, assignmentId: string, planned: number) {
  const factor = assignmentId === underestimated ? 1.9 : pace * (0.9 + chance(assignmentId) * 0.2);
  return Math.max(5, Math.round((planned * factor) / 5) * 5);
}
