import assert from "node:assert/strict";
import type { Write } from "../../../bot/kernel/documents.ts";
import { aBody, asStored, freshPk, itNeeds, rejectsWith, type Store } from "./store-under-test.ts";

const failing: readonly (readonly [string, Write])[] = [
  ["a create of what exists", { kind: "create", id: "old", body: aBody() }],
  ["a replace with a stale etag", { kind: "replace", id: "old", ifMatch: "x", body: aBody() }],
  ["a replace of nothing", { kind: "replace", id: "none", ifMatch: "x", body: aBody() }],
  ["a delete with a stale etag", { kind: "delete", id: "old", ifMatch: "x" }],
];

export function atomicity(store: Store): void {
  describe("a commit of several writes", () => {
    for (const [name, write] of failing) {
      for (const place of ["first", "last"] as const) {
        const title = `given ${name} as the ${place} write, when committed, then no write landed`;
        itNeeds(store, "rolling back a batch", title, async () => {
          const pk = freshPk();
          await store.documents().commit(pk, [
            { kind: "create", id: "old", body: aBody() },
            { kind: "create", id: "changing", body: aBody() },
            { kind: "create", id: "leaving", body: aBody() },
          ]);
          const before = await store.documents().list(pk, {}, asStored);
          const others: readonly Write[] = [
            { kind: "create", id: "new", body: aBody({ n: 1 }) },
            { kind: "createOnce", id: "once", body: aBody({ n: 1 }) },
            { kind: "upsert", id: "changing", body: aBody({ n: 1 }) },
            { kind: "delete", id: "leaving" },
          ];

          const committing = store
            .documents()
            .commit(pk, place === "first" ? [write, ...others] : [...others, write]);

          await rejectsWith(committing, "documents.conflict", { retryable: true });
          assert.deepEqual(await store.documents().list(pk, {}, asStored), before);
        });
      }
    }
  });
}
