import { z } from "zod";
import type { Documents, Reader, Stored, Write } from "../../kernel/documents.ts";
import { replaced } from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";
import type { Agreement, Member } from "../groups/public.ts";

const moment = z.string().transform(instant);
const document = z.object({
  docType: z.literal("agreement"),
  schema: z.literal(1),
  personId: z.string(),
  /** What was agreed before, oldest first, as it was accepted. */
  former: z.array(z.looseObject({ version: z.int(), until: moment })),
});
type Former = z.output<typeof document>;
const readFormer: Reader<Former> = (raw) => document.parse(raw);
const idOf = (personId: string): string => `agreement:${personId}`;

export const findFormer = (
  documents: Documents,
  groupId: string,
  personId: string,
): Promise<Stored<Former> | undefined> => documents.find(groupId, idOf(personId), readFormer);

/** Keeps what somebody accepted, when it is replaced. */
export function keptFormer(
  { personId }: Pick<Member, "personId">,
  agreement: Agreement,
  until: z.output<typeof moment>,
  stored: Stored<Former> | undefined,
): Write {
  const former = [...(stored?.value.former ?? []), { ...agreement, until }];
  const body = { docType: "agreement", schema: 1, personId, former } as const;
  const id = idOf(personId);
  return stored ? replaced(id, body, stored.etag) : { kind: "create", id, body };
}
