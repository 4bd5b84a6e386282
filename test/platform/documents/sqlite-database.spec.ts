import assert from "node:assert/strict";
import { isFault } from "../../../bot/kernel/fault.ts";
import { sqliteFault } from "../../../bot/platform/documents/sqlite-database.ts";

const sqliteError = (errcode: number) =>
  Object.assign(new Error("database is locked"), { errcode });

describe("errors of SQLite", () => {
  for (const [name, errcode, retryable] of [
    ["busy", 5, true],
    ["busy while recovering", 261, true],
    ["locked", 6, true],
    ["full", 13, false],
    ["a failing disk", 10, false],
  ] as const) {
    it(`given ${name}, when it becomes a fault, then retryable is ${retryable}`, () => {
      const fault = sqliteFault(sqliteError(errcode));

      assert.ok(isFault(fault, "documents.unavailable"));
      assert.equal(fault.retryable, retryable);
    });
  }

  it("given any other error, when passed, then it stays what it is", () => {
    const error = new Error("schema 9 is unknown");

    assert.equal(sqliteFault(error), error);
  });
});
