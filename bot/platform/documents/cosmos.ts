import type { SqlParameter } from "@azure/cosmos";
import type { Documents, Listing, Reader, Stored } from "../../kernel/documents.ts";
import { Fault } from "../../kernel/fault.ts";
import type { Instant } from "../../kernel/time.ts";
import { continuationAfter, defaultPageSize, lastIdOf } from "./continuation.ts";
import { commit } from "./cosmos-commit.ts";
import { type CosmosAccount, openContainer } from "./cosmos-container.ts";
import { readDueRow, readRow } from "./cosmos-document.ts";
import { type Query, readItem, readRows } from "./cosmos-read.ts";
import { defaultRetryLimits, type RetryLimits, startPatience } from "./retry.ts";

export type CosmosOptions = CosmosAccount & { readonly retry?: Partial<RetryLimits> };

/**
 * Documents in one container of Azure Cosmos DB, partitioned by `/pk`, in an account that writes in
 * one region. The database and container are looked up first.
 * @throws Fault `documents.unavailable` whose cause says what is wrong with the account
 */
export async function openCosmos(options: CosmosOptions): Promise<Documents> {
  const limits = { ...defaultRetryLimits, ...options.retry };
  const { client, container } = await openContainer(options, limits);

  const find = async <T>(pk: string, id: string, read: Reader<T>) => {
    const resource = await readItem(container, pk, id, startPatience(limits));
    return resource === undefined ? undefined : storedOf(resource, read);
  };

  return {
    get: async (pk, id, read) => {
      const stored = await find(pk, id, read);
      if (stored === undefined) throw new Fault("documents.not_found");
      return stored;
    },
    find,
    list: async (pk, listing, read) => {
      const limit = listing.limit ?? defaultPageSize;
      const query = listQuery(pk, listing, limit + 1);
      const rows = await readRows(container, query, startPatience(limits));
      const items = rows.slice(0, limit).map((resource) => storedOf(resource, read));
      const last = items.at(-1);
      if (rows.length <= limit || last === undefined) return { items };
      return { items, continuation: continuationAfter(last.id) };
    },
    commit: (pk, writes) => commit(container, limits, pk, writes),
    due: async (until, limit) => {
      const rows = await readRows(container, dueQuery(until, limit), startPatience(limits));
      return rows.map(readDueRow);
    },
    nextDue: async () => {
      const [first] = await readRows(container, nextDueQuery, startPatience(limits));
      return typeof first === "string" ? (first as Instant) : undefined; // Written by us, as an Instant.
    },
    close: () => {
      client.dispose();
      return Promise.resolve();
    },
  };
}

function storedOf<T>(resource: unknown, read: Reader<T>): Stored<T> {
  const { id, body, etag } = readRow(resource);
  return { id, value: read(body), etag };
}

/** Pages end where we say, so the next one starts after an id of ours and not at Cosmos' token. */
function listQuery(
  pk: string,
  { docType, idPrefix, continuation }: Listing,
  limit: number,
): Query & { readonly pk: string } {
  const after = continuation === undefined ? undefined : lastIdOf(continuation);
  const filters = [
    ["c.pk = @pk", "@pk", pk],
    ["c.docType = @docType", "@docType", docType],
    ["STARTSWITH(c.key, @prefix)", "@prefix", idPrefix],
    ["c.key > @after", "@after", after],
  ] as const;
  const used = filters.filter(([, , value]) => value !== undefined);
  const where = used.map(([condition]) => condition).join(" AND ");
  const parameters: SqlParameter[] = used.map(([, name, value]) => ({
    name,
    value: value ?? null,
  }));
  const text = `SELECT c.key, c.body, c._etag FROM c WHERE ${where} ORDER BY c.key`;
  return { pk, text, parameters, limit };
}

const dueQuery = (until: Instant, limit: number): Query => ({
  text: `SELECT TOP ${limit} c.pk, c.key, c.docType, c.wakeAt, c.body, c._etag FROM c WHERE c.wakeAt <= @until ORDER BY c.wakeAt`,
  parameters: [{ name: "@until", value: until }],
  limit,
});

const nextDueQuery: Query = {
  // Instants are text, so this leaves out the documents that have none.
  text: "SELECT TOP 1 VALUE c.wakeAt FROM c WHERE c.wakeAt > '' ORDER BY c.wakeAt",
  parameters: [],
  limit: 1,
};
