import { DatabaseSync, type StatementSync } from "node:sqlite";
import { Fault } from "../../kernel/fault.ts";

/** `wal` is fast; `delete` also works on network drives, where WAL cannot share its memory. */
export type Journal = "wal" | "delete";

/** A second process that is writing is waited for; a commit takes far less than this. */
const busyTimeoutInMs = 5000;

/**
 * With WAL, NORMAL keeps every commit when the *process* dies (kill -9): the pages are with the
 * operating system. It does not wait for the disk, so a *power cut* may lose the last moments, but
 * never leaves half a commit or a broken file. We take NORMAL: every step that acts on the outside
 * world looks before it acts, so a forgotten moment is repaired, and a commit costs 0.06 ms instead
 * of a wait for the disk. Who must not lose a moment runs on Cosmos DB. A rollback journal is only
 * safe with FULL.
 */
const synchronous = { wal: "NORMAL", delete: "FULL" } as const satisfies Record<Journal, string>;

const schema = `
  CREATE TABLE IF NOT EXISTS document (
    pk TEXT NOT NULL, id TEXT NOT NULL, docType TEXT NOT NULL,
    wakeAt TEXT, etag TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (pk, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS document_wake_at ON document (wakeAt) WHERE wakeAt IS NOT NULL;
`;
const fields = "(pk, id, docType, wakeAt, etag, body)";
const values = "(:pk, :id, :docType, :wakeAt, :etag, :body)";
const assignments = "docType = :docType, wakeAt = :wakeAt, etag = :etag, body = :body";

const sql = {
  begin: "BEGIN IMMEDIATE",
  commit: "COMMIT",
  rollback: "ROLLBACK",
  find: "SELECT etag, body FROM document WHERE pk = ? AND id = ?",
  list: `SELECT id, etag, body FROM document WHERE pk = :pk AND id >= :from
    AND (:after IS NULL OR id > :after) AND (:docType IS NULL OR docType = :docType) ORDER BY id`,
  insert: `INSERT INTO document ${fields} VALUES ${values} ON CONFLICT DO NOTHING`,
  upsert: `INSERT INTO document ${fields} VALUES ${values}
    ON CONFLICT (pk, id) DO UPDATE SET ${assignments}`,
  replace: `UPDATE document SET ${assignments} WHERE pk = :pk AND id = :id AND etag = :ifMatch`,
  remove: `DELETE FROM document WHERE pk = :pk AND id = :id
    AND (:ifMatch IS NULL OR etag = :ifMatch)`,
  due: "SELECT * FROM document WHERE wakeAt <= ? ORDER BY wakeAt, rowid LIMIT ?",
  nextDue: "SELECT wakeAt FROM document WHERE wakeAt IS NOT NULL ORDER BY wakeAt LIMIT 1",
} as const;

export type Statements = { readonly [Name in keyof typeof sql]: StatementSync };

/** @throws Fault `documents.unavailable` */
export function openDatabase(file: string, journal: Journal) {
  try {
    const database = new DatabaseSync(file, { timeout: busyTimeoutInMs });
    database.exec(`PRAGMA journal_mode = ${journal}; PRAGMA synchronous = ${synchronous[journal]}`);
    database.exec(schema);
    const entries = Object.entries(sql).map(([name, text]) => [name, database.prepare(text)]);
    // Object.fromEntries forgets the names; they are the keys of `sql`.
    return { database, statements: Object.fromEntries(entries) as Statements };
  } catch (error) {
    throw sqliteFault(error);
  }
}

// https://www.sqlite.org/rescode.html: the low byte is the primary code; BUSY and LOCKED pass.
const passing = [5, 6];

/** A fault for an error of SQLite; everything else stays what it is. */
export function sqliteFault(error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error)) return error;
  const retryable = typeof error.errcode === "number" && passing.includes(error.errcode & 0xff);
  return new Fault("documents.unavailable", { cause: error, retryable });
}
