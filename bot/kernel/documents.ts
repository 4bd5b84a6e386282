import type { Instant } from "./time.ts";

/** What a document holds besides its own fields. `wakeAt` is present only while something is to be done. */
export type Body = {
  readonly docType: string;
  readonly schema: number;
  readonly wakeAt?: Instant | undefined;
  readonly [field: string]: unknown;
};

export type Stored<T> = { readonly id: string; readonly value: T; readonly etag: string };

/** Turns what is stored into our type; throws when the stored shape is unknown. */
export type Reader<T> = (raw: unknown) => T;

export type Write =
  /** Fails the whole commit with `documents.conflict` when the document exists. */
  | { readonly kind: "create"; readonly id: string; readonly body: Body }
  /** Leaves an existing document as it is: queueing twice is queueing once. */
  | { readonly kind: "createOnce"; readonly id: string; readonly body: Body }
  | { readonly kind: "replace"; readonly id: string; readonly body: Body; readonly ifMatch: string }
  | { readonly kind: "upsert"; readonly id: string; readonly body: Body }
  | { readonly kind: "delete"; readonly id: string; readonly ifMatch?: string };

/** Short for the two writes that nearly every store has. */
export const madeOnce = (id: string, body: Body): Write => ({ kind: "createOnce", id, body });
export const replaced = (id: string, body: Body, ifMatch: string): Write => ({
  kind: "replace",
  id,
  body,
  ifMatch,
});

export type Listing = {
  readonly docType?: string;
  readonly idPrefix?: string;
  /** At most this many items a page (default 100). */
  readonly limit?: number;
  readonly continuation?: string;
};

/** Items in order of id. `continuation` is absent on the last page; it is opaque. */
export type Page<T> = { readonly items: readonly Stored<T>[]; readonly continuation?: string };

export type DueDocument = {
  readonly pk: string;
  readonly id: string;
  readonly docType: string;
  readonly wakeAt: Instant;
  readonly etag: string;
  readonly raw: unknown;
};

/**
 * One container, many partitions; every document is `{pk, id, docType, schema, …}`.
 * Faults: `documents.not_found`, `documents.conflict` (retryable: read again, decide again),
 * `documents.too_large` (over 100 writes or 2 MB in one commit), `documents.unavailable` (retryable).
 */
export type Documents = {
  /** @throws Fault `documents.not_found` */
  readonly get: <T>(pk: string, id: string, read: Reader<T>) => Promise<Stored<T>>;
  readonly find: <T>(pk: string, id: string, read: Reader<T>) => Promise<Stored<T> | undefined>;
  readonly list: <T>(pk: string, listing: Listing, read: Reader<T>) => Promise<Page<T>>;
  /** One atomic batch inside one partition: all writes land, or none do. Gives the new etag per id. */
  readonly commit: (pk: string, writes: readonly Write[]) => Promise<ReadonlyMap<string, string>>;
  /** Documents of any partition whose `wakeAt` is not after `until`, earliest first. */
  readonly due: (until: Instant, limit: number) => Promise<readonly DueDocument[]>;
  /** The earliest `wakeAt` of all, or undefined when nothing waits. */
  readonly nextDue: () => Promise<Instant | undefined>;
  readonly close: () => Promise<void>;
};

/** Reads every page; for partitions that are known to be small (a group, a person). */
export async function listAll<T>(
  documents: Documents,
  pk: string,
  listing: Omit<Listing, "continuation">,
  read: Reader<T>,
): Promise<readonly Stored<T>[]> {
  const all: Stored<T>[] = [];
  let continuation: string | undefined;
  do {
    const page = await documents.list(
      pk,
      { ...listing, ...(continuation === undefined ? {} : { continuation }) },
      read,
    );
    all.push(...page.items);
    continuation = page.continuation;
  } while (continuation !== undefined);
  return all;
}
