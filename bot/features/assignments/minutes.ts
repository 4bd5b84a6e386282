import type { Assignment } from "../../kernel/assignment.ts";
import type { Documents } from "../../kernel/documents.ts";
import type { Track } from "../../kernel/track.ts";
import { findEstimates, shownMinutes } from "../load/public.ts";

/** The minutes that people are told beforehand. */
export type MinutesShown = (assignment: Pick<Assignment, "id" | "minutes">) => number;

/** What the track plans, or what people really needed where that is much more. One storage request. */
export async function minutesShown(
  documents: Documents,
  { trackId, version }: Track,
): Promise<MinutesShown> {
  const estimates = await findEstimates(documents, trackId, version);
  return ({ id, minutes }) => shownMinutes(minutes, estimates[id]);
}

const step = 5;
const shares = {
  shorter: [0.25, 0.5, 0.75],
  longer: [1.25, 1.5, 2, 3],
} as const satisfies Record<string, readonly number[]>;
export type HowLong = keyof typeof shares;

/** A few times to choose from, around what was planned, in steps of five minutes. */
export function minutesAround(planned: number, how: HowLong): readonly number[] {
  const rounded = shares[how].map((share) => Math.round((planned * share) / step) * step);
  const fitting = rounded.filter((minutes) =>
    how === "shorter" ? minutes < planned && minutes > 0 : minutes > planned,
  );
  const rest = how === "shorter" ? Math.max(1, planned - 1) : planned + step;
  return fitting.length > 0 ? [...new Set(fitting)] : [rest];
}
