import { z } from "zod";
import { type Endpoint, ofGroup } from "./endpoint.ts";

const infoSession = z.strictObject({
  mayEdit: z.boolean(),
  info: z
    .strictObject({
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      /** The same moment by the clock of Amsterdam. */
      on: z.iso.date(),
      time: z.string(),
      minutes: z.int(),
      online: z.boolean(),
      /** A place or an address on the web, as typed. */
      where: z.string(),
      sentence: z.string(),
      joinUrl: z.string().optional(),
      /** Only for the coordinator: whether the online meeting is in the calendar, or why not. */
      calendar: z.enum(["none", "waiting", "done", "no_calendar", "forbidden"]).optional(),
    })
    .nullable(),
});

/** Voorlichting for supervisors and employers of one group. */
export const infoSessionApi = {
  infoSession: {
    method: "GET",
    path: "/api/groups/:groupId/info-session",
    input: ofGroup,
    output: infoSession,
    links: ["confirm", "supervise", "employer"],
  },
  setInfoSession: {
    method: "POST",
    path: "/api/groups/:groupId/info-session",
    input: ofGroup.extend({
      on: z.iso.date(),
      /** `HH:MM` in Amsterdam. */
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      minutes: z.int().min(15).max(480),
      online: z.boolean(),
      where: z.string().max(300).default(""),
    }),
    output: infoSession,
  },
  clearInfoSession: {
    method: "POST",
    path: "/api/groups/:groupId/info-session/clear",
    input: ofGroup,
    output: infoSession,
  },
} as const satisfies Record<string, Endpoint>;
