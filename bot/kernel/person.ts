import { z } from "zod";
import { language } from "../contract/languages.ts";
import { linkPurpose } from "../contract/links.ts";
import { groupRole } from "../contract/roles.ts";
import type { Reader } from "./documents.ts";

const path = z.object({
  works: z.boolean(),
  /** A code, when it does not work. */
  reason: z.string().optional(),
  since: z.string(),
});

/**
 * One person of ours: `pk=person:<personId>`, `id=person`. Tenant id + object id, mail address and
 * conversation are attributes: guests change them and some people have no account.
 */
const document = z.object({
  docType: z.literal("person"),
  schema: z.literal(1),
  personId: z.string(),
  name: z.string(),
  mail: z.string(),
  language,
  account: z
    .object({
      tenantId: z.string(),
      objectId: z.string(),
      guest: z.boolean(),
      /** When the account could sign in; a guest has none until the invitation is accepted. */
      usableSince: z.string().optional(),
    })
    .optional(),
  memberships: z.array(z.object({ groupId: z.string(), role: groupRole })),
  /** The one-to-one chat with the bot, once it exists. */
  conversation: z.object({ conversationId: z.string(), serviceUrl: z.string() }).optional(),
  /** Why chat does not reach this person, when it does not. */
  unreachable: z.object({ reason: z.string(), since: z.string() }).optional(),
  /** How it went the last time we wrote, per path, and why it did not arrive. */
  paths: z.object({ chat: path.optional(), mail: path.optional() }).optional(),
  /** When this person wants to hear from us; the usual hours where absent. */
  preferences: z
    .object({
      /** Monday is 1; a whole hour in Amsterdam. */
      digest: z.object({ weekday: z.int(), hour: z.int() }).optional(),
      /** `HH:MM` in Amsterdam; `from` is the evening. */
      quiet: z.object({ from: z.string(), until: z.string(), sundays: z.boolean() }).optional(),
    })
    .optional(),
  /** Signed links that were made before this moment open nothing any more. */
  linksRevokedAt: z.string().optional(),
  /** When a new link was asked for last, per purpose. */
  freshLinksAskedAt: z.partialRecord(linkPurpose, z.string()).optional(),
});

export type Person = z.output<typeof document>;

export const readPerson: Reader<Person> = (raw) => document.parse(raw);
export const personPartition = (personId: string): string => `person:${personId}`;
export const personDocument = "person";
