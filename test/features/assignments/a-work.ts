import type { Work } from "../../../bot/features/assignments/work.ts";

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
