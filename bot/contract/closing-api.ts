import { z } from "zod";
import { type Endpoint, ofGroup } from "./endpoint.ts";

/** What the coordinator does with a group whose lessons are over. */
export const closingApi = {
  closeGroup: {
    method: "POST",
    path: "/api/groups/:groupId/close",
    input: ofGroup,
    output: z.strictObject({ closedAt: z.iso.datetime() }),
  },
  reopenGroup: {
    method: "POST",
    path: "/api/groups/:groupId/reopen",
    input: ofGroup,
    output: z.strictObject({}),
  },
} as const satisfies Record<string, Endpoint>;
