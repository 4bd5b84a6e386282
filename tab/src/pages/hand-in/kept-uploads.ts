import { z } from "zod";
import type { DraftShelf } from "./drafts.ts";

/** What a file is known by when somebody chooses it again; the browser keeps no files over a reload. */
export type FileMark = {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
};

const keptUploads = z.array(
  z.object({
    name: z.string(),
    size: z.number(),
    lastModified: z.number(),
    clientToken: z.string().regex(/^[\w-]{8,80}$/),
  }),
);
type Kept = z.output<typeof keptUploads>[number];
/** More than anybody hands in; the oldest go first. */
const mostKept = 40;

export const uploadsKey = (personKey: string, groupId: string, assignmentId: string): string =>
  `zorgklas.uploads:${[personKey, groupId, assignmentId].map(encodeURIComponent).join(":")}`;

function readAll(shelf: DraftShelf | undefined, key: string): readonly Kept[] {
  try {
    return keptUploads.parse(JSON.parse(shelf?.getItem(key) ?? "[]"));
  } catch {
    // Refused by the browser or not ours: the file is sent from its beginning.
    return [];
  }
}

function keepAll(shelf: DraftShelf | undefined, key: string, kept: readonly Kept[]): void {
  try {
    if (kept.length === 0) shelf?.removeItem(key);
    else shelf?.setItem(key, JSON.stringify(kept.slice(-mostKept)));
  } catch {
    // Full or refused: only going on after a reload is lost.
  }
}

const isSame = (a: FileMark, b: FileMark): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** The token of an upload of this very file that was broken off, or the new one, which is now kept. */
export function tokenFor(
  shelf: DraftShelf | undefined,
  key: string,
  { name, size, lastModified }: FileMark,
  newToken: () => string,
): string {
  const kept = readAll(shelf, key);
  const before = kept.find((each) => isSame(each, { name, size, lastModified }));
  if (before) return before.clientToken;
  const clientToken = newToken();
  keepAll(shelf, key, [...kept, { name, size, lastModified, clientToken }]);
  return clientToken;
}

/** Forgets an upload that is done, removed or refused: choosing the same file then begins anew. */
export function forgetToken(shelf: DraftShelf | undefined, key: string, clientToken: string): void {
  const kept = readAll(shelf, key);
  keepAll(
    shelf,
    key,
    kept.filter((each) => each.clientToken !== clientToken),
  );
}
