import { z } from "zod";
import type { Documents, Reader, Stored, Write } from "../../kernel/documents.ts";
import { replaced } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);

const infoSession = z.object({
  docType: z.literal("infoSession"),
  schema: z.literal(1),
  startsAt: moment,
  endsAt: moment,
  /** A Teams meeting of the app's own. */
  online: z.boolean(),
  /** A place or an address on the web, as typed; may be empty when online. */
  where: z.string(),
  /** Taken back; the document stays until the calendar knows. */
  clearedAt: moment.optional(),
  /** Grows whenever an event was cancelled, so that the next is another. */
  generation: z.int(),
  calendar: z
    .object({
      /** Microsoft was asked; without `eventId` its answer is unknown. */
      asked: z.literal(true).optional(),
      eventId: z.string().optional(),
      joinUrl: z.string().optional(),
      /** Whose calendar: the object id. */
      organiserId: z.string().optional(),
      problem: z.enum(["no_calendar", "forbidden"]).optional(),
    })
    .optional(),
});
export type InfoSession = z.output<typeof infoSession>;
const readInfoSession: Reader<InfoSession> = (raw) => infoSession.parse(raw);
const documentId = "info-session";

export const findStored = (
  documents: Documents,
  groupId: string,
): Promise<Stored<InfoSession> | undefined> => documents.find(groupId, documentId, readInfoSession);

/** The information session of a group, or undefined when there is none (any more). One storage request. */
export async function findInfoSession(
  documents: Documents,
  groupId: string,
): Promise<InfoSession | undefined> {
  const found = (await findStored(documents, groupId))?.value;
  return found?.clearedAt === undefined ? found : undefined;
}

export const savedInfoSession = (body: InfoSession, etag: string | undefined): Write =>
  etag === undefined ? { kind: "create", id: documentId, body } : replaced(documentId, body, etag);
