import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { textOf } from "../../infra/local/cards.ts";
import { teacher } from "../support/a-group-file.ts";
import { type AppUnderTest, idOf, startAppUnderTest } from "../support/app-under-test.ts";
import { say } from "../support/chat.ts";

/** What the bot says to a teacher who has just got the app. */
async function helpOn(running: AppUnderTest): Promise<string> {
  try {
    await running.hands.install(idOf(teacher));
    return textOf((await say(running, teacher, "help")).cards[0]);
  } finally {
    await running.close();
  }
}

describe("two local tenants after each other", () => {
  it("given an address where another tenant was, when somebody speaks, then the bot knows the new signature", async () => {
    const first = await startAppUnderTest({ cast: [teacher] });
    const tenantPort = Number(new URL(first.tenantUrl).port);
    assert.notEqual(await helpOn(first), "");

    const second = await startAppUnderTest({ cast: [teacher], tenantPort });

    assert.notEqual(await helpOn(second), "");
  });
});
