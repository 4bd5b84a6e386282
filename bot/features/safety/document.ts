import { z } from "zod";
import { type Documents, type Reader, replaced, type Write } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";

const moment = z.string().transform(instant);

const entry = z.object({
  at: moment,
  /** What is needed, as the participant says: for supervisor and teacher alone. */
  text: z.string(),
});

/** `not_safe:<personId>`: the words that belong to `notSafe` of the member, which overviews read. */
const document = z.object({
  docType: z.literal("not_safe"),
  schema: z.literal(1),
  personId: z.string(),
  entries: z.array(entry),
});
export type NotSafeWords = z.output<typeof document>;
const readWords: Reader<NotSafeWords> = (raw) => document.parse(raw);

const wordsDocument = (personId: string): string => `not_safe:${personId}`;

export const noWords = (personId: string): NotSafeWords => ({
  docType: "not_safe",
  schema: 1,
  personId,
  entries: [],
});

export const findWords = (documents: Documents, groupId: string, personId: string) =>
  documents.find(groupId, wordsDocument(personId), readWords);

/** `create` where there was none, so that of two devices at once exactly one wins. */
export const savedWords = (words: NotSafeWords, etag: string | undefined): Write => {
  const id = wordsDocument(words.personId);
  return etag === undefined ? { kind: "create", id, body: words } : replaced(id, words, etag);
};
