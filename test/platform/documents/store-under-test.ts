import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Body, Documents, Page } from "../../../bot/kernel/documents.ts";
import { type Fault, isFault } from "../../../bot/kernel/fault.ts";

/** What a server cannot prove about the adapter in front of it. */
export type Inability =
  /** @vercel/cosmosdb-server keeps what a failed batch had already written. */
  "rolling back a batch";

export type StoreUnderTest = {
  readonly open: () => Promise<Documents>;
  /** Cases that rest on this are reported as skipped. */
  readonly cannot?: Inability;
  /** Random histories to try. */
  readonly histories: number;
};

export type Store = { readonly documents: () => Documents } & Omit<StoreUnderTest, "open">;

/** A case that is skipped, by name, where the server cannot prove it. */
export const itNeeds = (
  store: Store,
  need: Inability,
  name: string,
  run: () => Promise<void>,
): Mocha.Test =>
  it(`${name} (needs ${need})`, function () {
    if (store.cannot === need) this.skip();
    return run();
  });

/** Every test has partitions of its own, so nothing is cleaned and all can share one store. */
export const freshPk = (): string => `group-${randomUUID()}`;

export const aBody = (fields: Readonly<Record<string, unknown>> = {}): Body => ({
  docType: "work",
  schema: 1,
  ...fields,
});

/** A reader that shows what is stored, as it is. */
export const asStored = (raw: unknown): unknown => raw;

export const valuesOf = <T>(page: Page<T>): readonly T[] => page.items.map(({ value }) => value);
export const idsOf = (page: Page<unknown>): readonly string[] => page.items.map(({ id }) => id);

export async function etagOf(documents: Documents, pk: string, id: string): Promise<string> {
  return (await documents.get(pk, id, asStored)).etag;
}

export const rejectsWith = (
  promise: Promise<unknown>,
  code: string,
  expected: Partial<Pick<Fault, "retryable" | "ambiguous" | "retryAfterInMs">> = {},
): Promise<void> =>
  assert.rejects(promise, (error) => {
    assert.ok(isFault(error, code), `expected ${code}, got ${String(error)}`);
    assert.partialDeepStrictEqual({ ...error }, expected);
    return true;
  });
