import assert from "node:assert/strict";
import type { Documents, Write } from "../../../bot/kernel/documents.ts";
import { isFault } from "../../../bot/kernel/fault.ts";
import { aBody, asStored, freshPk, type Store } from "./store-under-test.ts";

const atOnce = 20;
const parallel = <T>(work: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: atOnce }, (_, index) => work(index)));

function assertOneWon(results: readonly PromiseSettledResult<unknown>[]): number {
  const losers = results.filter((result) => result.status === "rejected");
  assert.equal(losers.length, results.length - 1);
  for (const { reason } of losers) assert.ok(isFault(reason, "documents.conflict"), String(reason));
  return results.findIndex(({ status }) => status === "fulfilled");
}

/** Read, decide, commit, and again after a conflict: what every use case does. */
async function increment(documents: Documents, pk: string): Promise<void> {
  for (;;) {
    const { value, etag } = await documents.get(pk, "counter", asStored);
    const { n } = value as { n: number }; // Written in this test.
    const body = aBody({ n: n + 1 });
    try {
      await documents.commit(pk, [{ kind: "replace", id: "counter", ifMatch: etag, body }]);
      return;
    } catch (error) {
      if (!isFault(error, "documents.conflict")) throw error;
    }
  }
}

export function concurrency(store: Store): void {
  describe("many at the same moment", () => {
    it("given one etag, when 20 replace with it, then exactly one wins", async () => {
      const pk = freshPk();
      const write = { kind: "create", id: "a", body: aBody({ by: -1 }) } as const;
      const ifMatch = String((await store.documents().commit(pk, [write])).get("a"));

      const results = await parallel((by) =>
        store.documents().commit(pk, [{ kind: "replace", id: "a", ifMatch, body: aBody({ by }) }]),
      );

      const winner = assertOneWon(results);
      const { value } = await store.documents().get(pk, "a", asStored);
      assert.deepEqual(value, aBody({ by: winner }));
    });

    it("given one id, when 20 create it, then exactly one wins", async () => {
      const pk = freshPk();

      const results = await parallel((by) =>
        store.documents().commit(pk, [{ kind: "create", id: "a", body: aBody({ by }) }]),
      );

      const winner = assertOneWon(results);
      const { value } = await store.documents().get(pk, "a", asStored);
      assert.deepEqual(value, aBody({ by: winner }));
    });

    it("given one notice, when 20 queue it with a change of their own, then all land and it is one", async () => {
      const pk = freshPk();

      const results = await parallel((by) => {
        const change: Write = { kind: "create", id: `work:${by}`, body: aBody({ by }) };
        const notice: Write = { kind: "createOnce", id: "notice:a", body: aBody({ by }) };
        return store.documents().commit(pk, [change, notice]);
      });

      assert.ok(results.every(({ status }) => status === "fulfilled"));
      const page = await store.documents().list(pk, {}, asStored);
      assert.equal(page.items.length, atOnce + 1);
      const made = results.filter(
        (result) => result.status === "fulfilled" && result.value.has("notice:a"),
      );
      assert.equal(made.length, 1);
    });

    it("given one counter, when 20 add one to it, then it counts 20", async () => {
      const pk = freshPk();
      await store
        .documents()
        .commit(pk, [{ kind: "create", id: "counter", body: aBody({ n: 0 }) }]);

      const results = await parallel(() => increment(store.documents(), pk));

      assert.ok(results.every(({ status }) => status === "fulfilled"));
      const { value } = await store.documents().get(pk, "counter", asStored);
      assert.deepEqual(value, aBody({ n: atOnce }));
    });
  });
}
