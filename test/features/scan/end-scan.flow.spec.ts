import assert from "node:assert/strict";
import { listAll } from "../../../bot/kernel/documents.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { choiceInputsOf, textOf, verbsOf } from "../../../infra/local/cards.ts";
import { amina, bram, chantal, daan, type Named, teacher } from "../../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../../support/app-under-test.ts";
import { messageWith, press, say } from "../../support/chat.ts";

const save = "scan.save_page";

describe("the scan from start to end, in chat", () => {
  let running: AppUnderTest;
  let groupId: string;
  let lastStartsAt: string;

  before(async () => {
    running = await startAppUnderTest();
    const group = await makeClass(running);
    ({ groupId } = group);
    lastStartsAt = group.sessions.at(-1)?.startsAt ?? "";
    await running.pass({ days: 1 });
  });
  after(() => running.close());

  const noticesOf = async (type: string) => {
    const { documents } = running.app.app.ports;
    const all = await listAll(documents, groupId, { docType: "notice" }, readNotice);
    return all.map(({ value }) => value).filter((notice) => notice.type === type);
  };
  /** All pages with the same answer, on the newest card that leads to the scan. */
  const fillIn = async (who: Named, answer: string): Promise<string> => {
    const { activityId } = await messageWith(running, who, "scan.open");
    let { card } = await press(running, who, { verb: "scan.open", activityId });
    while (verbsOf(card).includes(save)) {
      const inputs = Object.fromEntries(choiceInputsOf(card).map(({ id }) => [id, answer]));
      ({ card } = await press(running, who, { verb: save, activityId, inputs }));
    }
    assert.match(textOf(card), /^Je scan is klaar/);
    return activityId;
  };

  it("given who is done and who is not, when session 1 comes near, then only the second is reminded, once", async () => {
    await fillIn(amina, "with_help");
    await running.pass({ days: 7 });

    const reminders = await noticesOf("scan.reminder");
    assert.equal(reminders.length, 3);
    assert.ok(reminders.every(({ state }) => state === "sent"));
    const messages = await running.tenant.chats((await running.personWith(bram.mail)).id);
    const reminded = messages
      .flatMap(({ messages: all }) => all)
      .filter(({ cards }) => /wacht op je/.test(textOf(cards[0])));
    assert.equal(reminded.length, 1);
  });

  it("given a scan that is done, when goals are chosen in chat, then they are kept with the participant", async () => {
    const { activityId } = await messageWith(running, amina, "scan.goals");
    await press(running, amina, { verb: "scan.goals", activityId });
    const inputs = { goals: "m01-s1,m02-s3", own: "Rustig rapporteren" };
    const { card } = await press(running, amina, { verb: "scan.save_goals", activityId, inputs });

    assert.match(textOf(card), /Rustig rapporteren/);
    const { goals } = await running.call(amina)("myScan", { groupId });
    assert.deepEqual(
      goals.map(({ itemId }) => itemId),
      ["m01-s1", "m02-s3", undefined],
    );
  });

  it("given the last session, when it starts, then everybody is invited to the same scan again", async () => {
    const justBefore = new Date(Date.parse(lastStartsAt) - 60_000).toISOString();
    await running.tenant.advance(justBefore);
    assert.deepEqual(await noticesOf("scan.end_invitation"), []);

    await running.tenant.advance(lastStartsAt);

    const invitations = await noticesOf("scan.end_invitation");
    assert.equal(invitations.length, 4);
    assert.ok(invitations.every(({ state }) => state === "sent"));
  });

  it("given the end scan, when it is done, then the participant sees what grew", async () => {
    const activityId = await fillIn(amina, "by_myself");

    const { card } = await press(running, amina, { verb: "scan.compare", activityId });

    assert.match(textOf(card), /Gegroeid: 36/);
    const view = await running.call(amina)("myScan", { groupId });
    assert.equal(view.start?.pagesDone, 12);
    assert.ok(view.end?.completedAt);
    assert.ok(view.modules.every(({ change }) => change === "grew"));
  });

  it("given the group, when the teacher asks in chat, then she sees start, end and who she chooses", async () => {
    const { activityId, cards } = await say(running, teacher, "scan van de groep");
    assert.match(textOf(cards[0]), /Klaar met de scan: 1 van de 4 deelnemers/);

    const end = await press(running, teacher, { verb: "scan.heat_map", activityId });
    assert.match(textOf(end.card), /^Eindscan van/);
    assert.match(textOf(end.card), /met hulp → ▰▰▰▰▰▰▱▱ zelf/);

    const list = await press(running, teacher, { verb: "scan.choose_participant", activityId });
    const [names] = choiceInputsOf(list.card);
    const personId = names?.choices.find(({ title }) => title.startsWith(amina.name))?.value ?? "";
    const inputs = { personId };
    const one = await press(running, teacher, { verb: "scan.compare", activityId, inputs });
    assert.match(textOf(one.card), new RegExp(`Ontwikkelscan van ${amina.name}`));
  });

  it("given participants, when they ask for somebody else's scan, then it stays closed", async () => {
    const { personId } = await running.call(amina)("myScan", { groupId });
    for (const who of [bram, chantal, daan]) {
      await assert.rejects(running.call(who)("scanOfParticipant", { groupId, personId }), {
        code: "groups.teachers_only",
      });
    }
  });
});
