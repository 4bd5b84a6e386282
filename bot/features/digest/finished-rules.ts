import type { Instant } from "../../kernel/time.ts";
import type { Watched } from "./read-watched.ts";

/** The last lesson is over. */
const isOver = ({ sessions }: Watched, now: Instant): boolean =>
  sessions.every(({ state, endsAt }) => state !== "planned" || endsAt <= now);

/** Everything that is judged was met: nothing of the track is left to do. */
const hasAll = ({ results }: Watched): boolean =>
  results.length > 0 && results.every(({ state }) => state === "met");

/** Who finished the track: the last lesson is over, and all judged work was met. */
export const finishedOf = (all: readonly Watched[], now: Instant): readonly Watched[] =>
  all.filter((one) => one.role === "supervisor" && isOver(one, now) && hasAll(one));
