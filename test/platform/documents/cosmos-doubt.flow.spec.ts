import assert from "node:assert/strict";
import type { InventedAnswer, NetworkFault } from "../../support/fault-proxy.ts";
import {
  type CosmosBehindProxy,
  isRead,
  isWrite,
  numbersIn,
  openCosmosBehindProxy,
  twoDocuments,
} from "./cosmos-behind-proxy.ts";
import { aBody, asStored, freshPk, rejectsWith } from "./store-under-test.ts";

const always = Number.POSITIVE_INFINITY;
const body = aBody({ n: 2 });

describe("doubt and refusal between us and Cosmos DB", () => {
  let cosmos: CosmosBehindProxy;

  before("start server and proxy", async () => {
    cosmos = await openCosmosBehindProxy();
  });
  after("stop both", () => cosmos.close());
  afterEach("no fault stays", () => cosmos.proxy.clear());

  const writesFail = (fault: Pick<NetworkFault, "when" | "answer" | "times">) =>
    cosmos.proxy.add({ matches: isWrite, ...fault });
  const readsFail = (answer: NetworkFault["answer"], times: number) =>
    cosmos.proxy.add({ matches: isRead, when: "before", times, answer });

  describe("reading", () => {
    const answers: readonly (readonly [string, NetworkFault["answer"]])[] = [
      ["429", { status: 429, headers: { "x-ms-retry-after-ms": "5" } }],
      ["449", { status: 449 }],
      ["500", { status: 500 }],
      ["503", { status: 503 }],
      ["408", { status: 408 }],
      ["no answer", "hang"],
      // The SDK itself repeats this one, after a second.
      ["a dropped connection", "drop"],
      ["a replica that is behind", { status: 404, headers: { "x-ms-substatus": "1002" } }],
    ];
    for (const [name, answer] of answers) {
      it(`given ${name} first, when a document is read, then it is found`, async () => {
        const { pk } = await twoDocuments(cosmos);
        const hits = readsFail(answer, 1);

        const documents = answer === "hang" ? cosmos.hasty : cosmos.documents;
        const found = await documents.find(pk, "a", asStored);

        assert.equal(hits(), 1);
        assert.deepEqual(found?.value, aBody({ n: 1 }));
      });
    }

    it("given a 503 first, when listed, then every document comes once", async () => {
      const { pk } = await twoDocuments(cosmos);
      readsFail({ status: 503 }, 1);

      const page = await cosmos.documents.list(pk, {}, asStored);

      assert.equal(page.items.length, 2);
    });
  });

  describe("giving up", () => {
    it("given 503 for ever, when read, then it is unavailable and worth another try", async () => {
      readsFail({ status: 503 }, always);

      const reading = cosmos.impatient.find(freshPk(), "a", asStored);

      await rejectsWith(reading, "documents.unavailable", { retryable: true, ambiguous: false });
    });

    it("given 429 for ever, when committed, then it is unavailable and surely not done", async () => {
      const answer = { status: 429, headers: { "x-ms-retry-after-ms": "700" } };
      const hits = writesFail({ when: "before", times: always, answer });

      const committing = cosmos.impatient.commit(freshPk(), [{ kind: "create", id: "a", body }]);

      await rejectsWith(committing, "documents.unavailable", { retryable: true, ambiguous: false });
      assert.equal(hits(), 3);
    });

    it("given a wait beyond our patience, when asked for it, then it fails at once and tells", async () => {
      const answer = { status: 429, headers: { "x-ms-retry-after-ms": "60000" } };
      const hits = writesFail({ when: "before", times: always, answer });

      const committing = cosmos.impatient.commit(freshPk(), [{ kind: "create", id: "a", body }]);

      await rejectsWith(committing, "documents.unavailable", { retryAfterInMs: 60_000 });
      assert.equal(hits(), 1);
    });

    it("given a wait within our patience, when asked for it, then we wait that long", async () => {
      const answer = { status: 429, headers: { "x-ms-retry-after-ms": "300" } };
      writesFail({ when: "before", times: 1, answer });
      const startedAt = performance.now();

      await cosmos.impatient.commit(freshPk(), [{ kind: "create", id: "a", body }]);

      assert.ok(performance.now() - startedAt >= 300);
    });

    it("given a lost answer and no way to look, when committed, then the fault says so", async () => {
      const { pk, etags } = await twoDocuments(cosmos);
      writesFail({ when: "after", times: 1, answer: "drop" });
      readsFail({ status: 503 }, always);

      const committing = cosmos.impatient.commit(pk, [
        { kind: "replace", id: "a", body, ifMatch: String(etags.get("a")) },
      ]);

      await rejectsWith(committing, "documents.unavailable", { retryable: true, ambiguous: true });
    });
  });

  describe("looking back", () => {
    it("given a lost answer and a shaky look, when committed, then it is found all the same", async () => {
      const { pk, etags } = await twoDocuments(cosmos);
      writesFail({ when: "after", times: 1, answer: { status: 503 } });
      readsFail({ status: 503 }, 3);

      await cosmos.documents.commit(pk, [
        { kind: "replace", id: "a", body, ifMatch: String(etags.get("a")) },
      ]);

      assert.deepEqual(await numbersIn(cosmos, pk), { a: 2, b: 1 });
    });

    it("given a lost attempt and a stale etag, when committed, then that is a true conflict", async () => {
      const { pk, etags } = await twoDocuments(cosmos);
      const ifMatch = String(etags.get("a"));
      const theirs = { kind: "replace", id: "a", body: aBody({ n: 7 }), ifMatch } as const;
      await cosmos.others.commit(pk, [theirs]);
      writesFail({ when: "before", times: 1, answer: "drop" });

      const committing = cosmos.documents.commit(pk, [
        { kind: "replace", id: "a", body, ifMatch },
        { kind: "delete", id: "b", ifMatch: String(etags.get("b")) },
      ]);

      await rejectsWith(committing, "documents.conflict", { retryable: true });
      assert.deepEqual(await numbersIn(cosmos, pk), { a: 7, b: 1 });
    });

    it("given a lost attempt and a notice that exists, when queued again, then it stays", async () => {
      const { pk } = await twoDocuments(cosmos);
      writesFail({ when: "before", times: 1, answer: "drop" });

      const etags = await cosmos.documents.commit(pk, [{ kind: "createOnce", id: "a", body }]);

      assert.deepEqual(etags, new Map());
      assert.deepEqual(await numbersIn(cosmos, pk), { a: 1, b: 1 });
    });

    it("given a clear answer, when it is a conflict, then nothing is looked up or repeated", async () => {
      const { pk } = await twoDocuments(cosmos);

      const committing = cosmos.documents.commit(pk, [{ kind: "create", id: "a", body }]);

      await rejectsWith(committing, "documents.conflict");
      assert.equal(cosmos.proxy.requests().length, 1);
    });
  });

  describe("what a commit costs", () => {
    it("given one write, when committed, then it is one plain request and no batch", async () => {
      await cosmos.documents.commit(freshPk(), [{ kind: "upsert", id: "a", body }]);

      const [only, ...others] = cosmos.proxy.requests();
      assert.deepEqual(others, []);
      assert.ok(only && !("x-ms-cosmos-is-batch-request" in only.headers));
    });

    it("given ten notices that exist, when queued with a change, then two batches are enough", async () => {
      const pk = freshPk();
      const notices = Array.from({ length: 10 }, (_, index) => `notice:${index}`);
      const queued = notices.map((id) => ({ kind: "createOnce", id, body }) as const);
      await cosmos.others.commit(pk, queued);

      await cosmos.documents.commit(pk, [{ kind: "create", id: "a", body }, ...queued]);

      assert.equal(cosmos.proxy.requests().filter(isWrite).length, 2);
    });
  });

  describe("refusals", () => {
    const refusals: readonly (readonly [InventedAnswer, string, boolean])[] = [
      [{ status: 400 }, "documents.unavailable", false],
      [{ status: 401 }, "documents.unavailable", false],
      [{ status: 403 }, "documents.unavailable", false],
      [{ status: 413 }, "documents.too_large", false],
    ];
    for (const [answer, code, retryable] of refusals) {
      it(`given ${answer.status}, when committed, then it is ${code} after one attempt`, async () => {
        const hits = writesFail({ when: "before", times: always, answer });

        const committing = cosmos.documents.commit(freshPk(), [{ kind: "create", id: "a", body }]);

        await rejectsWith(committing, code, { retryable, ambiguous: false });
        assert.equal(hits(), 1);
      });
    }

    for (const statusCode of [429, 449, 503]) {
      it(`given a batch that fails by a ${statusCode} inside, when committed, then it is repeated`, async () => {
        const pk = freshPk();
        const results = [424, statusCode].map((code) => ({ statusCode: code, requestCharge: 0 }));
        const answer = { status: 207, body: results };
        const hits = writesFail({ when: "before", times: 1, answer });

        await cosmos.documents.commit(pk, [
          { kind: "create", id: "a", body },
          { kind: "create", id: "b", body },
        ]);

        assert.equal(hits(), 1);
        assert.deepEqual(await numbersIn(cosmos, pk), { a: 2, b: 2 });
      });
    }
  });
});
