import assert from "node:assert/strict";
import { listAll } from "../../../bot/kernel/documents.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { counting, type RequestKind } from "../../../bot/platform/documents/counting.ts";
import { openSqlite } from "../../../bot/platform/documents/sqlite.ts";
import { aBody, asStored, rejectsWith } from "./store-under-test.ts";

describe("counting storage requests", () => {
  it("given one call of each kind, when made, then each is one request with its own answer", async () => {
    const requests: RequestKind[] = [];
    const documents = counting(openSqlite({ file: ":memory:" }), (kind) => requests.push(kind));
    const wakeAt = instant("2027-01-01T00:00:00Z");

    await documents.commit("pk", [
      { kind: "create", id: "a", body: aBody({ wakeAt }) },
      { kind: "create", id: "b", body: aBody() },
    ]);
    assert.equal((await documents.get("pk", "a", asStored)).id, "a");
    assert.equal(await documents.find("pk", "c", asStored), undefined);
    assert.equal((await listAll(documents, "pk", { limit: 1 }, asStored)).length, 2);
    assert.equal((await documents.due(wakeAt, 10)).length, 1);
    assert.equal(await documents.nextDue(), wakeAt);
    await documents.close();

    // Two pages are two requests.
    assert.deepEqual(requests, ["commit", "get", "find", "list", "list", "due", "nextDue"]);
  });

  it("given a request that fails, when made, then it counts and its fault comes through", async () => {
    const requests: RequestKind[] = [];
    const documents = counting(openSqlite({ file: ":memory:" }), (kind) => requests.push(kind));

    await rejectsWith(documents.get("pk", "a", asStored), "documents.not_found");

    assert.deepEqual(requests, ["get"]);
    await documents.close();
  });
});
