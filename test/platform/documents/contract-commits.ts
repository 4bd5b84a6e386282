import assert from "node:assert/strict";
import type { Write } from "../../../bot/kernel/documents.ts";
import { aBody, asStored, etagOf, freshPk, rejectsWith, type Store } from "./store-under-test.ts";

const create = (id: string, n = 0): Write => ({ kind: "create", id, body: aBody({ n }) });
const createOnce = (id: string, n = 0): Write => ({ kind: "createOnce", id, body: aBody({ n }) });
const upsert = (id: string, n = 0): Write => ({ kind: "upsert", id, body: aBody({ n }) });
const replace = (id: string, ifMatch: string, n = 0): Write => ({
  kind: "replace",
  id,
  ifMatch,
  body: aBody({ n }),
});

export function commits(store: Store): void {
  const read = async (pk: string, id: string) =>
    (await store.documents().find(pk, id, asStored))?.value;

  describe("committing", () => {
    it("given nothing to write, when committed, then nothing happens", async () => {
      assert.deepEqual(await store.documents().commit(freshPk(), []), new Map());
    });

    it("given a commit, when it landed, then it gives the etags that a read gives", async () => {
      const pk = freshPk();

      const etags = await store.documents().commit(pk, [create("a"), upsert("b"), createOnce("c")]);

      assert.deepEqual([...etags.keys()].sort(), ["a", "b", "c"]);
      for (const [id, etag] of etags) assert.equal(await etagOf(store.documents(), pk, id), etag);
    });

    it("given the same body again and again, when written, then every etag is new", async () => {
      const pk = freshPk();
      const seen: (string | undefined)[] = [];
      const note = async (write: Write) =>
        void seen.push((await store.documents().commit(pk, [write])).get("a"));

      await note(create("a"));
      await note(upsert("a"));
      await note(replace("a", String(seen.at(-1))));
      await store.documents().commit(pk, [{ kind: "delete", id: "a" }]);
      await note(create("a"));

      assert.equal(new Set(seen).size, 4);
      assert.ok(seen.every((etag) => typeof etag === "string" && etag.length > 0));
    });

    it("given an existing document, when created, then that is a conflict and it stays", async () => {
      const pk = freshPk();
      await store.documents().commit(pk, [create("a", 1)]);

      await rejectsWith(store.documents().commit(pk, [create("a", 2)]), "documents.conflict", {
        retryable: true,
        ambiguous: false,
      });

      assert.deepEqual(await read(pk, "a"), aBody({ n: 1 }));
    });

    it("given an existing document, when created once more, then it stays and gives no etag", async () => {
      const pk = freshPk();
      await store.documents().commit(pk, [createOnce("a", 1)]);

      const etags = await store.documents().commit(pk, [createOnce("a", 2)]);

      assert.deepEqual(etags, new Map());
      assert.deepEqual(await read(pk, "a"), aBody({ n: 1 }));
    });

    it("given notices of which half exist, when queued with a change, then all of it lands", async () => {
      const pk = freshPk();
      const ids = Array.from({ length: 10 }, (_, index) => `notice:${index}`);
      const existing = ids.filter((_, index) => index % 2 === 0);
      const before = await store
        .documents()
        .commit(pk, [create("group"), ...existing.map((id) => createOnce(id, 1))]);

      const etags = await store
        .documents()
        .commit(pk, [
          replace("group", String(before.get("group")), 2),
          ...ids.map((id) => createOnce(id, 2)),
          create("step:1", 2),
        ]);

      assert.deepEqual(await read(pk, "group"), aBody({ n: 2 }));
      assert.deepEqual(await read(pk, "step:1"), aBody({ n: 2 }));
      assert.ok(existing.every((id) => !etags.has(id)));
      for (const id of ids) {
        assert.deepEqual(await read(pk, id), aBody({ n: existing.includes(id) ? 1 : 2 }), id);
      }
    });

    it("given one notice queued twice in one commit, when committed, then the first one counts", async () => {
      const pk = freshPk();

      await store.documents().commit(pk, [create("b", 3), createOnce("a", 1), createOnce("a", 2)]);

      assert.deepEqual(await read(pk, "a"), aBody({ n: 1 }));
      assert.deepEqual(await read(pk, "b"), aBody({ n: 3 }));
    });

    it("given a document written twice in one commit, when committed, then in that order", async () => {
      const pk = freshPk();
      await store.documents().commit(pk, [create("b", 0)]);

      const etags = await store
        .documents()
        .commit(pk, [
          upsert("a", 1),
          upsert("a", 2),
          { kind: "delete", id: "b" },
          create("b", 3),
          upsert("c"),
          { kind: "delete", id: "c" },
        ]);

      assert.deepEqual(await read(pk, "a"), aBody({ n: 2 }));
      assert.deepEqual(await read(pk, "b"), aBody({ n: 3 }));
      assert.equal(await read(pk, "c"), undefined);
      assert.equal(etags.get("a"), await etagOf(store.documents(), pk, "a"));
      assert.ok(!etags.has("c"));
    });

    for (const [name, writeWith] of [
      ["replaced", (etag: string) => replace("a", etag, 9)],
      ["deleted", (ifMatch: string): Write => ({ kind: "delete", id: "a", ifMatch })],
    ] as const) {
      it(`given a stale etag, when ${name}, then that is a conflict and the newest stays`, async () => {
        const pk = freshPk();
        const stale = String((await store.documents().commit(pk, [create("a", 1)])).get("a"));
        await store.documents().commit(pk, [replace("a", stale, 2)]);

        const late = store.documents().commit(pk, [writeWith(stale)]);

        await rejectsWith(late, "documents.conflict", { retryable: true, ambiguous: false });
        assert.deepEqual(await read(pk, "a"), aBody({ n: 2 }));
      });

      it(`given a document that is gone, when ${name} by etag, then that is a conflict`, async () => {
        const pk = freshPk();
        const etag = String((await store.documents().commit(pk, [create("a")])).get("a"));
        await store.documents().commit(pk, [{ kind: "delete", id: "a", ifMatch: etag }]);

        const late = store.documents().commit(pk, [writeWith(etag)]);

        await rejectsWith(late, "documents.conflict", { retryable: true });
        assert.equal(await read(pk, "a"), undefined);
      });
    }

    it("given a document that is not there, when deleted without an etag, then the rest lands", async () => {
      const pk = freshPk();

      await store.documents().commit(pk, [{ kind: "delete", id: "a" }]);
      await store.documents().commit(pk, [create("b"), { kind: "delete", id: "a" }]);

      assert.deepEqual(await read(pk, "b"), aBody({ n: 0 }));
    });
  });
}
