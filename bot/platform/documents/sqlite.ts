import { randomUUID } from "node:crypto";
import type { Documents, DueDocument, Page, Stored, Write } from "../../kernel/documents.ts";
import { Fault } from "../../kernel/fault.ts";
import type { Instant } from "../../kernel/time.ts";
import { continuationAfter, defaultPageSize, lastIdOf } from "./continuation.ts";
import { type Planned, planned } from "./plan.ts";
import { type Journal, openDatabase, type Statements, sqliteFault } from "./sqlite-database.ts";

type SqliteOptions = {
  /** Path of the file, or `:memory:`. Its folder must exist. */
  readonly file: string;
  readonly journal?: Journal;
};

type Row = Readonly<Record<string, unknown>>;

const text = (row: Row, column: string): string => String(row[column]);
// Every row's body went through JSON.stringify on its way in.
const body = (row: Row): unknown => JSON.parse(text(row, "body"));
const wakeAt = (row: Row): Instant => text(row, "wakeAt") as Instant; // Written by us, as an Instant.

/**
 * Documents in one SQLite file, the embedded default. Several processes may share the file.
 * @throws Fault `documents.unavailable` when the file cannot be opened
 */
export function openSqlite({ file, journal = "wal" }: SqliteOptions): Documents {
  const { database, statements } = openDatabase(file, journal);

  const find = <T>(pk: string, id: string, read: (raw: unknown) => T): Stored<T> | undefined => {
    const row = statements.find.get(pk, id);
    return row && { id, value: read(body(row)), etag: text(row, "etag") };
  };

  return {
    get: (pk, id, read) =>
      promised(() => {
        const stored = find(pk, id, read);
        if (stored === undefined) throw new Fault("documents.not_found");
        return stored;
      }),
    find: (pk, id, read) => promised(() => find(pk, id, read)),
    list: (pk, { docType, idPrefix = "", limit = defaultPageSize, continuation }, read) =>
      promised(() => {
        const after = continuation === undefined ? null : lastIdOf(continuation);
        const from = after ?? idPrefix;
        const rows = statements.list.iterate({ pk, from, after, docType: docType ?? null });
        return pageOf(rows, idPrefix, limit, read);
      }),
    commit: (pk, writes) =>
      promised(() => {
        const plan = planned(pk, writes);
        if (plan.length === 0) return new Map<string, string>();
        // IMMEDIATE takes the write lock at once: two processes wait for each other here, and never
        // meet halfway.
        statements.begin.run();
        try {
          const etags = applied(statements, pk, plan);
          statements.commit.run();
          return etags;
        } catch (error) {
          if (database.isTransaction) statements.rollback.run();
          throw error;
        }
      }),
    due: (until, limit) => promised(() => statements.due.all(until, limit).map(dueDocument)),
    nextDue: () =>
      promised(() => {
        const row = statements.nextDue.get();
        return row && wakeAt(row);
      }),
    close: () => promised(() => database.close()),
  };
}

/** SQLite works at once; the port promises. Its errors become faults on the way out. */
const promised = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    try {
      resolve(work());
    } catch (error) {
      throw sqliteFault(error);
    }
  });

function pageOf<T>(
  rows: Iterable<Row>,
  idPrefix: string,
  limit: number,
  read: (raw: unknown) => T,
): Page<T> {
  const items: Stored<T>[] = [];
  let lastId = "";
  for (const row of rows) {
    const id = text(row, "id");
    // In order of id, so the first one without the prefix ends the listing.
    if (!id.startsWith(idPrefix)) break;
    if (items.length === limit) return { items, continuation: continuationAfter(lastId) };
    items.push({ id, value: read(body(row)), etag: text(row, "etag") });
    lastId = id;
  }
  return { items };
}

function applied(statements: Statements, pk: string, plan: readonly Planned[]) {
  const etags = new Map<string, string>();
  for (const { write, text: json } of plan) {
    const etag = randomUUID();
    const changed = apply(statements, pk, write, json, etag);
    if (!changed && fails(write)) throw new Fault("documents.conflict", { retryable: true });
    if (write.kind === "delete") etags.delete(write.id);
    else if (changed) etags.set(write.id, etag);
  }
  return etags;
}

/** A write that changed nothing is a conflict, unless there was nothing left to do. */
const fails = (write: Write): boolean =>
  write.kind !== "createOnce" && !(write.kind === "delete" && write.ifMatch === undefined);

function apply(
  { insert, upsert, replace, remove }: Statements,
  pk: string,
  write: Write,
  json: string,
  etag: string,
): boolean {
  if (write.kind === "delete") {
    return remove.run({ pk, id: write.id, ifMatch: write.ifMatch ?? null }).changes > 0;
  }
  const { docType, wakeAt = null } = write.body;
  const fields = { pk, id: write.id, docType, wakeAt, etag, body: json };
  if (write.kind === "replace") {
    return replace.run({ ...fields, ifMatch: write.ifMatch }).changes > 0;
  }
  return (write.kind === "upsert" ? upsert : insert).run(fields).changes > 0;
}

const dueDocument = (row: Row): DueDocument => ({
  pk: text(row, "pk"),
  id: text(row, "id"),
  docType: text(row, "docType"),
  wakeAt: wakeAt(row),
  etag: text(row, "etag"),
  raw: body(row),
});
