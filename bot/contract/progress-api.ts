import { z } from "zod";
import { type Endpoint, ofGroup, personId } from "./endpoint.ts";
import { groupReach } from "./progress.ts";

const done = z.strictObject({});

/** Besides `groupProgress` and `myProgress`: who can be reached, and registering that somebody stopped. */
export const progressApi = {
  groupReach: {
    method: "GET",
    path: "/api/groups/:groupId/reach",
    input: ofGroup,
    output: groupReach,
  },
  /** Teacher or coordinator: this participant told that he stops. */
  registerStop: {
    method: "POST",
    path: "/api/groups/:groupId/stop",
    input: ofGroup.extend({ personId }),
    output: done,
  },
  /** Within two weeks; what was said about stopping is kept. */
  takeBackStop: {
    method: "POST",
    path: "/api/groups/:groupId/stop/take-back",
    input: ofGroup.extend({ personId }),
    output: done,
  },
} as const satisfies Record<string, Endpoint>;
