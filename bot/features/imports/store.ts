import { z } from "zod";
import type { Documents, Reader, Write } from "../../kernel/documents.ts";
import { type Day, day } from "../../kernel/time.ts";
import { providerPartition } from "../groups/public.ts";
import type { GroupDraft, RowDraft } from "./draft.ts";

export type ImportRefusal =
  | "imports.not_found"
  | "imports.has_errors"
  | "imports.reason_needed"
  | "imports.coordinator_without_account";

const namedMail = z.object({ name: z.string(), mail: z.string() });
const asDay = z.string().transform((text): Day => day(text));

const document = z.object({
  docType: z.literal("import"),
  schema: z.literal(1),
  importId: z.string(),
  groupId: z.string(),
  /** False when something in the file is in error: confirming is refused. */
  clean: z.boolean(),
  group: z.object({
    name: z.string(),
    trackId: z.string(),
    trackVersion: z.int(),
    trackTitle: z.string(),
    teacher: namedMail,
    startOn: asDay,
    weekday: z.int(),
    startTime: z.string(),
    everyWeeks: z.union([z.literal(1), z.literal(2)]),
    vacationWeeks: z.array(z.string()),
  }),
  rows: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      mail: z.string(),
      careOrganisation: z.string(),
      jobTitle: z.string(),
      supervisor: namedMail.nullable(),
    }),
  ),
});
export type KeptImport = z.output<typeof document>;
const readImport: Reader<KeptImport> = (raw) => document.parse(raw);

const importDocument = (importId: string): string => `import:${importId}`;

export const keptImport = (
  kept: Pick<KeptImport, "importId" | "groupId" | "clean"> & {
    readonly group: GroupDraft;
    readonly rows: readonly RowDraft[];
  },
): Write => ({
  kind: "upsert",
  id: importDocument(kept.importId),
  body: {
    docType: "import",
    schema: 1,
    ...kept,
    rows: kept.rows.map(({ findings: _, ...row }) => row),
  },
});

export const findImport = (documents: Documents, providerId: string, importId: string) =>
  documents.find(providerPartition(providerId), importDocument(importId), readImport);

export const forgottenImport = (importId: string, etag: string): Write => ({
  kind: "delete",
  id: importDocument(importId),
  ifMatch: etag,
});
