import assert from "node:assert/strict";
import { textOf } from "../../infra/local/cards.ts";
import { amina } from "../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../support/app-under-test.ts";
import { botMessages, say } from "../support/chat.ts";

const connector = { target: "connector", method: "POST", path: "/activities" } as const;

describe("the bot's answer to what somebody types", () => {
  let running: AppUnderTest;
  before(async () => {
    running = await startAppUnderTest();
    await makeClass(running);
  });
  afterEach(() => running.hands.clearFaults());
  after(() => running.close());

  it("given a chat that is too busy, when somebody asks, then the answer comes a little later, and once", async () => {
    await running.tenant.addFault({ ...connector, status: 429, retryAfterInSeconds: 1, count: 1 });
    const before = (await botMessages(running, amina)).length;

    const { cards } = await say(running, amina, "volgende les");

    assert.match(textOf(cards[0]), /^Je volgende les/);
    assert.equal((await botMessages(running, amina)).length, before + 1);
  });

  it("given an answer that was sent and lost, when somebody asks, then it is not sent a second time", async () => {
    await running.tenant.addFault({ ...connector, status: 502, afterEffect: true, count: 1 });

    await running.tenant.say(idOf(amina), "volgende les");

    const texts = (await botMessages(running, amina)).map(({ cards }) => textOf(cards[0]));
    assert.equal(texts.slice(-3).filter((text) => text.startsWith("Je volgende les")).length, 2);
  });

  for (const [typed, answer] of [
    ["Hulp!", /^Waarmee kan ik helpen/],
    ["  VOLGENDE   les? ", /^Je volgende les/],
    ["Mijn taken.", /^Je hoeft nu niets te doen/],
    ["voortgang", /^Mijn voortgang/],
    ["xqzvw blorp", /^Dat weet ik niet/],
  ] as const) {
    it(`given “${typed}”, when typed, then it is understood as it was meant`, async () => {
      const { cards } = await say(running, amina, typed);

      assert.match(textOf(cards[0]), answer);
    });
  }
});
