import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { Fault } from "../../../bot/kernel/fault.ts";
import { messengerFault } from "../../../bot/platform/teams/messenger-fault.ts";

type Answer = {
  readonly statusCode?: number;
  readonly code?: string;
  readonly error?: string;
  readonly retryAfter?: string;
};

/** An error as the SDK's client throws it. */
function failed({ statusCode, code, error, retryAfter }: Answer): Error {
  const headers = new Headers(retryAfter === undefined ? {} : { "Retry-After": retryAfter });
  return Object.assign(new Error("RestError"), {
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(code === undefined ? {} : { code }),
    ...(error === undefined ? {} : { body: { error: { code: error } } }),
    response: { headers },
  });
}
function faultOf(answer: Answer): Fault {
  const fault = messengerFault(failed(answer));
  assert.ok(fault instanceof Fault, String(fault));
  return fault;
}

/** What came back, as `code`, whether it may be tried again, and whether it may have arrived. */
const table: readonly (readonly [Answer, string, retryable: boolean, ambiguous: boolean])[] = [
  [{ statusCode: 403, error: "ConversationBlockedByUser" }, "messenger.blocked", false, false],
  [{ statusCode: 403, error: "MessageWritesBlocked" }, "messenger.blocked", false, false],
  [{ statusCode: 403, code: "MessageWritesBlocked" }, "messenger.blocked", false, false],
  [
    { statusCode: 403, error: "BotNotInConversationRoster" },
    "messenger.not_in_roster",
    false,
    false,
  ],
  [{ statusCode: 403, error: "BotDisabledByAdmin" }, "messenger.disabled", false, false],
  [{ statusCode: 403, error: "ForbiddenOperationException" }, "messenger.disabled", false, false],
  [{ statusCode: 401, error: "BotNotRegistered" }, "messenger.disabled", false, false],
  [{ statusCode: 404, error: "ConversationNotFound" }, "messenger.gone", false, false],
  [{ statusCode: 404, error: "ActivityNotFoundInConversation" }, "messenger.gone", false, false],
  [{ statusCode: 404 }, "messenger.gone", false, false],
  [{ statusCode: 413 }, "messenger.too_large", false, false],
  [{ statusCode: 400 }, "messenger.rejected", false, false],
  [{ statusCode: 403, error: "SomethingNew" }, "messenger.rejected", false, false],
  [{ statusCode: 500 }, "messenger.rejected", false, true],
  [{ statusCode: 412 }, "messenger.unavailable", true, false],
  [{ statusCode: 429 }, "messenger.throttled", true, false],
  [{ statusCode: 503 }, "messenger.unavailable", true, false],
  [{ statusCode: 502 }, "messenger.unavailable", true, true],
  [{ statusCode: 504 }, "messenger.unavailable", true, true],
  [{ code: "ECONNRESET" }, "messenger.unavailable", true, true],
  [{ code: "ETIMEDOUT" }, "messenger.unavailable", true, true],
  [{ code: "REQUEST_SEND_ERROR" }, "messenger.unavailable", true, true],
  [{ code: "ECONNREFUSED" }, "messenger.unavailable", true, false],
  [{ code: "ENOTFOUND" }, "messenger.unavailable", true, false],
  [{ code: "EAI_AGAIN" }, "messenger.unavailable", true, false],
];

describe("what went wrong with the Connector", () => {
  for (const [answer, code, retryable, ambiguous] of table) {
    it(`given ${JSON.stringify(answer)}, when read, then it is ${code}`, () => {
      const fault = faultOf(answer);

      assert.deepEqual(
        [fault.code, fault.retryable, fault.ambiguous],
        [code, retryable, ambiguous],
      );
      assert.ok(fault.cause instanceof Error, "the cause is kept");
    });
  }

  it("given a Retry-After, when read, then it is in milliseconds", () => {
    assert.equal(faultOf({ statusCode: 429, retryAfter: "7" }).retryAfterInMs, 7000);
    assert.equal(faultOf({ statusCode: 503, retryAfter: "2" }).retryAfterInMs, 2000);
  });

  for (const retryAfter of [undefined, "soon"]) {
    it(`given Retry-After ${retryAfter}, when read, then nothing is promised`, () => {
      const answer = retryAfter === undefined ? {} : { retryAfter };

      assert.equal(faultOf({ statusCode: 429, ...answer }).retryAfterInMs, undefined);
    });
  }

  it("given a fault of ours, when read, then it stays itself", () => {
    const fault = new Fault("messenger.too_large");

    assert.equal(messengerFault(fault), fault);
  });

  for (const bug of [new TypeError("x is undefined"), "text", undefined]) {
    it(`given ${String(bug)}, when read, then it is a bug and not a lost request`, () => {
      assert.equal(messengerFault(bug), bug);
    });
  }
});
