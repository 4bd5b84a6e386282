import { z } from "zod";
import { type Endpoint, personId } from "./endpoint.ts";

const nothing = z.strictObject({});

const reachedPerson = z.strictObject({
  personId: z.string(),
  name: z.string(),
  organisations: z.array(z.string()),
  /** How many participants this person stands beside, in all groups. */
  participants: z.int(),
  /** The first path that works. */
  path: z.enum(["chat", "mail", "none"]),
  /** Why chat (and mail) does not work, and what to do; empty when chat works. */
  why: z.array(z.string()),
  todo: z.array(z.string()),
  /** ISO moment, where it is known. */
  since: z.string().optional(),
  action: z.enum(["none", "invite_again", "try_again"]),
});

const supervisorReach = z.strictObject({
  team: z.strictObject({
    state: z.enum(["none", "busy", "done", "failed"]),
    steps: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        state: z.enum(["waiting", "busy", "done", "failed"]),
        note: z.string().optional(),
      }),
    ),
  }),
  people: z.array(reachedPerson),
  /** Asks for the next hundred; absent on the last page. */
  continuation: z.string().optional(),
});
export type SupervisorReach = z.output<typeof supervisorReach>;

/** The provider's team for supervisors, and who of them is reached; for the coordinator. */
export const supervisorTeamApi = {
  supervisorReach: {
    method: "GET",
    path: "/api/supervisor-reach",
    input: z.strictObject({ continuation: z.string().max(4000).optional() }),
    output: supervisorReach,
  },
  retrySupervisorTeam: {
    method: "POST",
    path: "/api/supervisor-team/retry",
    input: nothing,
    output: nothing,
  },
  reachSupervisorAgain: {
    method: "POST",
    path: "/api/supervisor-reach/:personId/again",
    input: z.strictObject({ personId }),
    output: nothing,
  },
} as const satisfies Record<string, Endpoint>;
