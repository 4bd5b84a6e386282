import assert from "node:assert/strict";
import { aBody, asStored, freshPk, rejectsWith, type Store } from "./store-under-test.ts";

const awkwardIds = [
  "",
  "a/b",
  "a\\b",
  "a?b",
  "a#b",
  "a%2Fb",
  "a%b",
  "a b",
  "a ",
  " a",
  "a~2fb",
  "~",
  "~2f",
  ".",
  "..",
  "a.b",
  "notice:sessions.moved:3:piet@zorg.example",
  "é",
  "zoë/½",
  "学び",
  "👩‍⚕️",
  "a\nb",
  "A/B",
  "x".repeat(300),
];

export function reads(store: Store): void {
  describe("reading a document", () => {
    it("given an id that was never written, when it is found, then there is nothing", async () => {
      assert.equal(await store.documents().find(freshPk(), "work:1", asStored), undefined);
    });

    it("given an id that was never written, when it is got, then that is a fault", async () => {
      await rejectsWith(
        store.documents().get(freshPk(), "work:1", asStored),
        "documents.not_found",
        { retryable: false },
      );
    });

    it("given a body with every kind of JSON, when it is read, then it is exactly as written", async () => {
      const pk = freshPk();
      const body = aBody({
        text: 'Ünïcödé 👩‍⚕️ \u0000 "quoted" \'n \\ regel\n',
        numbers: [0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER],
        nothing: null,
        nested: { list: [{ yes: true }, []], empty: {} },
      });

      await store.documents().commit(pk, [{ kind: "create", id: "work:1", body }]);

      assert.deepEqual((await store.documents().get(pk, "work:1", asStored)).value, body);
    });

    it("given fields with names a database uses itself, when read, then they are as written", async () => {
      const pk = freshPk();
      // A notice has an id of its own, which is not the id of its document.
      const body = aBody({
        id: "welcome:piet",
        pk: "elsewhere",
        key: "k",
        body: "b",
        etag: "e",
        _etag: "e",
        _ts: 1,
        _commit: "c",
      });

      await store.documents().commit(pk, [{ kind: "create", id: "notice:welcome:piet", body }]);

      const stored = await store.documents().get(pk, "notice:welcome:piet", asStored);
      assert.equal(stored.id, "notice:welcome:piet");
      assert.deepEqual(stored.value, body);
    });

    it("given awkward ids, when written, then each is a document of its own", async () => {
      const pk = freshPk();
      for (const id of awkwardIds) {
        await store.documents().commit(pk, [{ kind: "create", id, body: aBody({ of: id }) }]);
      }

      for (const id of awkwardIds) {
        const { value } = await store.documents().get(pk, id, asStored);
        assert.deepEqual(value, aBody({ of: id }), JSON.stringify(id));
      }
    });

    it("given awkward ids, when removed in one commit, then each is gone", async () => {
      const pk = freshPk();
      const writes = awkwardIds.map((id) => ({ kind: "create" as const, id, body: aBody() }));
      const etags = await store.documents().commit(pk, writes);
      assert.deepEqual([...etags.keys()], awkwardIds);

      await store.documents().commit(
        pk,
        [...etags].map(([id, ifMatch]) => ({ kind: "delete", id, ifMatch })),
      );

      assert.deepEqual(await store.documents().list(pk, {}, asStored), { items: [] });
    });

    it("given one id in two partitions, when read, then each partition has its own", async () => {
      const [one, other] = [`${freshPk()}/é #?`, `${freshPk()}/é #?`];
      const write = (n: number) => ({ kind: "create" as const, id: "group", body: aBody({ n }) });
      await store.documents().commit(one, [write(1)]);
      await store.documents().commit(other, [write(2)]);

      const found = await store.documents().get(other, "group", asStored);

      assert.deepEqual(found.value, aBody({ n: 2 }));
    });

    it("given a shape that the reader does not know, when read, then its error comes through", async () => {
      const pk = freshPk();
      const unknownShape = new Error("schema 9 is unknown");
      await store.documents().commit(pk, [{ kind: "create", id: "work:1", body: aBody() }]);

      const reading = store.documents().find(pk, "work:1", () => {
        throw unknownShape;
      });

      await assert.rejects(reading, unknownShape);
    });
  });
}
