import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { textOf } from "../../../infra/local/cards.ts";
import { amina, bram, chantal, daan, type Named, teacher } from "../../support/a-group-file.ts";
import type { AppUnderTest } from "../../support/app-under-test.ts";
import { botMessages, cardTexts, press, say } from "../../support/chat.ts";
import { allOf } from "../../support/ports.ts";
import { aClassToHold, type ClassToHold } from "./a-held-session.ts";

describe("a session that happens", () => {
  let course: ClassToHold;
  let running: AppUnderTest;
  let groupId: string;
  before(async () => {
    course = await aClassToHold();
    ({ running, groupId } = course);
  });
  after(() => running.close());

  const personIdOf = async (who: Named): Promise<string> => {
    const view = (await course.attendance(1)).attendees.find(({ name }) => name === who.name);
    assert.ok(view);
    return view.personId;
  };

  it("given the day before, when somebody cannot come and changes his mind, then the teacher knows what holds", async () => {
    await course.goTo(plus(course.start(1), { hours: -20 }));
    const { activityId } = await say(running, daan, "volgende les");
    const said = await press(running, daan, { activityId, verb: "attendance.cannot_come" });
    const why = await press(running, daan, {
      activityId,
      verb: "attendance.say_why",
      inputs: { choice: "ill", typed: "" },
    });

    assert.match(textOf(said.card), /Fijn dat je het zegt\. Je docent weet het nu\./);
    assert.match(textOf(why.card), /Bewaard\./);
    const back = await press(running, daan, { activityId, verb: "attendance.can_come" });
    assert.match(textOf(back.card), /^Je komt toch/);
    await press(running, daan, { activityId, verb: "attendance.cannot_come" });
    const view = (await course.attendance(1)).attendees.find(({ name }) => name === daan.name);
    assert.equal(view?.announced, true);
  });

  it("given a session that runs, when somebody presses that he is there, then it is written down once", async () => {
    const early = await say(running, chantal, "ik ben er");
    assert.match(early.text ?? textOf(early.cards[0]), /Er is nu geen les/);
    await course.goTo(plus(course.start(1), { minutes: 5 }));

    const here = await say(running, chantal, "ik ben er");
    const again = await running.call(chantal)("checkIn", { groupId, number: 1 });

    assert.match(textOf(here.cards[0]), /^Je bent er/);
    assert.ok(instant(again.checkedInAt) <= plus(course.start(1), { minutes: 6 }));
  });

  it("given the end, when the reports are not there yet, then the teacher has one card that says so", async () => {
    await course.goTo(course.end(1, 2));

    const [card, ...others] = await course.closeCards();

    assert.equal(others.length, 0);
    assert.match(card ?? "", /De lijst van Teams komt ongeveer een kwartier na de les/);
  });

  it("given reports with a rejoin, a late one and a stranger, when collected, then the same card shows it", async () => {
    await course.hold(1, [
      [teacher, -10, 182],
      [amina, -5, 60],
      [bram, 40, 180],
      ["iPad van Chantal", 10, 178],
    ]);
    await course.hold(1, [[amina, 70, 180]]);
    await course.goTo(course.end(1, 16));

    assert.deepEqual(await course.states(1), {
      Amina: "present 170 report",
      Bram: "late 140 report",
      Chantal: "present 175 check_in",
      Daan: "absent 0 report",
    });
    const cards = await course.closeCards();
    assert.equal(cards.length, 1);
    assert.match(cards[0] ?? "", /✕ Afwezig \(1\)[\s\S]*Daan Kuipers \(afgemeld\)/);
    assert.match(cards[0] ?? "", /Wie is ‘iPad van Chantal’\? Die was er 168 minuten\./);
  });

  it("given the teacher, when the stranger is named, somebody is corrected and the session closed, then the homework goes out", async () => {
    const [message] = (await botMessages(running, teacher)).filter(({ cards }) =>
      textOf(cards[0]).startsWith("Les 1 afronden"),
    );
    assert.ok(message);
    const { activityId } = message;
    const named = await press(running, teacher, {
      activityId,
      verb: "attendance.resolve",
      inputs: { who: await personIdOf(chantal) },
    });
    assert.doesNotMatch(textOf(named.card), /Wie is/);
    // The card is sent anew with what was named, and would take an open form with it.
    await running.pass({ minutes: 1 });
    await press(running, teacher, { activityId, verb: "attendance.show_correct" });
    await press(running, teacher, {
      activityId,
      verb: "attendance.correct",
      inputs: { people: await personIdOf(bram), state: "present", reason: "Zat naast Amina" },
    });
    const closed = await press(running, teacher, { activityId, verb: "attendance.close" });
    await running.pass({ minutes: 1 });

    assert.match(textOf(closed.card), /✓ Afgerond op dinsdag 12 januari/);
    assert.deepEqual(await course.states(1), {
      Amina: "present 170 report",
      Bram: "present 140 teacher",
      Chantal: "present 168 report",
      Daan: "absent 0 report",
    });
    assert.deepEqual(
      await Promise.all([amina, daan].map((who) => course.homework(who, 1))),
      [1, 1],
    );
    const again = await running.call(teacher)("closeSession", { groupId, number: 1 });
    assert.equal(again.state, "final");
    const [card, ...others] = await course.closeCards();
    assert.equal(others.length, 0);
    assert.match(card ?? "", /✓ Afgerond op/);
  });

  it("given who was absent, when the next day comes, then one friendly question, and the task closes it", async () => {
    assert.equal((await course.missed(daan)).length, 0);
    await running.restart();
    await course.goTo(plus(course.start(1), { hours: 20 }));

    const questions = await course.missed(daan);
    assert.equal(questions.length, 1);
    assert.match(questions[0] ?? "", /Zullen we je bellen\? Of wil je de inhaalopdracht\?/);
    assert.equal((await course.missed(amina)).length, 0);
    await press(running, daan, { verb: "attendance.catch_up" });
    const { activityId } = (await botMessages(running, daan)).at(-1) ?? {};
    assert.ok(activityId);
    const short = await press(running, daan, {
      activityId,
      verb: "attendance.hand_in_catch_up",
      inputs: { text: "kort" },
    });
    assert.match(textOf(short.card), /Schrijf minstens 20 tekens/);
    const done = await press(running, daan, {
      activityId,
      verb: "attendance.hand_in_catch_up",
      inputs: { text: "Ik heb geoefend met mijn camera en mijn week gepland." },
    });
    assert.match(textOf(done.card), /^Je hebt de les ingehaald/);
    await running.pass({ minutes: 1 });

    const view = (await course.attendance(1)).attendees.find(({ name }) => name === daan.name);
    assert.equal(view?.solvedBy, "catch_up");
    const personId = await personIdOf(daan);
    const text = await running.call(teacher)("catchUp", { groupId, number: 1, personId });
    assert.match(text.text, /mijn week gepland/);
    assert.match((await course.closeCards())[0] ?? "", /✓ inhaalopdracht gedaan/);
    await assert.rejects(running.call(coordinator)("catchUp", { groupId, number: 1, personId }));
  });

  it("given two open absences more, when they come, then the teacher and not the participant hears more than twice", async () => {
    for (const number of [2, 3, 4]) {
      await course.goTo(course.end(number, 1));
      await course.hold(number, [
        [teacher, 0, 180],
        [amina, 0, 180],
        [bram, 0, 180],
        [chantal, 0, 180],
      ]);
      await course.goTo(plus(course.start(number), { hours: 20 }));
    }

    // The first question was about session 1, the second about session 2, and that is all.
    assert.equal((await course.missed(daan)).length, 2);
    const presence = await running.call(coordinator)("groupPresence", { groupId });
    const row = presence.participants.find(({ name }) => name === daan.name);
    assert.equal(row?.missed, 4);
    assert.equal(row?.employerMaySee, false);
    const alerts = (await cardTexts(running, coordinator)).filter((text) =>
      text.startsWith("Een deelnemer blijft weg"),
    );
    assert.equal(alerts.length, 1);
    assert.match(alerts[0] ?? "", /Miste 4 lessen: 1 ✓, 2, 3, 4/);
    await running.pass({ days: 4 });
    const later = await running.call(coordinator)("groupPresence", { groupId });
    assert.equal(later.participants.find(({ name }) => name === daan.name)?.employerMaySee, true);
  });

  it("given nobody closed a session, when the next morning comes, then its absences hold", async () => {
    const view = await course.attendance(4);

    assert.equal(view.state, "final");
    assert.equal(view.closedAt, undefined);
  });

  it("given it all, when the notices are counted, then nobody is above the plan and none is lost", async () => {
    const all = (await allOf(running.app.app.ports, groupId, "notice"))
      .map(({ value }) => readNotice(value))
      .filter(({ type }) => type.startsWith("attendance."));

    assert.deepEqual([...new Set(all.map(({ state }) => state))], ["sent"]);
    assert.deepEqual(all.map(({ id }) => id.replace(/p-\w+$/, "")).toSorted(), [
      "attendance.alert:",
      "attendance.close:1",
      "attendance.close:2",
      "attendance.close:3",
      "attendance.close:4",
      "attendance.missed:1:",
      "attendance.missed:2:",
    ]);
  });
});
