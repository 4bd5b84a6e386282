import type { Sighting } from "../../contract/work.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Work } from "../assignments/public.ts";
import { isSeen, lastSighting } from "../review/public.ts";

const mostRemark = 1000;

export type SignRefusal =
  | "supervisors.nothing_handed_in"
  | "review.handed_in_again"
  | "supervisors.already_judged"
  | "supervisors.too_long";

export type SignOff = {
  /** The attempt that was looked at, from 1. */
  readonly attempt: number;
  readonly seen: Sighting;
  readonly remark: string;
  /** The supervisor's person id. */
  readonly by: string;
};

/**
 * What the supervisor saw of the attempt that stands. It may be said anew until the teacher judged;
 * what was said before is kept. Saying the same again changes nothing.
 */
export function signOff(
  work: Work | undefined,
  { attempt, seen, remark: typed, by }: SignOff,
  now: Instant,
): Outcome<Work, SignRefusal> {
  const last = work?.attempts.at(-1);
  if (!(work && last)) return refuse("supervisors.nothing_handed_in");
  if (attempt !== work.attempts.length) return refuse("review.handed_in_again");
  if (last.review) return refuse("supervisors.already_judged");
  const remark = typed.trim();
  if (remark.length > mostRemark) return refuse("supervisors.too_long", { most: mostRemark });
  const said = lastSighting(work);
  if (said?.seen === seen && (said.remark ?? "") === remark && said.by === by) return done(work);
  const sighting = { seen, ...(remark === "" ? {} : { remark }), by, at: now, attempt };
  return done({ ...work, sightings: [...work.sightings, sighting] });
}

/** `asked`: it waits for the supervisor. "Ik was er niet bij" leaves it so. */
export function signState(work: Work): "asked" | "signed" | "judged" {
  if (work.attempts.at(-1)?.review) return "judged";
  return isSeen(lastSighting(work)?.seen) ? "signed" : "asked";
}

/** Whether practice work has opened when the session of this module is over. */
export const practiceOpensBy = ({ practiceAssignments }: Track, module: number): boolean =>
  practiceAssignments.some(({ opensAfterModule }) => opensAfterModule <= module);
