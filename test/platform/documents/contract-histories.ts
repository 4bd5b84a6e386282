import assert from "node:assert/strict";
import fc from "fast-check";
import type { Body, Documents, Write } from "../../../bot/kernel/documents.ts";
import { isFault } from "../../../bot/kernel/fault.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aBody, asStored, freshPk, type Store } from "./store-under-test.ts";

const ids = ["a", "a/1", "b:é", "b", "c"] as const;
const moments = [1, 2, 3].map((day) => instant(`2002-01-0${day}T00:00:00Z`));

/** What may be tried; which etag it carries is known only once it is its turn. */
const step = fc.record({
  kind: fc.constantFrom("create", "createOnce", "replace", "upsert", "delete", "deleteMatching"),
  id: fc.constantFrom(...ids),
  etag: fc.constantFrom("current", "current", "current", "stale"),
  docType: fc.constantFrom("job", "work"),
  wakeAt: fc.option(fc.constantFrom(...moments), { nil: undefined }),
  n: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Model = ReadonlyMap<string, { readonly body: Body; readonly etag: string }>;

function writeOf(model: Model, { kind, id, etag, docType, wakeAt, n }: Step): Write {
  const body = aBody({ docType, n, ...(wakeAt === undefined ? {} : { wakeAt }) });
  const ifMatch = (etag === "current" ? model.get(id)?.etag : undefined) ?? "stale";
  if (kind === "delete") return { kind, id };
  if (kind === "deleteMatching") return { kind: "delete", id, ifMatch };
  return kind === "replace" ? { kind, id, ifMatch, body } : { kind, id, body };
}

const conflicts = (write: Write, existing: { readonly etag: string } | undefined): boolean =>
  write.kind === "create"
    ? existing !== undefined
    : "ifMatch" in write && write.ifMatch !== undefined && existing?.etag !== write.ifMatch;

/** The documents after the commit, or undefined when it is a conflict. Etags follow from the store. */
function afterwards(model: Model, writes: readonly Write[]): Model | undefined {
  const next = new Map(model);
  for (const write of writes) {
    const existing = next.get(write.id);
    if (conflicts(write, existing)) return undefined;
    if (write.kind === "delete") next.delete(write.id);
    else if (write.kind !== "createOnce" || !existing) {
      next.set(write.id, { body: write.body, etag: "new" });
    }
  }
  return next;
}

async function assertSame(documents: Documents, pk: string, model: Model): Promise<void> {
  const { items } = await documents.list(pk, {}, asStored);
  const expected = [...model].sort(([one], [other]) => (one < other ? -1 : 1));
  assert.deepEqual(
    items.map(({ id, value, etag }) => [id, { body: value, etag }]),
    expected,
  );
  const last = moments.at(-1);
  assert.ok(last);
  const due = (await documents.due(last, 1000)).filter((document) => document.pk === pk);
  const waiting = expected.filter(([, { body }]) => body.wakeAt !== undefined);
  assert.deepEqual(due.map(({ id }) => id).sort(), waiting.map(([id]) => id).sort());
}

export function histories(store: Store): void {
  describe("any history of commits", () => {
    it("given random commits, when done one after another, then the store is as the model says", async () => {
      const rollsBack = store.cannot !== "rolling back a batch";
      const commitOf = rollsBack
        ? fc.array(step, { minLength: 1, maxLength: 4 })
        : fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ id }) => id });

      const history = fc.asyncProperty(fc.array(commitOf, { maxLength: 10 }), async (commits) => {
        const documents = store.documents();
        const pk = freshPk();
        let model: Model = new Map();
        for (const steps of commits) {
          const current = model;
          const writes = steps.map((each) => writeOf(current, each));
          const next = afterwards(current, writes);
          if (!rollsBack && leavesRemains(current, writes, next)) continue;
          model = await committed(documents, pk, writes, current, next);
        }
        await assertSame(documents, pk, model);
        await clear(documents, pk, model);
      });

      await fc.assert(history, { numRuns: store.histories, endOnFailure: true });
    });
  });
}

/**
 * Without rollback, a batch that stops halfway leaves what it had done: a conflict, or a second
 * write of the kind that may have nothing left to do.
 */
function leavesRemains(model: Model, writes: readonly Write[], next: Model | undefined): boolean {
  const needless = ({ kind, id }: Write) => (kind === "createOnce") === model.has(id);
  const yielding = writes.filter(
    (write) =>
      write.kind === "createOnce" || (write.kind === "delete" && write.ifMatch === undefined),
  );
  return (
    writes.length > 1 && (next === undefined || (yielding.length > 1 && yielding.some(needless)))
  );
}

async function committed(
  documents: Documents,
  pk: string,
  writes: readonly Write[],
  model: Model,
  next: Model | undefined,
): Promise<Model> {
  if (next === undefined) {
    await assert.rejects(documents.commit(pk, writes), (error) =>
      isFault(error, "documents.conflict"),
    );
    return model;
  }
  const etags = await documents.commit(pk, writes);
  const changed = [...next].filter(([, { etag }]) => etag === "new").map(([id]) => id);
  assert.deepEqual([...etags.keys()].sort(), changed.sort());
  return new Map(
    [...next].map(([id, { body, etag }]) => [id, { body, etag: etags.get(id) ?? etag }]),
  );
}

/** These moments must not stay in the store: other tests ask for the next one of all. */
const clear = (documents: Documents, pk: string, model: Model) =>
  documents.commit(
    pk,
    [...model.keys()].map((id) => ({ kind: "delete", id })),
  );
