import { z } from "zod";
import { knowledgeItem } from "../../contract/knowledge-item.ts";
import { listAll, type Reader, replaced, type Stored, type Write } from "../../kernel/documents.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { providerPartition } from "../groups/public.ts";

const moment = z.string().transform(instant);
type Storing = Pick<Ports, "documents" | "settings">;

const head = z.object({
  docType: z.literal("knowledge"),
  schema: z.literal(1),
  /** Grows with every change of any item, in the same commit. */
  changes: z.int(),
});
export type Head = z.output<typeof head>;
const readHead: Reader<Head> = (raw) => head.parse(raw);
const headDocument = "knowledge";

const change = z.object({
  docType: z.literal("knowledgeItem"),
  schema: z.literal(1),
  itemId: z.string(),
  revision: z.int(),
  /** The whole item as a coordinator wants it; absent where the file is followed. */
  item: knowledgeItem.optional(),
  /** Taken out of sight; `item` is what it was. */
  removed: z.literal(true).optional(),
  /** Which text of the file the change was made from; absent for an item that the file does not have. */
  madeFrom: z.string().optional(),
  at: moment,
  by: z.object({ objectId: z.string(), personId: z.string().optional() }),
});
/** What a coordinator made of one item. */
export type Change = z.output<typeof change>;
const readChange: Reader<Change> = (raw) => change.parse(raw);

const itemDocument = (itemId: string): string => `knowledge:${itemId}`;
const revisionPrefix = (itemId: string): string => `knowledge-revision:${itemId}:`;
const revisionDocument = ({ itemId, revision }: Pick<Change, "itemId" | "revision">): string =>
  `${revisionPrefix(itemId)}${String(revision).padStart(6, "0")}`;

/** So many revisions of an item are kept, the newest included. */
export const keptRevisions = 20;

export const partitionOf = ({ settings }: Pick<Ports, "settings">): string =>
  providerPartition(settings.providerId);

export const findHead = (ports: Storing): Promise<Stored<Head> | undefined> =>
  ports.documents.find(partitionOf(ports), headDocument, readHead);

export const findChange = (ports: Storing, itemId: string): Promise<Stored<Change> | undefined> =>
  ports.documents.find(partitionOf(ports), itemDocument(itemId), readChange);

export async function listChanges(ports: Storing): Promise<readonly Change[]> {
  const listing = { docType: "knowledgeItem", idPrefix: itemDocument("") };
  const stored = await listAll(ports.documents, partitionOf(ports), listing, readChange);
  return stored.map(({ value }) => value);
}

/** Newest first, the present one included. */
export async function listRevisions(ports: Storing, itemId: string): Promise<readonly Change[]> {
  const listing = { docType: "knowledgeRevision", idPrefix: revisionPrefix(itemId) };
  const read: Reader<Change> = (raw) => readChange({ ...Object(raw), docType: "knowledgeItem" });
  const stored = await listAll(ports.documents, partitionOf(ports), listing, read);
  return stored.map(({ value }) => value).toReversed();
}

/** A revision has a document of its own, so that reading all items does not read all of history. */
const revisionWrites = (body: Change): readonly Write[] => {
  const { itemId, revision } = body;
  const oldest = revision - keptRevisions;
  return [
    {
      kind: "create",
      id: revisionDocument(body),
      body: { ...body, docType: "knowledgeRevision" },
    },
    ...(oldest > 0
      ? [{ kind: "delete" as const, id: revisionDocument({ itemId, revision: oldest }) }]
      : []),
  ];
};

/** The item, its revision and the new version, in one commit: who reads the version reads the item. */
export const savedChange = (
  body: Change,
  etag: string | undefined,
  stored: Stored<Head> | undefined,
): readonly Write[] => {
  const id = itemDocument(body.itemId);
  const next: Head = {
    docType: "knowledge",
    schema: 1,
    changes: (stored?.value.changes ?? 0) + 1,
  };
  return [
    etag === undefined ? { kind: "create", id, body } : replaced(id, body, etag),
    ...revisionWrites(body),
    stored === undefined
      ? { kind: "create", id: headDocument, body: next }
      : replaced(headDocument, next, stored.etag),
  ];
};
