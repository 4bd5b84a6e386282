import assert from "node:assert/strict";
import { faultOf, troubleOf } from "../../../bot/platform/documents/cosmos-trouble.ts";

const failure = (fields: object) => Object.assign(new Error("409 Conflict 429 not found"), fields);

const rows: readonly (readonly [string, unknown, string])[] = [
  ["404", failure({ code: 404 }), "missing"],
  ["404 of a replica that is behind", failure({ code: 404, substatus: 1002 }), "busy"],
  ["404 of the container itself", failure({ code: 404, substatus: 1003 }), "refused"],
  ["409", failure({ code: 409 }), "conflict"],
  ["412", failure({ code: 412 }), "conflict"],
  ["413", failure({ code: 413 }), "too_large"],
  ["429", failure({ code: 429 }), "busy"],
  ["449", failure({ code: 449 }), "busy"],
  ["408", failure({ code: 408 }), "doubtful"],
  ["500", failure({ code: 500 }), "doubtful"],
  ["503", failure({ code: 503 }), "doubtful"],
  ["400", failure({ code: 400 }), "refused"],
  ["403", failure({ code: 403 }), "refused"],
  ["a reset", failure({ code: "ECONNRESET" }), "doubtful"],
  ["a timeout", failure({ code: "TimeoutError" }), "doubtful"],
  ["nobody listening", failure({ code: "ECONNREFUSED" }), "busy"],
  ["an unknown host", failure({ code: "ENOTFOUND" }), "busy"],
  ["an answer that is no JSON", new SyntaxError("Unexpected token"), "doubtful"],
  ["a batch that was refused", new Error("Batch", { cause: failure({ code: 412 }) }), "conflict"],
  ["something that is no error", "409", "doubtful"],
];

describe("trouble with Cosmos DB", () => {
  for (const [name, error, kind] of rows) {
    it(`given ${name}, when judged by its code, then it is ${kind}`, () => {
      assert.equal(troubleOf(error).kind, kind);
    });
  }

  it("given a wait that was asked for, when it becomes a fault, then the fault tells it", () => {
    const cause = failure({ code: 429, retryAfterInMs: 1200 });

    const fault = faultOf(troubleOf(cause));

    assert.deepEqual(
      { ...fault, cause: fault.cause },
      {
        name: "Fault",
        code: "documents.unavailable",
        retryable: true,
        ambiguous: false,
        retryAfterInMs: 1200,
        cause,
      },
    );
  });
});
