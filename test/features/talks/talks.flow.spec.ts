import assert from "node:assert/strict";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { providerDomain } from "../../../infra/local/ids.ts";
import { amina, bram, everybody, type Named, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { botMessages, cardTexts, press, say } from "../../support/chat.ts";

const kees: Named = { name: "Kees Bakker", mail: `k.bakker@${providerDomain}` };
const stranger: Named = { name: "Wim Vos", mail: `w.vos@${providerDomain}` };

describe("a three-way talk", () => {
  let running: AppUnderTest;
  let groupId: string;
  const codeOf = async (call: Promise<unknown>): Promise<string> => {
    try {
      await call;
      return "ok";
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      return error.code;
    }
  };
  const talkOf = async (name: string) => {
    const { talks } = await running.call(teacher)("groupTalks", { groupId });
    const found = talks.find(({ participants }) => participants.includes(name));
    assert.ok(found);
    return found;
  };
  const calendarOf = async (who: Named) =>
    (await running.hands.calendar(idOf(who))).filter(
      ({ subject, cancelled }) => subject.startsWith("Driehoeksoverleg") && !cancelled,
    );

  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, ...everybody, kees, stranger] });
    const group = await makeClass(running, { supervisors: { [amina.mail]: kees } });
    groupId = group.groupId;
    await running.pass({ minutes: 5 });
  });
  after(() => running.close());

  it("given a class that is made, when the moments are there, then each participant is asked once", async () => {
    for (const who of everybody) {
      const asked = (await cardTexts(running, who)).filter((text) => /Startgesprek/.test(text));
      assert.equal(asked.length, 1, who.name);
    }
    assert.equal((await talkOf(amina.name)).proposals.length, 3);
  });

  it("given everybody who presses that he can, when the last one did, then it is in the calendars, and the cards say so", async () => {
    const { participants, proposals } = await talkOf(amina.name);
    const startsAt = proposals[1]?.startsAt ?? "";
    const asked = everybody.filter(({ name }) => participants.includes(name));
    for (const who of [...asked, kees]) {
      const data = { startsAt, can: true };
      assert.equal((await press(running, who, { verb: "talks.answer", data })).status, 200);
    }
    await running.pass({ minutes: 5 });

    const [event, ...more] = await calendarOf(teacher);
    assert.deepEqual([event?.startsAt, more.length], [startsAt, 0]);
    assert.equal((await calendarOf(amina)).length, 1);
    const talk = await talkOf(amina.name);
    assert.deepEqual([talk.state, talk.inCalendar], ["planned", true]);
    assert.ok(talk.joinUrl);
    const cards = (await cardTexts(running, amina)).filter((text) => /Startgesprek/.test(text));
    assert.equal(cards.length, 1);
    assert.match(cards[0] ?? "", /Het staat in je agenda/);
  });

  it("given the teacher who moves and calls off, when followed, then the same event goes along and leaves", async () => {
    const { talkId } = await talkOf(amina.name);
    const of = { groupId, talkId };
    const startsAt = "2027-01-20T13:00:00.000Z";
    assert.equal(
      await codeOf(running.call(amina)("planTalk", { ...of, startsAt })),
      "groups.teachers_only",
    );
    await running.call(teacher)("planTalk", { ...of, startsAt });
    await running.pass({ minutes: 5 });
    assert.deepEqual(
      (await calendarOf(amina)).map((one) => one.startsAt),
      [startsAt],
    );

    await running.call(coordinator)("cancelTalk", of);
    await running.pass({ minutes: 5 });
    assert.equal((await calendarOf(teacher)).length, 0);
  });

  it("given a participant who asks for a talk, when she opens it, then the agenda is about her alone", async () => {
    const [{ personId }, other] = await Promise.all([
      running.call(amina)("myTalks", {}),
      running.call(bram)("myTalks", {}),
    ]);
    const asked = await running.call(amina)("askTalk", { groupId, personId });
    await running.pass({ minutes: 5 });
    const of = { groupId, talkId: asked.talkId };

    const opened = await running.call(amina)("talk", of);
    assert.deepEqual(
      opened.agenda.map(({ name }) => name),
      [amina.name],
    );
    assert.equal(opened.talk.proposals.length, 3);
    assert.equal(await codeOf(running.call(bram)("talk", of)), "talks.not_found");
    assert.equal(await codeOf(running.call(stranger)("talk", of)), "groups.not_known");
    assert.equal(
      await codeOf(running.call(amina)("askTalk", { groupId, personId: other.personId })),
      "talks.unknown_participant",
    );
    const action = { actionId: "action-0001", text: "Rooster bespreken", dueOn: "2027-01-20" };
    await running.call(amina)("addTalkAction", { ...of, ...action, ownerId: personId });
    const before = (await botMessages(running, amina)).length;
    await say(running, amina, "gesprekken");
    assert.match((await cardTexts(running, amina))[before] ?? "", /Rooster bespreken/);
    await press(running, amina, { verb: "talks.finish_action" });
    const { talk } = await running.call(teacher)("talk", of);
    assert.ok(talk.actions[0]?.doneAt);
  });
});
