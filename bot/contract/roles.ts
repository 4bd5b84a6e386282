import { z } from "zod";

/** What somebody is in one group. A coordinator is a role of the provider, not of a group. */
const groupRoles = [
  "participant",
  "teacher",
  "supervisor",
  /** Contact person of the care organisation. */
  "contact",
  /** Praktijkbegeleider: takes the exam at work together with the school's examiner. */
  "workplace_examiner",
] as const;
export type GroupRole = (typeof groupRoles)[number];
export const groupRole = z.enum(groupRoles);
