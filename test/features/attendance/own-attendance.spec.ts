import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { attendance as feature } from "../../../bot/features/attendance/index.ts";
import { callMe, catchUp, checkIn } from "../../../bot/features/attendance/own-rules.ts";
import { hereCommand } from "../../../bot/features/attendance/own-verbs.ts";
import { findMember, type Member } from "../../../bot/features/groups/public.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import {
  aClass,
  anActor,
  aSession,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { allOf, portsOf, type TestPorts } from "../../support/ports.ts";

const session = aSession(1);
const minute = (minutes: number) => plus(session.startsAt, { minutes });
const absent: Member["progress"]["attendance"] = { 1: { state: "absent", minutes: 0 } };

describe("what a participant says about a session", () => {
  let ports: TestPorts;
  beforeEach(() => {
    ports = portsOf();
  });

  const at = async (minutes: number, change: Partial<Member> = {}, archived = false) => {
    ports.clock.now = minute(minutes);
    const members = [
      aMember({ personId: "p-1", ...change }),
      aMember({ personId: "p-2" }),
      aMember({ personId: "p-teacher", role: "teacher" }),
    ];
    const group = archived ? { group: { archivedAt: minute(0) } } : {};
    await aClass(ports, { members, ...group });
  };
  const press = async (verb: string, data: object = {}, actor: Actor = participant) => {
    const run = feature.verbs?.[`attendance.${verb}`];
    assert.ok(run);
    return await rerunOnConflict(() => run(ports, actor, { groupId, number: 1, ...data }));
  };
  const refusal = async (verb: string, data: object = {}, actor: Actor = participant) => {
    const outcome = await press(verb, data, actor);
    return outcome.ok ? "ok" : outcome.refusal;
  };
  const own = async () => {
    const member = await findMember(ports.documents, groupId, "p-1");
    assert.ok(member);
    return member.value;
  };

  for (const [minutes, expected] of [
    [-16, "attendance.too_early"],
    [-15, "ok"],
    [0, "ok"],
    [180, "ok"],
    [181, "attendance.too_late"],
  ] as const) {
    it(`given ${minutes} minutes after the start, when somebody says that he is there, then ${expected}`, async () => {
      await at(minutes);

      assert.equal(await refusal("check_in"), expected);
      assert.equal((await own()).checkIns[1], expected === "ok" ? minute(minutes) : undefined);
    });
  }

  it("given the button pressed again later, when checked, then the first press counts", async () => {
    await at(2);
    await press("check_in");
    ports.clock.now = minute(90);
    await press("check_in");

    assert.equal((await own()).checkIns[1], minute(2));
  });

  it("given two devices at once, when both press, then it is one check-in", async () => {
    await at(2);

    const outcomes = await Promise.all([press("check_in"), press("check_in")]);

    assert.ok(outcomes.every(({ ok }) => ok));
    assert.equal((await own()).checkIns[1], minute(2));
  });

  for (const [verb, unknown] of [
    ["check_in", "attendance.unknown_session"],
    ["cannot_come", "attendance.unknown_session"],
    ["call_me", "attendance.not_missed"],
    ["catch_up", "attendance.not_missed"],
  ] as const) {
    it(`given somebody else or another session, when ${verb} is pressed, then it is refused`, async () => {
      await at(-60);

      assert.equal(await refusal(verb, {}, teacher), "groups.participants_only");
      assert.equal(await refusal(verb, {}, outsider), "groups.not_yours");
      assert.equal(await refusal(verb, {}, stranger), "groups.not_known");
      assert.equal(await refusal(verb, { number: 99 }), unknown);
    });
  }

  it("given a group that is closed, when anything is pressed, then nothing changes any more", async () => {
    await at(-60, {}, true);

    for (const verb of ["check_in", "cannot_come", "can_come", "say_why", "call_me", "catch_up"]) {
      assert.equal(await refusal(verb), "groups.archived", verb);
    }
  });

  it("given a session that is cancelled, when pressed, then that is said", async () => {
    ports.clock.now = minute(-60);
    await aClass(ports, { sessions: [aSession(1, { state: "cancelled" })] });

    assert.equal(await refusal("cannot_come"), "attendance.cancelled");
    assert.equal(await refusal("check_in"), "attendance.cancelled");
  });

  it("given a reason, when told, changed and taken back, then the last word holds", async () => {
    await at(-60);
    assert.equal(await refusal("say_why", { choice: "ill" }), "attendance.not_said");
    await press("cannot_come");
    const reasons = [];
    for (const data of [
      { choice: "ill", typed: "" },
      { choice: "ill", typed: " Mijn *kind* 🤒 " },
      { choice: "none", typed: "" },
    ]) {
      const card = cardOf(await press("say_why", data));
      assert.doesNotMatch(shownText({ ...card, actions: [] }), /undefined/);
      reasons.push((await own()).cannotCome[1]?.reason);
    }

    assert.deepEqual(reasons, ["ill", "Mijn *kind* 🤒", undefined]);
    assert.equal(await refusal("say_why", { typed: "x".repeat(201) }), "attendance.why_too_long");
    await press("can_come");
    assert.deepEqual((await own()).cannotCome, {});
  });

  it("given a session that has begun, when somebody cannot come, then it is too late to say so", async () => {
    await at(0);

    assert.equal(await refusal("cannot_come"), "attendance.already_begun");
    assert.equal(await refusal("can_come"), "attendance.already_begun");
  });

  it("given an absence, when caught up on two devices at once, then it is one task and it is solved", async () => {
    await at(900, { progress: { ...aMember().progress, attendance: absent } });
    const text = "Ik heb geoefend en dit heb ik geleerd: rustig luisteren.";

    const outcomes = await Promise.all([
      press("hand_in_catch_up", { text }),
      press("hand_in_catch_up", { text: `${text} Nog eens.` }),
    ]);

    assert.ok(outcomes.every(({ ok }) => ok));
    assert.equal((await allOf(ports, groupId, "catch_up")).length, 1);
    assert.deepEqual((await own()).progress.attendance[1], {
      state: "absent",
      minutes: 0,
      solvedAt: minute(900),
      solvedBy: "catch_up",
    });
    assert.match(shownText(cardOf(await press("catch_up"))), /Je hebt de les ingehaald/);
  });

  it("given a text that is far too long, when sent, then it comes back with what is wrong", async () => {
    await at(900, { progress: { ...aMember().progress, attendance: absent } });

    const card = cardOf(await press("hand_in_catch_up", { text: "a".repeat(50_000) }));

    assert.match(shownText(card), /⚠ Dit is te lang\. Schrijf hooguit 4000 tekens/);
    assert.equal(String(inputsOf(card)[0]?.["value"]).length, 4000);
    assert.deepEqual((await own()).progress.attendance, absent);
  });

  it("given who never began, when he turns up or catches up, then he is back", () => {
    const gone = aMember({
      noShowAt: minute(0),
      progress: { ...aMember().progress, attendance: absent },
    });
    const here = checkIn(gone, { session, number: 1 }, minute(1));
    const caught = catchUp(
      gone,
      { number: 1, text: "Ik doe toch weer mee met de groep." },
      minute(900),
    );
    const called = callMe(gone, { number: 1 }, minute(900));

    assert.ok(here.ok && here.value.noShowAt === undefined);
    assert.ok(caught.ok && caught.value.member.noShowAt === undefined);
    assert.ok(called.ok && called.value.callMe[1] === minute(900));
  });

  it("given the words typed, when there is no lesson or nobody known, then that is said", async () => {
    await at(-16);
    const typed = async (actor: Actor) => {
      const outcome = await hereCommand.answer(ports, actor);
      return outcome.ok ? "ok" : outcome.refusal;
    };

    assert.equal(await typed(participant), "attendance.no_session_now");
    assert.equal(await typed(stranger), "groups.not_known");
    assert.equal(await typed(anActor("p-teacher")), "groups.none");
    ports.clock.now = instant("2027-01-12T18:01:00Z");
    assert.equal(await typed(participant), "ok");
  });
});
