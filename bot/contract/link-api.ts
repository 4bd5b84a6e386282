import { z } from "zod";
import { type Endpoint, ofGroup, personId } from "./endpoint.ts";
import { language } from "./languages.ts";
import { linkPurpose, linkPurposes } from "./links.ts";

/** What everybody with a signed link may ask, and how a coordinator makes an end to links. */
export const linkApi = {
  /** For whom this link is and where it begins. */
  linkHolder: {
    method: "GET",
    path: "/api/link",
    links: linkPurposes,
    input: z.strictObject({}),
    output: z.strictObject({
      firstName: z.string(),
      language,
      purpose: linkPurpose,
      /** Of the small page, such as `/supervisor`. */
      path: z.string(),
      until: z.iso.datetime(),
    }),
  },
  /** A mail with a new link, to the address we know; also for a link that has ended. */
  freshLink: {
    method: "POST",
    path: "/api/link/fresh",
    links: linkPurposes,
    endedLinks: true,
    input: z.strictObject({}),
    /** `waiting`: one was asked for a moment ago; that mail is on its way. */
    output: z.strictObject({ state: z.enum(["sent", "waiting"]) }),
  },
  /** Every link of this person that was made until now opens nothing any more. */
  revokeLinks: {
    method: "POST",
    path: "/api/groups/:groupId/people/:personId/revoke-links",
    input: ofGroup.extend({ personId }),
    output: z.strictObject({ revokedAt: z.iso.datetime() }),
  },
} as const satisfies Record<string, Endpoint>;
