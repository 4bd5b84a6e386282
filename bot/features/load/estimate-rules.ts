import { assignmentsOf } from "../../kernel/assignment.ts";
import type { Track } from "../../kernel/track.ts";

/** How long work really takes, over all groups of one version of a track. */
export type Estimate = { readonly answers: number; readonly medianMinutes: number };
export type Estimates = Readonly<Record<string, Estimate>>;

/** How many people answered each number of minutes. The median needs no more, however many there are. */
export type Histogram = Readonly<Record<string, number>>;

/** Fewer answers say more about the people than about the assignment. */
const fewestAnswers = 5;
const tooMuch = 1.5;
const mostMinutes = 1200;

/** What counts as an answer: whole minutes, at most twenty hours. */
export const asAnswer = (minutes: number): number =>
  Math.min(mostMinutes, Math.max(1, Math.round(minutes)));

/** One answer more, and the same person's earlier one taken out. */
export function counted(histogram: Histogram, minutes: number, before?: number): Histogram {
  const counts = new Map(Object.entries(histogram));
  const add = (answer: number, more: number): void => {
    const count = (counts.get(String(answer)) ?? 0) + more;
    if (count > 0) counts.set(String(answer), count);
    else counts.delete(String(answer));
  };
  if (before !== undefined) add(before, -1);
  add(minutes, 1);
  return Object.fromEntries(counts);
}

/** The middle answer; between two middle ones their average, in whole minutes. */
export function estimateOf(histogram: Histogram): Estimate {
  const inOrder = Object.entries(histogram)
    .map(([minutes, count]) => ({ minutes: Number(minutes), count }))
    .toSorted((a, b) => a.minutes - b.minutes);
  const answers = inOrder.reduce((sum, { count }) => sum + count, 0);
  const answerAt = (place: number): number => {
    let left = place;
    for (const { minutes, count } of inOrder) {
      if (left < count) return minutes;
      left -= count;
    }
    return 0;
  };
  const middle = (answers - 1) / 2;
  const sum = answerAt(Math.floor(middle)) + answerAt(Math.ceil(middle));
  return { answers, medianMinutes: Math.round(sum / 2) };
}

/** Enough people needed more than half as much time again. */
export const isUnderestimated = (plannedMinutes: number, estimate: Estimate | undefined): boolean =>
  estimate !== undefined &&
  estimate.answers >= fewestAnswers &&
  estimate.medianMinutes > tooMuch * plannedMinutes;

/** How long people are told that it takes: as planned, or what it really takes when that is much more. */
export const shownMinutes = (plannedMinutes: number, estimate?: Estimate): number =>
  estimate && isUnderestimated(plannedMinutes, estimate) ? estimate.medianMinutes : plannedMinutes;

export type AssignmentLoad = {
  readonly assignmentId: string;
  readonly title: string;
  readonly module: number;
  readonly plannedMinutes: number;
  readonly answers: number;
  /** Absent while fewer than five people answered. */
  readonly medianMinutes?: number;
  readonly isUnderestimated: boolean;
  readonly shownMinutes: number;
};

/** Planned and real minutes of everything there is to do, in the order of the track. */
export const loadPerAssignment = (track: Track, estimates: Estimates): readonly AssignmentLoad[] =>
  assignmentsOf(track).map(({ id, title, module, minutes }) => {
    const estimate = estimates[id];
    const isKnown = estimate !== undefined && estimate.answers >= fewestAnswers;
    return {
      assignmentId: id,
      title,
      module,
      plannedMinutes: minutes,
      answers: estimate?.answers ?? 0,
      ...(isKnown ? { medianMinutes: estimate.medianMinutes } : {}),
      isUnderestimated: isUnderestimated(minutes, estimate),
      shownMinutes: shownMinutes(minutes, estimate),
    };
  });

/** What takes far longer than planned, for the Monday card. */
export const flagged = (track: Track, estimates: Estimates): readonly AssignmentLoad[] =>
  loadPerAssignment(track, estimates).filter((one) => one.isUnderestimated);
