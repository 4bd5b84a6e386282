import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { findMember, savedMember } from "../../../bot/features/groups/public.ts";
import {
  cancelTalkRoute,
  inviteToTalkRoute,
  planTalkRoute,
  talkRoute,
} from "../../../bot/features/talks/routes.ts";
import { Fault } from "../../../bot/kernel/fault.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { groupId, teacher } from "../../support/a-group.ts";
import { unavailable } from "../../support/a-tenant.ts";
import {
  type aTalkClass,
  codeOf,
  halfway,
  kees,
  middle,
  personOf,
  ria,
  usual,
  type World,
} from "./a-talk.ts";

describe("the calendar of a talk", () => {
  const planned = async (given: Parameters<typeof aTalkClass>[0] = {}) => {
    const world = await halfway(given);
    await planTalkRoute(world.ports, teacher, { ...middle, startsAt: "2027-04-02T09:00:00Z" });
    return world;
  };

  it("given another moment, a guest and a cancellation, when followed, then one event goes along", async () => {
    const world = await planned();
    await world.settle();
    const guests = [{ name: "HR", mail: "hr@delinde.example" }, { name: "Zonder adres" }];
    await inviteToTalkRoute(world.ports, personOf(ria), { ...middle, guests });
    await planTalkRoute(world.ports, teacher, { ...middle, startsAt: "2027-04-02T10:00:00Z" });
    await world.settle();
    assert.equal(world.open().length, 1);
    assert.equal(world.open()[0]?.startsAt, "2027-04-02T10:00:00.000Z");
    assert.ok(world.open()[0]?.attendees.includes("hr@delinde.example"));

    await cancelTalkRoute(world.ports, teacher, middle);
    await cancelTalkRoute(world.ports, teacher, middle);
    await world.settle();
    assert.equal(world.open().length, 0);
    await planTalkRoute(world.ports, teacher, { ...middle, startsAt: "2027-04-05T10:00:00Z" });
    await world.settle();
    assert.equal(world.open().length, 1);
  });

  it("given a lost answer, when tried again, then there is one event", async () => {
    const world = await planned();
    world.tenant.fail("createEvent", unavailable(), 1, "afterwards");
    await world.settle();
    assert.equal((await world.talkOf("middle-p-1")).calendar?.problem, "unavailable");
    await world.run("talks.sync", "middle-p-1");

    assert.equal(world.open().length, 1);
    assert.equal((await world.talkOf("middle-p-1")).calendar?.problem, undefined);
  });

  it("given a lost answer and then a cancellation, when followed, then no event is left", async () => {
    const world = await planned();
    world.tenant.fail("createEvent", unavailable(), 1, "afterwards");
    await world.settle();
    await cancelTalkRoute(world.ports, teacher, middle);
    await world.settle();

    assert.equal(world.open().length, 0);
  });

  it("given Graph that refuses, when planned, then it stays planned, says why, and is tried again", async () => {
    const world = await planned();
    world.tenant.fail("createEvent", new Fault("tenant.forbidden"));
    const { again } = await world.run("talks.sync", "middle-p-1");
    const opened = await talkRoute(world.ports, teacher, middle);

    assert.ok(again && opened.ok);
    assert.equal(opened.value.talk.calendarProblem, "refused");
    assert.equal(opened.value.talk.state, "planned");
    await world.run("talks.follow");
    await world.settle();
    assert.equal(world.open().length, 1);
  });

  it("given an event that somebody took out, when changed, then a new one is made", async () => {
    const world = await planned();
    await world.settle();
    const [event] = world.open();
    await world.ports.tenant.cancelEvent("o-teacher", event?.eventId ?? "", "");
    await planTalkRoute(world.ports, teacher, { ...middle, startsAt: "2027-04-02T10:00:00Z" });
    await world.settle();

    assert.equal(world.open().length, 1);
  });

  const changeMember = async ({ ports }: World, personId: string, change: object) => {
    const found = await findMember(ports.documents, groupId, personId);
    assert.ok(found);
    const next = { ...found.value, ...change };
    await ports.documents.commit(groupId, [savedMember(next, found.etag)]);
  };

  it("given another supervisor, when the morning comes, then the new one is invited and the old one no longer", async () => {
    const world = await planned();
    await world.settle();
    await changeMember(world, "p-1", { supervisor: kees });
    await world.run("talks.follow");
    await world.settle();

    assert.deepEqual(world.open()[0]?.attendees, ["p-1@delinde.example", kees.mail]);
    assert.equal(await codeOf(talkRoute(world.ports, personOf(ria), middle)), "talks.not_found");
    await world.run("talks.follow");
    await world.settle();
    assert.equal(world.tenant.changes.length, 2);
  });

  it("given a participant who stopped, when the morning comes, then the talk leaves the calendar", async () => {
    const world = await planned();
    await world.settle();
    await changeMember(world, "p-1", {
      stopped: { at: world.ports.now(), by: "p-1", reasons: [] },
    });
    await world.run("talks.follow");
    await world.settle();

    assert.equal((await world.talkOf("middle-p-1")).state, "cancelled");
    assert.equal(world.open().length, 0);
  });

  it("given somebody without an address, when planned, then the others are invited and the page says who is not", async () => {
    const members = usual.map((one) => (one.personId === "p-1" ? { ...one, mail: "" } : one));
    const world = await planned({ members });
    await world.settle();
    const opened = await talkRoute(world.ports, teacher, middle);

    assert.deepEqual(world.open()[0]?.attendees, [ria.mail]);
    assert.ok(opened.ok);
    assert.deepEqual(opened.value.talk.withoutMail, ["Deelnemer 1"]);
  });

  it("given nobody who answers, when moments passed three times, then it waits for the teacher and no longer looks", async () => {
    const world = await halfway();
    for (const now of ["2027-04-20", "2027-05-20", "2027-06-20", "2027-07-20"]) {
      world.ports.clock.now = instant(`${now}T07:00:00Z`);
      await world.run("talks.follow");
      await world.settle();
    }
    const { again } = await world.run("talks.follow");

    const { state, rounds } = await world.talkOf("middle-p-1");
    assert.deepEqual([state, rounds, again], ["proposed", 3, undefined]);
    assert.equal(
      await codeOf(
        planTalkRoute(world.ports, teacher, { ...middle, startsAt: "2027-07-28T09:00:00Z" }),
      ),
      "ok",
    );
  });
});
