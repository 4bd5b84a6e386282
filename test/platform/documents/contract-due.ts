import assert from "node:assert/strict";
import { instant } from "../../../bot/kernel/time.ts";
import { aBody, asStored, freshPk, idsOf, type Store } from "./store-under-test.ts";

// Long before every other moment in the store, so that these are the first of all that is due.
const at = (minute: number) => instant(`2001-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`);
const everything = 1000;

export function dueDocuments(store: Store): void {
  describe("documents that are due", () => {
    const partitions = [freshPk(), freshPk()] as const;
    const [pk, otherPk] = partitions;

    const wake = (id: string, minute: number | undefined, where = pk) =>
      store.documents().commit(where, [
        {
          kind: "upsert",
          id,
          body: aBody({
            docType: "job",
            id,
            ...(minute === undefined ? {} : { wakeAt: at(minute) }),
          }),
        },
      ]);
    const due = async (minute: number, limit = everything) =>
      (await store.documents().due(at(minute), limit)).map(({ id }) => id);

    afterEach("clear both partitions", async () => {
      for (const where of partitions) {
        const page = await store.documents().list(where, {}, asStored);
        const writes = idsOf(page).map((id) => ({ kind: "delete", id }) as const);
        await store.documents().commit(where, writes);
      }
    });

    it("given moments in several partitions, when asked, then earliest first and none later", async () => {
      await wake("c", 3);
      await wake("a", 1, otherPk);
      await wake("d/é", 4, otherPk);
      await wake("b", 2);
      await wake("never", undefined);

      assert.deepEqual(await due(3), ["a", "b", "c"]);
      assert.deepEqual(await due(0), []);
      assert.deepEqual(await due(59), ["a", "b", "c", "d/é"]);
    });

    it("given a moment, when asked a millisecond before, at and after it, then from that moment on", async () => {
      await wake("a", 5);
      const askedAt = async (time: string) =>
        (await store.documents().due(instant(time), everything)).length;

      assert.equal(await askedAt("2001-01-01T00:04:59.999Z"), 0);
      assert.equal(await askedAt("2001-01-01T00:05:00.000Z"), 1);
      assert.equal(await askedAt("2001-01-01T00:05:00.001Z"), 1);
    });

    it("given more than the limit, when asked, then the earliest ones", async () => {
      for (const minute of [5, 3, 4, 1, 2]) await wake(`job:${minute}`, minute);

      assert.deepEqual(await due(9, 2), ["job:1", "job:2"]);
    });

    it("given a due document, when asked, then all that is needed to handle it", async () => {
      const etags = await wake("job:1", 1, otherPk);

      const found = await store.documents().due(at(1), everything);

      assert.deepEqual(found, [
        {
          pk: otherPk,
          id: "job:1",
          docType: "job",
          wakeAt: at(1),
          etag: etags.get("job:1"),
          raw: aBody({ docType: "job", id: "job:1", wakeAt: at(1) }),
        },
      ]);
    });

    it("given a document that is written without its moment, when asked, then it waits no more", async () => {
      const etags = await wake("job:1", 1);
      await wake("job:2", 2);
      await store
        .documents()
        .commit(pk, [
          { kind: "replace", id: "job:1", ifMatch: String(etags.get("job:1")), body: aBody() },
        ]);
      await wake("job:2", undefined);

      assert.deepEqual(await due(9), []);
      assert.deepEqual((await store.documents().get(pk, "job:1", asStored)).value, aBody());
    });

    it("given moments that move, come and go, when asked for the next, then always the earliest", async () => {
      const next = () => store.documents().nextDue();
      await wake("a", 5);
      await wake("b", 7, otherPk);
      assert.equal(await next(), at(5));

      await wake("b", 3, otherPk);
      assert.equal(await next(), at(3));

      await wake("b", undefined, otherPk);
      assert.equal(await next(), at(5));

      await store.documents().commit(pk, [{ kind: "delete", id: "a" }]);
      assert.equal(await next(), undefined);
    });
  });
}
