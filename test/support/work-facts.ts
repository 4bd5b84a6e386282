import { type Member, newInGroup, type WorkFacts } from "../../bot/features/groups/public.ts";
import type { Instant } from "../../bot/kernel/time.ts";

/** The short version of homework that was handed in once and waits for the teacher. */
export const handedInAt = (at: Instant, change: Partial<WorkFacts> = {}): WorkFacts => ({
  state: "handed_in",
  attempt: 1,
  handedInAt: at,
  ...change,
});

export const aProgress = (change: Partial<Member["progress"]> = {}): Member["progress"] => ({
  ...newInGroup.progress,
  ...change,
});
