import assert from "node:assert/strict";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { amina, bram, everybody } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts } from "../../support/chat.ts";

const connector = { target: "connector", method: "POST", path: "/activities$" } as const;

describe("sendings of a group, with the real app", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest();
    groupId = (await makeClass(running)).groupId;
  });
  after(() => running.close());

  const sendingOf = async (prefix: string) => {
    const { sendings } = await running.call(coordinator)("groupSendings", { groupId });
    const found = sendings.find(({ sendingId }) => sendingId.startsWith(prefix));
    assert.ok(found, prefix);
    return found;
  };
  const cancel = (number: number) =>
    running.call(coordinator)("cancelSession", { groupId, number });
  const cards = async (who: { name: string; mail: string }): Promise<number> =>
    (await cardTexts(running, who)).filter((text) => /gaat niet door/.test(text)).length;

  it("given a message that failed for one, when sent again, then that one gets it and nobody twice", async () => {
    await running.tenant.addFault({ ...connector, status: 500, count: 1 });
    await cancel(12);
    await running.pass({ minutes: 1 });
    const before = await sendingOf("sessions.cancelled:");

    await running.call(coordinator)("resendFailed", { groupId, sendingId: before.sendingId });
    await running.pass({ minutes: 1 });

    const after = await sendingOf("sessions.cancelled:");
    assert.equal(before.counts.failed, 1);
    assert.deepEqual(
      [after.counts.planned, after.counts.sent],
      [1 + everybody.length, after.counts.planned],
    );
    assert.deepEqual(
      await Promise.all(everybody.map(cards)),
      everybody.map(() => 1),
    );
  });

  it("given cards and one mail, when withdrawn, then the cards are gone everywhere and the mail is told", async () => {
    await running.hands.block(idOf(amina));
    await cancel(11);
    await running.pass({ minutes: 1 });
    const { sendingId, people } = await sendingOf("sessions.cancelled:");
    const path = (name: string) => people.find((one) => one.name === name)?.path;
    const [mailed, chatted] = [path(amina.name), path(bram.name)];

    const answer = await running.call(coordinator)("withdrawSending", { groupId, sendingId });
    await running.pass({ minutes: 1 });

    assert.deepEqual([mailed, chatted], ["mail", "chat"]);
    assert.deepEqual(answer, { withdrawn: everybody.length, byMail: 1 });
    assert.equal(await cards(bram), 1, "the one of before stays");
    const after = await sendingOf("sessions.cancelled:");
    assert.deepEqual([after.counts.skipped, after.counts.sent], [everybody.length, 1]);
  });
});
