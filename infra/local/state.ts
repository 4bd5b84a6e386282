import { DatabaseSync } from "node:sqlite";

export type Collection<T> = {
  readonly get: (id: string) => T | undefined;
  readonly put: (id: string, value: T) => void;
  readonly remove: (id: string) => void;
  /** In order of first insertion. */
  readonly all: () => readonly T[];
};

/** What the tenant remembers, on disk at once: it survives a kill of its process. */
export type State = {
  readonly collection: <T>(name: string) => Collection<T>;
  readonly close: () => void;
};

/** @param file path of the SQLite file, or `:memory:` */
export function openState(file: string): State {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  db.exec(
    "CREATE TABLE IF NOT EXISTS entry (seq INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (collection, id))",
  );
  const select = db.prepare("SELECT value FROM entry WHERE collection = ? AND id = ?");
  const selectAll = db.prepare("SELECT value FROM entry WHERE collection = ? ORDER BY seq");
  const upsert = db.prepare(
    "INSERT INTO entry (collection, id, value) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET value = excluded.value",
  );
  const remove = db.prepare("DELETE FROM entry WHERE collection = ? AND id = ?");
  return {
    collection: <T>(name: string): Collection<T> => {
      // Each collection is written and read through one type, so parsing gives back what was put.
      const parse = (row: Record<string, unknown>) => JSON.parse(String(row["value"])) as T;
      return {
        get: (id) => {
          const row = select.get(name, id);
          return row && parse(row);
        },
        put: (id, value) => void upsert.run(name, id, JSON.stringify(value)),
        remove: (id) => void remove.run(name, id),
        all: () => selectAll.all(name).map(parse),
      };
    },
    close: () => db.close(),
  };
}
