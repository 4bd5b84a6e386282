import { z } from "zod";

/** What somebody is in one group. A coordinator is a role of the provider, not of a group. */
const groupRoles = ["participant", "teacher", "supervisor"] as const;
export type GroupRole = (typeof groupRoles)[number];
export const groupRole = z.enum(groupRoles);
