import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { plus } from "../../../bot/kernel/time.ts";
import { amina, bram, chantal, daan, teacher } from "../../support/a-group-file.ts";
import { aClassToHold, type ClassToHold } from "./a-held-session.ts";

describe("attendance when things go wrong", () => {
  let course: ClassToHold;
  before(async () => {
    course = await aClassToHold();
  });
  after(() => course.running.close());

  const everybody = [teacher, amina, bram, chantal].map((who) => [who, 0, 180] as const);
  const close = (number: number) =>
    course.running.call(teacher)("closeSession", { groupId: course.groupId, number });

  it("given a tenant without the policy, when collected, then the card says so and check-ins count", async () => {
    const { running, goTo, start, end } = course;
    await running.tenant.settings({ meetingPolicyMissing: true });
    await goTo(plus(start(1), { minutes: 3 }));
    for (const who of [amina, bram, chantal]) {
      await running.call(who)("checkIn", { groupId: course.groupId, number: 1 });
    }
    await goTo(end(1, 16));

    const view = await course.attendance(1);
    assert.equal(view.problem, "no_policy");
    assert.equal((await course.states(1))["Amina"]?.split(" ")[2], "check_in");
    assert.match((await course.closeCards())[0] ?? "", /⚠ Teams laat mij niet zien wie er was/);
    const closed = await close(1);
    assert.equal(closed.state, "final");
  });

  it("given a policy that comes later, when the next session is held, then its reports count", async () => {
    const { running, goTo, end, hold } = course;
    await running.tenant.settings({ meetingPolicyMissing: false });
    await goTo(end(2, 1));
    await hold(2, everybody);
    await goTo(end(2, 16));

    assert.equal((await course.attendance(2)).problem, undefined);
    assert.equal((await course.states(2))["Amina"], "present 180 report");
    await close(2);
  });

  it("given Graph that is too busy, when collected, then it asks again, also after a restart", async () => {
    const { running, goTo, end, hold } = course;
    await goTo(end(3, 1));
    await hold(3, everybody);
    const busy = { target: "graph", path: "/onlineMeetings", status: 429, retryAfterInSeconds: 0 };
    await running.tenant.addFault(busy);
    await goTo(end(3, 16));
    assert.equal((await course.attendance(3)).problem, "unavailable");
    assert.deepEqual(
      (await course.attendance(3)).attendees.map(({ state }) => state),
      [null, null, null, null],
    );
    await running.hands.clearFaults();
    await running.restart();
    await goTo(end(3, 30));

    assert.equal((await course.attendance(3)).problem, undefined);
    assert.equal((await course.states(3))["Daan"], "absent 0 report");
  });

  it("given a report that comes late, when it comes before the closing, then it changes the outcome", async () => {
    const { goTo, end, hold } = course;
    await hold(3, [[daan, 5, 180]]);
    await goTo(end(3, 61));

    assert.equal((await course.states(3))["Daan"], "present 175 report");
    assert.equal((await course.missed(daan)).length, 1);
  });

  it("given a session closed before the first report, when it comes, then it is the one that holds", async () => {
    const { goTo, end, hold } = course;
    await goTo(end(4, 2));
    const early = await close(4);
    await hold(4, everybody);
    await goTo(end(4, 16));
    const settled = await course.attendance(4);
    await hold(4, [[daan, 0, 180]]);
    await goTo(end(4, 200));

    assert.equal(early.state, "open");
    assert.equal(settled.state, "final");
    assert.equal(await course.homework(amina, 4), 1);
    assert.equal((await course.states(4))["Daan"], "absent 0 report");
  });

  it("given a session of which nothing is known, when weeks pass, then nobody is called absent", async () => {
    const { goTo, end } = course;
    await goTo(end(5, 3 * 24 * 60));

    const view = await course.attendance(5);
    assert.equal(view.state, "open");
    assert.deepEqual(
      view.attendees.map(({ state }) => state),
      [null, null, null, null],
    );
    assert.equal((await course.missed(amina)).length, 0);
  });
});
