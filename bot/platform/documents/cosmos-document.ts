import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { Body, DueDocument } from "../../kernel/documents.ts";
import type { Instant } from "../../kernel/time.ts";
import { cosmosId } from "./cosmos-id.ts";

/**
 * A document as Cosmos DB holds it. `key` is our own id (`id` may be escaped, and order is by `key`).
 * `body` is kept whole and apart, so a field of ours never meets one of Cosmos, and stays out of the
 * index. `_commit` tells which commit wrote it last.
 */
export const toDocument = (pk: string, key: string, body: Body, commit: string): JSONObject => ({
  id: cosmosId(key),
  pk,
  key,
  docType: body.docType,
  schema: body.schema,
  ...(body.wakeAt === undefined ? {} : { wakeAt: body.wakeAt }),
  _commit: commit,
  // A body is JSON by agreement: it is written with JSON.stringify in every store.
  body: body as unknown as JSONObject,
});

const mark = z.object({ key: z.string(), _etag: z.string() });
export const readMark = (resource: unknown) => {
  const { key, _etag } = mark.parse(resource);
  return { id: key, etag: _etag };
};

const row = mark.extend({ body: z.unknown() });
/** Our id, the body as it was written, its etag. */
export const readRow = (resource: unknown) => {
  const { key, body, _etag } = row.parse(resource);
  return { id: key, body, etag: _etag };
};

const dueRow = row.extend({ pk: z.string(), docType: z.string(), wakeAt: z.string() });
export const readDueRow = (resource: unknown): DueDocument => {
  const { pk, key, docType, wakeAt, _etag, body } = dueRow.parse(resource);
  return {
    pk,
    id: key,
    docType,
    wakeAt: wakeAt as Instant, // Written by us, as an Instant.
    etag: _etag,
    raw: body,
  };
};

/** A container of ours: bodies are not searched, so they cost nothing to index. */
export const containerDefinition = (id: string) => ({
  id,
  partitionKey: { paths: ["/pk"] },
  indexingPolicy: {
    indexingMode: "consistent" as const,
    includedPaths: ["/pk/?", "/key/?", "/docType/?", "/wakeAt/?"].map((path) => ({ path })),
    excludedPaths: [{ path: "/*" }],
  },
});
