import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { startTimeline } from "../../../bot/features/talks/begin-talks.ts";
import { listTalks } from "../../../bot/features/talks/document.ts";
import {
  answerTalkRoute,
  askTalkRoute,
  cancelTalkRoute,
  planTalkRoute,
} from "../../../bot/features/talks/routes.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { personPartition } from "../../../bot/kernel/person.ts";
import { rerunOnConflict } from "../../../bot/kernel/rerun.ts";
import {
  anActor,
  coordinator,
  groupId,
  outsider,
  sessionsOf,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { aTalkClass, codeOf, halfway, kees, middle, personOf, ria, type World } from "./a-talk.ts";

const one = anActor("p-1");
const say = ({ ports }: World, actor: Actor, startsAt: string | undefined, can: boolean) =>
  rerunOnConflict(() => answerTalkRoute(ports, actor, { ...middle, startsAt, can }));

describe("talks that come by themselves", () => {
  it("given sessions, when planned, then the first talk is proposed the morning after the welcome", () => {
    assert.deepEqual(startTimeline.moments(sessionsOf(12)), [
      { key: "start", at: "2026-12-30T09:00:00.000Z" },
    ]);
    assert.deepEqual(startTimeline.moments([]), []);
  });

  it("given two organisations, when it begins, twice, then each has one talk and nobody two messages", async () => {
    const world = await aTalkClass({ now: "2026-12-30T09:00:00Z" });
    await world.run("talks.begin", "start");
    await world.settle();
    await world.run("talks.begin", "start");
    await world.settle();

    const talks = await listTalks(world.ports.documents, groupId);
    assert.deepEqual(talks.map(({ value }) => value.organisation?.name).toSorted(), [
      "Zorggroep De Linde",
      "het baken",
    ]);
    assert.equal((await world.noticesOf(groupId)).length, 4);
    for (const { personId } of [ria, kees]) {
      assert.equal((await world.noticesOf(personPartition(personId))).length, 1);
    }
  });

  it("given half the course, when it comes, then each participant has a quarter of an hour", async () => {
    const { ports, noticesOf } = await halfway();

    const talks = await listTalks(ports.documents, groupId);
    assert.deepEqual(
      talks.map(({ value }) => [value.talkId, value.minutes, value.proposals.length]),
      ["p-1", "p-2", "p-3", "p-4"].map((id) => [`middle-${id}`, 15, 3]),
    );
    assert.equal((await noticesOf(personPartition(ria.personId))).length, 1);
    assert.equal((await noticesOf(groupId)).length, 4);
  });

  it("given half the course is still to come, or a closed group, when it runs, then nothing begins", async () => {
    for (const given of [
      { now: "2027-03-23T09:00:00Z" },
      { group: { archivedAt: "2027-03-20T09:00:00.000Z" as never } }, // As stored.
    ]) {
      const { ports } = await halfway(given);
      assert.equal((await listTalks(ports.documents, groupId)).length, 0);
    }
  });
});

describe("finding a moment", () => {
  it("given all who can, when the last one says so, then it is an event with those people alone", async () => {
    const world = await halfway();
    const [first] = (await world.talkOf("middle-p-1")).proposals;
    assert.ok(first);
    await say(world, one, first.startsAt, true);
    assert.equal((await world.talkOf("middle-p-1")).state, "proposed");
    await say(world, personOf(ria), first.startsAt, true);
    await say(world, personOf(ria), first.startsAt, true);
    await world.settle();

    const talk = await world.talkOf("middle-p-1");
    assert.equal(talk.state, "planned");
    assert.ok(talk.calendar?.joinUrl);
    assert.deepEqual(
      world.open().map(({ startsAt, attendees }) => [startsAt, attendees]),
      [[first.startsAt, ["p-1@delinde.example", ria.mail]]],
    );
    await world.run("talks.sync", "middle-p-1");
    assert.equal(world.tenant.changes.length, 1);
  });

  it("given two who answer at once, when stored, then both count", async () => {
    const world = await halfway();
    const [, second] = (await world.talkOf("middle-p-1")).proposals;
    assert.ok(second);
    await Promise.all([one, personOf(ria)].map((who) => say(world, who, second.startsAt, true)));

    assert.equal((await world.talkOf("middle-p-1")).state, "planned");
  });

  it("given somebody who can at none, when said, then other moments come, three times at most", async () => {
    const world = await halfway();
    const before = (await world.talkOf("middle-p-1")).proposals.map(({ startsAt }) => startsAt);
    await say(world, personOf(ria), undefined, false);
    await world.settle();
    const after = (await world.talkOf("middle-p-1")).proposals.map(({ startsAt }) => startsAt);

    assert.equal(after.length, 3);
    assert.ok(!after.some((at) => before.includes(at)));
    for (let round = 0; round < 3; round += 1) {
      await say(world, personOf(ria), undefined, false);
      await world.settle();
    }
    assert.equal((await world.talkOf("middle-p-1")).rounds, 3);
    assert.equal((await world.noticesOf(personPartition(ria.personId))).length, 1);
  });

  it("given nobody at work, when the participant can, then two go on and the page says so", async () => {
    const world = await halfway();
    const talkId = "middle-p-4";
    const [first] = (await world.talkOf(talkId)).proposals;
    const outcome = await answerTalkRoute(world.ports, anActor("p-4"), {
      groupId,
      talkId,
      startsAt: first?.startsAt,
      can: true,
    });

    assert.ok(outcome.ok);
    assert.equal(outcome.value.state, "planned");
    assert.deepEqual(outcome.value.withoutSupervisor, ["Deelnemer 4"]);
  });

  for (const [what, actor, code] of [
    ["the other participant", anActor("p-2"), "talks.not_found"],
    ["somebody else's supervisor", personOf(kees), "talks.not_found"],
    ["somebody of another group", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
    ["a coordinator", coordinator, "talks.not_asked"],
  ] as const) {
    it(`given ${what}, when answered, then it is ${code}`, async () => {
      const world = await halfway();

      assert.equal(await codeOf(say(world, actor, undefined, true)), code);
      assert.equal(
        (await codeOf(
          planTalkRoute(world.ports, actor, { ...middle, startsAt: "2027-04-05T09:00:00Z" }),
        )) === "ok",
        actor === coordinator,
      );
    });
  }

  it("given a moment of a lesson or of another talk, when planned, then the teacher is busy", async () => {
    const world = await halfway();
    const at = (startsAt: string, talkId = "middle-p-1") =>
      codeOf(planTalkRoute(world.ports, teacher, { groupId, talkId, startsAt }));

    assert.equal(await at("2027-04-06T17:30:00Z"), "talks.teacher_busy");
    assert.equal(await at("2027-04-02T09:00:00Z"), "ok");
    assert.equal(await at("2027-04-02T09:10:00Z", "middle-p-2"), "talks.teacher_busy");
    assert.equal(await at("2027-03-01T09:00:00Z"), "talks.in_the_past");
    assert.equal(
      await codeOf(
        planTalkRoute(world.ports, one, { ...middle, startsAt: "2027-04-02T09:00:00Z" }),
      ),
      "groups.teachers_only",
    );
  });
});

describe("asking for a talk", () => {
  const ask = ({ ports }: World, actor: Actor, personId = "p-1") =>
    rerunOnConflict(() => askTalkRoute(ports, actor, { groupId, personId }));

  for (const [what, actor, code] of [
    ["the participant", one, "ok"],
    ["the supervisor", personOf(ria), "ok"],
    ["the teacher", teacher, "ok"],
    ["another participant", anActor("p-2"), "talks.unknown_participant"],
    ["somebody else's supervisor", personOf(kees), "talks.unknown_participant"],
    ["somebody of another group", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
  ] as const) {
    it(`given ${what}, when asked twice, then it is ${code}, once`, async () => {
      const world = await aTalkClass();
      const said = await Promise.all([ask(world, actor), ask(world, actor)].map(codeOf));
      await world.settle();

      assert.deepEqual(said, [code, code]);
      const talks = await listTalks(world.ports.documents, groupId);
      assert.equal(talks.length, code === "ok" ? 1 : 0);
      if (code === "ok") assert.equal(talks[0]?.value.proposals.length, 3);
    });
  }

  it("given two messages already, when a third talk comes, then the participant gets none more", async () => {
    const world = await aTalkClass({ now: "2026-12-30T09:00:00Z" });
    await world.run("talks.begin", "start");
    world.ports.clock.now = "2027-03-24T09:00:00.000Z" as typeof world.ports.clock.now; // By its form.
    await world.run("talks.halfway", "middle");
    await world.settle();
    await planTalkRoute(world.ports, teacher, { ...middle, startsAt: "2027-04-02T09:00:00Z" });
    await cancelTalkRoute(world.ports, teacher, middle);
    await ask(world, teacher);
    await world.settle();

    const own = (await world.noticesOf(groupId)).filter(({ value }) => value["to"] === "p-1");
    assert.equal(own.length, 2);
  });
});
