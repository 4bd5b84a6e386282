import assert from "node:assert/strict";
import { textOf } from "../../../infra/local/cards.ts";
import { amina, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { cardTexts, say } from "../../support/chat.ts";

describe("the dialog about a session", () => {
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    running = await startAppUnderTest();
    ({ groupId } = await makeClass(running));
  });
  after(() => running.close());

  const session = async (number: number) =>
    (await running.call(teacher)("group", { groupId })).sessions.find(
      (one) => one.number === number,
    );

  it("given the teacher's card, when a session is moved by its dialog, then it looks first and moves then", async () => {
    const { activityId, cards } = await say(running, teacher, "volgende les");
    assert.match(textOf(cards[0]), /^Je volgende les/);
    const first = await session(1);
    const opened = await running.hands.dialog(idOf(teacher), {
      activityId,
      dialog: "sessions.change",
    });
    const data = { dialog: "sessions.change", groupId, number: 1, shift: "false" };
    const submit = (more: object) =>
      running.hands.submit(idOf(teacher), { activityId, data: { ...data, ...more } });
    const when = { on: "2027-01-13", time: "18:30" };
    const looked = await submit({ ...when, step: "preview" });
    const unchanged = await session(1);
    const moved = await submit({ ...when, step: "move" });
    await running.pass({ minutes: 2 });

    assert.equal(opened.dialog?.title, "Les verplaatsen of afzeggen");
    assert.match(
      textOf(opened.dialog?.card),
      /Deze les is nu op dinsdag 12 januari, van 19:00 tot 22:00 uur\./,
    );
    assert.match(textOf(looked.dialog?.card), /woensdag 13 januari, van 18:30 tot 21:30 uur/);
    assert.deepEqual(unchanged, first);
    assert.match(textOf(moved.dialog?.card), /^De les is verplaatst/);
    assert.equal((await session(1))?.startsAt, "2027-01-13T17:30:00.000Z");
  });

  it("given a session that was moved, when its old end passes, then the homework waits for the new one", async () => {
    const homework = async () =>
      (await cardTexts(running, amina)).filter((text) => text.startsWith("Je opdrachten bij les 1"))
        .length;
    await running.tenant.advance("2027-01-13T20:00:00.000Z");
    const early = await homework();
    // Nobody closes the session: the morning after the new moment it goes all the same.
    await running.pass({ hours: 13 });

    assert.equal(early, 0);
    assert.equal(await homework(), 1);
  });

  it("given the teacher's card, when a session is cancelled by its dialog, then it asks first", async () => {
    const { activityId } = await say(running, teacher, "volgende les");
    const data = { dialog: "sessions.change", groupId, number: 2 };
    const submit = (step: string) =>
      running.hands.submit(idOf(teacher), { activityId, data: { ...data, step } });
    const asked = await submit("ask_cancel");
    const before = (await session(2))?.state;
    const cancelled = await submit("cancel");
    const again = await submit("cancel");

    assert.match(textOf(asked.dialog?.card), /^Wil je les 2 echt afzeggen\?/);
    assert.equal(before, "planned");
    assert.match(textOf(cancelled.dialog?.card), /^De les gaat niet door/);
    assert.equal((await session(2))?.state, "cancelled");
    assert.equal(again.message, "Les 2 gaat al niet door. Kies een andere les.");
  });
});
