import { z } from "zod";
import type { Documents, Reader, Write } from "../../kernel/documents.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Day, day, plus } from "../../kernel/time.ts";
import { providerPartition } from "../groups/public.ts";
import type { GroupDraft, RowDraft } from "./draft.ts";

export type ImportRefusal =
  | "imports.not_found"
  | "imports.has_errors"
  | "imports.reason_needed"
  | "imports.load_reason_needed"
  | "imports.coordinator_without_account";

const namedMail = z.object({ name: z.string(), mail: z.string() });
const asDay = z.string().transform((text): Day => day(text));

const document = z.object({
  docType: z.literal("import"),
  schema: z.literal(1),
  importId: z.string(),
  groupId: z.string(),
  /** The group is there: the people of the file are no longer needed, and no longer kept. */
  confirmed: z.boolean().default(false),
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
      contact: namedMail.nullable().default(null),
    }),
  ),
});
export type KeptImport = z.output<typeof document>;
const readImport: Reader<KeptImport> = (raw) => document.parse(raw);

const importDocument = (importId: string): string => `import:${importId}`;

/** Personal data of a file that nobody confirms is not kept longer than this. */
const keptForDays = 1;

/** A note to confirm later, and the job that forgets it: a day from now, also when it was there before. */
const kept = ({ now }: Pick<Ports, "now">, value: Omit<KeptImport, "docType" | "schema">) => [
  {
    kind: "upsert" as const,
    id: importDocument(value.importId),
    body: { docType: "import", schema: 1, ...value },
  },
  scheduledJob({
    name: "imports.forget",
    key: value.importId,
    at: plus(now(), { days: keptForDays }),
    data: { importId: value.importId },
  }),
];

/** What was judged and found good. */
export const keptImport = (
  ports: Pick<Ports, "now">,
  judged: Pick<KeptImport, "importId" | "groupId"> & {
    readonly group: GroupDraft;
    readonly rows: readonly RowDraft[];
  },
): readonly Write[] =>
  kept(ports, {
    ...judged,
    group: { ...judged.group, vacationWeeks: [...judged.group.vacationWeeks] },
    rows: judged.rows.map(({ findings: _, ...row }) => row),
    confirmed: false,
  });

/** The same note without its people, so that confirming again still finds the group. */
export const confirmedImport = (ports: Pick<Ports, "now">, value: KeptImport): readonly Write[] =>
  kept(ports, { ...value, rows: [], confirmed: true });

export const findImport = (documents: Documents, providerId: string, importId: string) =>
  documents.find(providerPartition(providerId), importDocument(importId), readImport);

export const forgottenImport = (importId: string, etag: string): Write => ({
  kind: "delete",
  id: importDocument(importId),
  ifMatch: etag,
});
