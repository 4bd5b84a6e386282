import assert from "node:assert/strict";
import { listAll, type Write } from "../../../bot/kernel/documents.ts";
import { aBody, asStored, freshPk, idsOf, type Store, valuesOf } from "./store-under-test.ts";

const create = (id: string, docType = "work"): Write => ({
  kind: "create",
  id,
  body: aBody({ docType, of: id }),
});

export function listings(store: Store): void {
  const filled = async (ids: readonly string[]) => {
    const pk = freshPk();
    await store.documents().commit(
      pk,
      ids.map((id) => create(id, id.split(":")[0])),
    );
    return pk;
  };
  const list = (pk: string, listing: Parameters<typeof listAll>[2]) =>
    store.documents().list(pk, listing, asStored);

  describe("listing a partition", () => {
    it("given an empty partition, when listed, then there is one empty page", async () => {
      assert.deepEqual(await list(freshPk(), {}), { items: [] });
    });

    it("given ids in any order, when listed, then they come in order of id", async () => {
      const pk = await filled(["b", "a/2", "a", "a:1", "B", "a#1", "é", "a?", "a.b", "10", "9"]);

      const page = await list(pk, {});

      assert.deepEqual(idsOf(page), [
        "10",
        "9",
        "B",
        "a",
        "a#1",
        "a.b",
        "a/2",
        "a:1",
        "a?",
        "b",
        "é",
      ]);
      assert.deepEqual(valuesOf(page)[0], aBody({ docType: "10", of: "10" }));
    });

    it("given two partitions, when one is listed, then the other stays out", async () => {
      const pk = await filled(["a"]);
      await filled(["a", "b"]);

      assert.deepEqual(idsOf(await list(pk, {})), ["a"]);
    });

    it("given a prefix, when listed, then only ids that begin with it", async () => {
      const pk = await filled([
        "scan:1",
        "scan:10:end",
        "scan:2",
        "scanner",
        "work:scan:1",
        "Scan:1",
      ]);

      assert.deepEqual(idsOf(await list(pk, { idPrefix: "scan:" })), [
        "scan:1",
        "scan:10:end",
        "scan:2",
      ]);
      assert.deepEqual(idsOf(await list(pk, { idPrefix: "scan:1" })), ["scan:1", "scan:10:end"]);
      assert.deepEqual(idsOf(await list(pk, { idPrefix: "scan:3" })), []);
    });

    it("given a prefix with pattern characters, when listed, then they mean themselves", async () => {
      const pk = await filled(["a%b", "axb", "a_b", "a*b", "a/b/c", "a/bc"]);

      assert.deepEqual(idsOf(await list(pk, { idPrefix: "a%" })), ["a%b"]);
      assert.deepEqual(idsOf(await list(pk, { idPrefix: "a_" })), ["a_b"]);
      assert.deepEqual(idsOf(await list(pk, { idPrefix: "a/b" })), ["a/b/c", "a/bc"]);
    });

    it("given document types, when one is asked, then only that one, with a prefix too", async () => {
      const pk = await filled(["scan:1", "scan:2", "work:1"]);
      await store.documents().commit(pk, [create("scan:3", "work")]);

      assert.deepEqual(idsOf(await list(pk, { docType: "work" })), ["scan:3", "work:1"]);
      const both = { docType: "work", idPrefix: "scan:" };
      assert.deepEqual(idsOf(await list(pk, both)), ["scan:3"]);
      assert.deepEqual(idsOf(await list(pk, { docType: "Work" })), []);
    });

    it("given seven documents, when listed by three, then three pages hold each one once", async () => {
      const ids = ["a", "b/", "c#", "d", "e", "f", "g"];
      const pk = await filled(ids);

      const pages = [await list(pk, { limit: 3 })];
      for (
        let next = pages[0]?.continuation;
        next !== undefined;
        next = pages.at(-1)?.continuation
      ) {
        pages.push(await store.documents().list(pk, { limit: 3, continuation: next }, asStored));
      }

      assert.deepEqual(pages.map(idsOf), [ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)]);
    });

    it("given exactly one full page, when listed, then there is no continuation", async () => {
      const pk = await filled(["a", "b", "c"]);

      const page = await list(pk, { limit: 3 });

      assert.deepEqual(idsOf(page), ["a", "b", "c"]);
      assert.ok(!("continuation" in page));
    });

    it("given changes between two pages, when continued, then nothing comes twice or is lost", async () => {
      const pk = await filled(["b", "d", "f", "h"]);
      const { continuation = "" } = await list(pk, { limit: 2 });
      await store
        .documents()
        .commit(pk, [
          create("a"),
          create("e"),
          { kind: "delete", id: "d" },
          { kind: "delete", id: "h" },
        ]);

      const next = await store.documents().list(pk, { limit: 2, continuation }, asStored);

      assert.deepEqual(idsOf(next), ["e", "f"]);
    });

    it("given more than a page by default, when all are listed, then each filter still holds", async () => {
      const ids = Array.from({ length: 100 }, (_, n) => `work:${String(n).padStart(3, "0")}`);
      const pk = await filled(ids);
      await store
        .documents()
        .commit(pk, [create("a", "work"), create("work:999"), create("work:z", "scan")]);

      const first = await list(pk, {});
      const all = await listAll(
        store.documents(),
        pk,
        { docType: "work", idPrefix: "work:", limit: 30 },
        asStored,
      );

      assert.equal(first.items.length, 100);
      assert.ok(first.continuation);
      assert.deepEqual(
        all.map(({ id }) => id),
        [...ids, "work:999"],
      );
    });
  });
}
