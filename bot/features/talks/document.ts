import { z } from "zod";
import { talkKinds, talkRoles, talkStates } from "../../contract/talks-api.ts";
import {
  type Documents,
  listAll,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);

const proposal = z.object({
  startsAt: moment,
  /** By person id: whether he can. No answer is no "yes". */
  answers: z.record(z.string(), z.object({ can: z.boolean(), at: moment })),
});
export type Proposal = z.output<typeof proposal>;

const action = z.object({
  actionId: z.string(),
  text: z.string(),
  owner: z.object({ personId: z.string(), name: z.string(), role: z.enum(talkRoles) }),
  /** Calendar day `YYYY-MM-DD`. */
  dueOn: z.iso.date(),
  addedBy: z.string(),
  addedAt: moment,
  done: z.object({ at: moment, by: z.string() }).exactOptional(),
});
export type TalkAction = z.output<typeof action>;

/**
 * `talk:<talkId>`: one three-way talk. Who sits at the table follows from the members of the moment;
 * no minutes are kept, only what was agreed.
 */
const document = z.object({
  docType: z.literal("talk"),
  schema: z.literal(1),
  talkId: z.string(),
  kind: z.enum(talkKinds),
  state: z.enum(talkStates),
  /** Of a talk at the start: the care organisation, as its participants name it. */
  organisation: z.object({ key: z.string(), name: z.string() }).exactOptional(),
  /** Of the others: the participant. */
  personId: z.string().exactOptional(),
  minutes: z.int(),
  proposals: z.array(proposal),
  /** How often moments were proposed. */
  rounds: z.int(),
  proposedAt: moment,
  /** Who asked for it; absent when it comes by itself. */
  askedBy: z.string().exactOptional(),
  /** Person ids that a message was asked for. */
  told: z.array(z.string()),
  moment: z.object({ startsAt: moment, endsAt: moment }).exactOptional(),
  guests: z.array(z.object({ name: z.string(), mail: z.string().exactOptional() })),
  closed: z.object({ at: moment, by: z.string() }).exactOptional(),
  /** Counts what the calendar must follow; `calendar.rev` is what it follows already. */
  rev: z.int(),
  /** Counts the events made for it: one that was cancelled is not used again. */
  generation: z.int(),
  calendar: z
    .object({
      rev: z.int(),
      eventId: z.string().exactOptional(),
      joinUrl: z.string().exactOptional(),
      /** Addresses that were invited. */
      attendees: z.array(z.string()).default([]),
      /** Microsoft was asked to make the event: it may be there although we have no answer. */
      asked: z.literal(true).exactOptional(),
      problem: z.enum(["no_account", "refused", "unavailable"]).exactOptional(),
    })
    .exactOptional(),
  actions: z.array(action),
});
export type Talk = z.output<typeof document>;
const readTalk: Reader<Talk> = (raw) => document.parse(raw);

export const talkDocument = (talkId: string): string => `talk:${talkId}`;

/** `create`, so that of two who ask at once exactly one makes it; the other looks again. */
export const newTalk = (body: Talk): Write => ({
  kind: "create",
  id: talkDocument(body.talkId),
  body,
});
export const savedTalk = (body: Talk, etag: string): Write =>
  replaced(talkDocument(body.talkId), body, etag);

export const findTalk = (documents: Documents, groupId: string, talkId: string) =>
  documents.find(groupId, talkDocument(talkId), readTalk);

/** All talks of a group. One storage request. */
export const listTalks = (
  documents: Documents,
  groupId: string,
): Promise<readonly Stored<Talk>[]> =>
  listAll(documents, groupId, { docType: "talk", idPrefix: "talk:" }, readTalk);

export const aTalk = (
  fields: Pick<Talk, "talkId" | "kind" | "minutes" | "proposedAt"> & Partial<Talk>,
): Talk => ({
  docType: "talk",
  schema: 1,
  state: "proposed",
  proposals: [],
  rounds: 0,
  told: [],
  guests: [],
  rev: 0,
  generation: 0,
  actions: [],
  ...fields,
});
