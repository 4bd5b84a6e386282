import { z } from "zod";
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
const word = z.object({ by: z.string(), at: moment });
const entry = z.object({
  entryId: z.string(),
  /** Calendar day `YYYY-MM-DD`. */
  on: z.iso.date(),
  minutes: z.int(),
  /** The practice assignment it was for, when it was for one. */
  assignmentId: z.string().exactOptional(),
  note: z.string(),
  loggedAt: moment,
  confirmed: word.exactOptional(),
  refused: word.exactOptional(),
});
export type HoursEntry = z.output<typeof entry>;

/** `hours:<personId>`: time at work, as the participant wrote it down. Its sums stand on the member. */
const document = z.object({
  docType: z.literal("hours"),
  schema: z.literal(1),
  personId: z.string(),
  entries: z.array(entry),
});
export type Hours = z.output<typeof document>;
const readHours: Reader<Hours> = (raw) => document.parse(raw);

const hoursDocument = (personId: string): string => `hours:${personId}`;

export const noHours = (personId: string): Hours => ({
  docType: "hours",
  schema: 1,
  personId,
  entries: [],
});

export const findHours = (documents: Documents, groupId: string, personId: string) =>
  documents.find(groupId, hoursDocument(personId), readHours);

/** Of everybody in the group: one document each. */
export const listHours = (
  documents: Documents,
  groupId: string,
): Promise<readonly Stored<Hours>[]> =>
  listAll(documents, groupId, { docType: "hours", idPrefix: "hours:" }, readHours);

/** `create` where there was none, so that of two devices at once exactly one wins. */
export const savedHours = (hours: Hours, etag: string | undefined): Write => {
  const id = hoursDocument(hours.personId);
  return etag === undefined ? { kind: "create", id, body: hours } : replaced(id, hours, etag);
};
