import { findWork, workWrites } from "../../../bot/features/assignments/public.ts";
import type { Attempt, Work } from "../../../bot/features/assignments/work.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import type { Assignment } from "../../../bot/kernel/assignment.ts";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { groupId } from "../../support/a-group.ts";

/** Homework of which nothing was handed in yet; everything else is given. */
export const aWork = (change: Partial<Work> = {}): Work => ({
  docType: "work",
  schema: 2,
  personId: "p-1",
  assignmentId: "m01-hand-in",
  kind: "hand_in",
  attempts: [],
  sightings: [],
  ...change,
});

export const anAssignment = (change: Partial<Assignment> = {}): Assignment => ({
  id: "m01-hand-in",
  kind: "hand_in",
  title: "Mijn leerplan",
  module: 1,
  minutes: 60,
  steps: ["Kies drie dingen."],
  rubric: [],
  signOff: [],
  settingVariants: {},
  ...change,
});

/** An attempt that the teacher judged a day later. */
export const reviewed = (attempt: Attempt, result: "met" | "not_yet"): Attempt => ({
  ...attempt,
  review: {
    result,
    text: "Ik las het met plezier.",
    ...(result === "not_yet" ? { improve: "Noem wie je helpt." } : {}),
    levels: {},
    by: "p-teacher",
    at: plus(attempt.handedInAt, { days: 1 }),
  },
});

/** What the teacher does with what participant 1 handed in last. */
export async function judged(
  documents: Documents,
  assignmentId: string,
  result: "met" | "not_yet",
): Promise<void> {
  const [work, member] = await Promise.all([
    findWork(documents, groupId, "p-1", assignmentId),
    findMember(documents, groupId, "p-1"),
  ]);
  const last = work?.value.attempts.at(-1);
  if (!(work && member && last)) throw new Error("nothing was handed in");
  const attempts = [...work.value.attempts.slice(0, -1), reviewed(last, result)];
  await documents.commit(groupId, workWrites({ ...work.value, attempts }, work, member));
}
