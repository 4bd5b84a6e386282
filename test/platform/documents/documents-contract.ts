import type { Documents } from "../../../bot/kernel/documents.ts";
import { atomicity } from "./contract-atomicity.ts";
import { commits } from "./contract-commits.ts";
import { concurrency } from "./contract-concurrency.ts";
import { dueDocuments } from "./contract-due.ts";
import { histories } from "./contract-histories.ts";
import { limits } from "./contract-limits.ts";
import { listings } from "./contract-listings.ts";
import { reads } from "./contract-reads.ts";
import type { Store, StoreUnderTest } from "./store-under-test.ts";

/** What every adapter of the Documents port promises; called inside a `describe` of that adapter. */
export function documentsContract({ open, ...properties }: StoreUnderTest): void {
  let opened: Documents | undefined;
  const store: Store = {
    ...properties,
    documents: () => {
      if (opened === undefined) throw new Error("The store is open during tests only");
      return opened;
    },
  };

  before("open the store", async () => {
    opened = await open();
  });
  after("close the store", () => opened?.close());

  reads(store);
  commits(store);
  atomicity(store);
  limits(store);
  concurrency(store);
  listings(store);
  dueDocuments(store);
  histories(store);
}
