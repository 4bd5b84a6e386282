import assert from "node:assert/strict";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { textOf, verbsOf } from "../../../infra/local/cards.ts";
import { amina, bram, chantal, type Named, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { botMessages, cardTexts, press, say } from "../../support/chat.ts";

describe("the weekly cards", () => {
  let running: AppUnderTest;
  let groupId: string;
  let otherId: string;
  before(async () => {
    running = await startAppUnderTest({ cast: [teacher, amina, bram, chantal] });
    ({ groupId } = await makeClass(running, { participants: [amina, bram] }));
    const other = { participants: [chantal], startTime: "09:00" };
    ({ groupId: otherId } = await makeClass(running, other));
  });
  after(() => running.close());

  const starting = async (who: Named, start: string) =>
    (await botMessages(running, who)).filter(({ cards }) => textOf(cards[0]).startsWith(start));
  const weekCards = (who: Named) => starting(who, "Deze week");
  const mondayCards = (who: Named) => starting(who, "Jouw week");

  it("given the Monday of the first lesson, when it comes, then each participant hears it once", async () => {
    await running.tenant.advance("2027-01-11T06:59:00.000Z");
    for (const who of [amina, bram, chantal]) assert.deepEqual(await weekCards(who), []);
    await running.tenant.advance("2027-01-11T07:05:00.000Z");

    for (const who of [amina, bram, chantal]) {
      const [card, ...more] = await weekCards(who);
      assert.deepEqual(more, []);
      assert.deepEqual(verbsOf(card?.cards[0]), [
        "attendance.cannot_come",
        "scan.open",
        "progress.show_tasks",
      ]);
      assert.match(textOf(card?.cards[0]), /dinsdag 12 januari/);
    }
    assert.deepEqual(await weekCards(teacher), []);
  });

  it("given a teacher of two groups, when Monday comes, then one card tells of both", async () => {
    const [card, ...more] = (await mondayCards(teacher)).slice(-1);
    const ofThisWeek = (await mondayCards(teacher)).filter(({ cards }) =>
      textOf(cards[0]).includes("Les 1,"),
    );

    assert.deepEqual(more, []);
    assert.equal(ofThisWeek.length, 1);
    assert.equal(
      verbsOf(card?.cards[0]).filter((verb) => verb === "progress.show_group").length,
      2,
    );
    const { documents, hash } = running.app.app.ports;
    const pk = personPartition(`p-${hash(teacher.mail).slice(0, 20)}`);
    const stored = await documents.get(pk, "notice:weekly.monday:2027-W02", readNotice);
    assert.equal(stored.value.state, "sent");
    assert.ok([groupId, otherId].includes(stored.value.groupId));
    for (const who of [amina, bram, chantal]) assert.deepEqual(await mondayCards(who), []);
  });

  it("given a quarter of an hour before, when it comes, then the same card asks who is there", async () => {
    await running.tenant.advance("2027-01-12T17:46:00.000Z");

    const [card, ...more] = await weekCards(amina);
    assert.deepEqual(more, []);
    assert.ok(verbsOf(card?.cards[0]).includes("attendance.check_in"));
  });

  it("given an app that was down at the end, when it comes back, then the buttons go all the same", async () => {
    await running.restart();
    await running.tenant.advance("2027-01-12T21:01:00.000Z");

    const [card, ...more] = await weekCards(amina);
    assert.deepEqual(more, []);
    assert.match(textOf(card?.cards[0]), /✓ Deze les is geweest/);
    assert.deepEqual(verbsOf(card?.cards[0]), ["scan.open", "progress.show_tasks"]);
    const { documents } = running.app.app.ports;
    const page = await documents.list(
      groupId,
      { docType: "notice", idPrefix: "notice:weekly.week:2027-W02:" },
      readNotice,
    );
    assert.deepEqual(
      page.items.map(({ value }) => value.state),
      ["sent", "sent"],
    );
  });

  it("given a lesson moved into a week whose Monday has passed, when told, then no second card comes", async () => {
    await running.tenant.advance("2027-01-18T08:00:00.000Z");
    await running.call(teacher)("moveSession", {
      groupId,
      number: 2,
      startsAt: "2027-01-21T18:00:00.000Z",
      shiftFollowing: false,
    });
    await running.tenant.advance("2027-01-22T08:00:00.000Z");

    assert.equal((await weekCards(amina)).length, 1);
    assert.equal((await starting(amina, "Een les is verplaatst")).length, 1);
  });

  it("given somebody who stops, when weeks go by, then he hears nothing, the calendar lets him go, and his seat counts", async () => {
    const asked = await say(running, bram, "ik stop");
    assert.match(textOf(asked.cards[0]), /Wil je eerst met iemand praten/);
    const { activityId } = asked;
    const { card } = await press(running, bram, { verb: "evaluation.confirm_stop", activityId });
    assert.match(textOf(card), /Waarom stop je\?/);
    const inputs = { reasons: "too_much_time,private_balance", remark: "Druk thuis" };
    await press(running, bram, { verb: "evaluation.say_why", activityId, inputs });
    const heard = (await cardTexts(running, bram)).length;
    await running.tenant.advance("2027-02-09T08:00:00.000Z");

    assert.equal((await cardTexts(running, bram)).length, heard);
    assert.equal((await weekCards(amina)).length, 2);
    const events = await running.hands.calendar(idOf(bram));
    assert.ok(events.every(({ startsAt }) => startsAt < "2027-01-23"));
    const progress = await running.call(teacher)("groupProgress", { groupId });
    assert.deepEqual(progress.funnel, {
      participants: 2,
      noShow: 0,
      stopped: 1,
      active: 1,
      examined: 0,
    });
    const told = (await cardTexts(running, teacher)).filter((text) => text.includes("Gestopt: "));
    assert.equal(told.length, 1);
    assert.doesNotMatch(told.join(), /Druk thuis|tijd/);
  });

  it("given somebody registered by the teacher, when he goes on after all, then messages and lessons come back", async () => {
    const { participants } = await running.call(teacher)("groupProgress", { groupId });
    const personId = participants.find(({ name }) => name === amina.name)?.personId ?? "";
    const coming = async () =>
      (await running.hands.calendar(idOf(amina))).filter(({ startsAt }) => startsAt > "2027-02-10")
        .length;
    const lessons = await coming();
    await running.call(teacher)("registerStop", { groupId, personId });
    await running.pass({ minutes: 5 });

    assert.equal(await coming(), 0);
    const [asked, ...more] = await starting(amina, "Je bent gestopt");
    assert.deepEqual(more, []);
    await press(running, amina, {
      verb: "evaluation.go_on",
      activityId: asked?.activityId ?? "",
    });
    await running.pass({ minutes: 5 });

    assert.ok(lessons > 0);
    assert.equal(await coming(), lessons);
    const again = await running.call(teacher)("groupProgress", { groupId });
    assert.equal(again.funnel.active, 1);
  });
});
