import assert from "node:assert/strict";
import type { Write } from "../../../bot/kernel/documents.ts";
import { aBody, asStored, freshPk, idsOf, rejectsWith, type Store } from "./store-under-test.ts";

const megabyte = 1024 * 1024;
const writes = (count: number): readonly Write[] =>
  Array.from({ length: count }, (_, index) => ({ kind: "create", id: `${index}`, body: aBody() }));
const sized = (id: string, text: string): Write => ({ kind: "create", id, body: aBody({ text }) });

export function limits(store: Store): void {
  describe("the limits of one commit", () => {
    it("given 100 writes, when committed, then all land", async () => {
      const pk = freshPk();

      const etags = await store.documents().commit(pk, writes(100));

      assert.equal(etags.size, 100);
    });

    it("given bodies of nearly 2 MB together, when committed, then all land", async () => {
      const pk = freshPk();
      const text = "x".repeat(megabyte - 2000);

      await store.documents().commit(pk, [sized("a", text), sized("b", text)]);

      assert.deepEqual(idsOf(await store.documents().list(pk, {}, asStored)), ["a", "b"]);
    });

    for (const [name, tooMuch] of [
      ["101 writes", writes(101)],
      ["one body over 2 MB", [sized("a", "x".repeat(2 * megabyte))]],
      [
        "bodies over 2 MB together",
        [sized("a", "é".repeat(megabyte / 2)), sized("b", "x".repeat(megabyte))],
      ],
      ["an id over 1,023 bytes", [sized("x".repeat(1024), "")]],
    ] as const) {
      it(`given ${name}, when committed, then it is too large and nothing landed`, async () => {
        const pk = freshPk();

        await rejectsWith(store.documents().commit(pk, tooMuch), "documents.too_large", {
          retryable: false,
        });

        assert.deepEqual(await store.documents().list(pk, {}, asStored), { items: [] });
      });
    }
  });
}
