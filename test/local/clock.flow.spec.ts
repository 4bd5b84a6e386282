import assert from "node:assert/strict";
import { openClock, type StoredClock } from "../../infra/local/clock.ts";
import { openState } from "../../infra/local/state.ts";
import { type FakeApp, startFakeApp } from "./fake-app.ts";
import { guest, monday, type OpenTenant, openTenant } from "./local-tenant.ts";

const tuesday = "2027-01-05T09:00:00.000Z";
const wednesday = "2027-01-06T09:00:00.000Z";
const friday = "2027-01-08T09:00:00.000Z";

describe("the clock itself", () => {
  const open = (wall = { now: Date.parse("2026-11-02T12:00:00.000Z") }) => {
    const entries = openState(":memory:").collection<StoredClock>("clock");
    return { entries, wall, clock: openClock(entries, undefined, () => wall.now) };
  };

  it("given real time, when set ahead, then it runs on from there with the wall", () => {
    const { wall, clock } = open();
    clock.set({ mode: "real", now: monday });
    wall.now += 60_000;

    assert.equal(clock.now(), "2027-01-04T09:01:00.000Z");
  });

  it("given real time, when made manual, then it stands still", () => {
    const { wall, clock } = open();
    clock.set({ mode: "manual" });
    wall.now += 60_000;

    assert.equal(clock.now(), "2026-11-02T12:00:00.000Z");
  });

  it("given a past, when opened again with an earlier start, then the past counts", () => {
    const { entries, wall, clock } = open();
    clock.set({ mode: "manual", now: friday });

    const again = openClock(entries, { mode: "jump", now: monday }, () => wall.now);

    assert.deepEqual([again.now(), again.mode()], [friday, "jump"]);
  });
});

describe("time travel with an app", () => {
  let tenant: OpenTenant;
  let app: FakeApp;
  beforeEach(async () => {
    tenant = await openTenant();
    app = await startFakeApp();
    await tenant.local("POST", "app", app.registration);
  });
  afterEach(async () => {
    await app.close();
    await tenant.close();
  });

  it("given an app that registers, when it is taken in, then it knows the time", () => {
    assert.deepEqual(app.clocks, [{ now: monday, mode: "manual" }]);
  });

  it("given things due on the way, when the clock advances, then it stops at each until the app is done", async () => {
    app.state.dues = [wednesday, tuesday, friday];

    const { body } = await tenant.local("POST", "clock/advance", { to: "2027-01-07T09:00:00Z" });

    assert.deepEqual(app.worked, [tuesday, wednesday]);
    assert.deepEqual(
      app.clocks.map(({ now }) => now),
      [monday, tuesday, wednesday, "2027-01-07T09:00:00.000Z"],
    );
    assert.deepEqual(body, {
      now: "2027-01-07T09:00:00.000Z",
      mode: "manual",
      nextDueAt: friday,
    });
  });

  it("given due moments without news, when going to the next news, then it passes them and stops where there is some", async () => {
    app.state.dues = [tuesday, wednesday, friday];
    app.state.onWork = async (at) => {
      if (at === wednesday) await tenant.local("POST", "people", { ...guest, hint: "participant" });
    };

    const { body } = await tenant.local("POST", "clock/advance", {
      to: "2027-02-01T09:00:00Z",
      untilNews: true,
    });

    assert.deepEqual(app.worked, [tuesday, wednesday]);
    assert.deepEqual(body, { now: wednesday, mode: "manual", nextDueAt: friday });
  });

  it("given nothing due, when going to the next news, then the clock stays where it is", async () => {
    const { body } = await tenant.local("POST", "clock/advance", { to: friday, untilNews: true });

    assert.deepEqual(body, { now: monday, mode: "manual", nextDueAt: null });
  });

  it("given something due at the end itself, when the clock advances to it, then that is done too", async () => {
    app.state.dues = [tuesday];

    await tenant.local("POST", "clock/advance", { to: tuesday });

    assert.deepEqual(app.worked, [tuesday]);
  });

  it("given a moment that has gone by, when set or advanced to, then it is refused", async () => {
    const earlier = "2027-01-01T00:00:00.000Z";
    const answers = [
      await tenant.local("PUT", "clock", { mode: "manual", now: earlier }),
      await tenant.local("POST", "clock/advance", { to: earlier }),
    ];

    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.code]),
      [
        [409, "clock.backwards"],
        [409, "clock.backwards"],
      ],
    );
  });

  it("given an app that never gets done, when the clock advances, then that is told", async () => {
    app.state.dues = [tuesday];
    app.state.stuck = true;
    const stuck = await tenant.local("POST", "clock/advance", { to: friday });
    app.state.busy = true;
    const busy = await tenant.local("POST", "clock/advance", { to: friday });

    assert.deepEqual([stuck.status, stuck.body.code], [504, "app.stuck"]);
    assert.deepEqual([busy.status, busy.body.code], [504, "app.busy"]);
    assert.deepEqual((await tenant.local("POST", "idle", { timeoutInMs: 50 })).body, {
      idle: false,
    });
  });

  it("given mode jump, when the app is idle, then time moves on to each moment by itself", async () => {
    app.state.dues = [tuesday, friday];
    await tenant.local("PUT", "clock", { mode: "jump" });
    await app.until(() => app.worked.length === 2);

    const { body } = await tenant.local("POST", "idle", { timeoutInMs: 5_000 });
    const clock = (await tenant.local("GET", "clock")).body;
    assert.deepEqual(body, { idle: true });
    assert.deepEqual(app.worked, [tuesday, friday]);
    assert.deepEqual(clock, { now: friday, mode: "jump", nextDueAt: null });
  });

  it("given an app that was killed, when the clock is set, then that works and the app hears it when it is back", async () => {
    await app.close();
    const set = await tenant.local("PUT", "clock", { mode: "manual", now: tuesday });
    const advanced = await tenant.local("POST", "clock/advance", { to: friday });
    app = await startFakeApp();
    await tenant.local("POST", "app", app.registration);

    assert.equal(set.status, 200);
    assert.deepEqual([advanced.status, advanced.body.code], [502, "app.unreachable"]);
    assert.deepEqual(app.clocks, [{ now: tuesday, mode: "manual" }]);
  });

  it("given no app at all, when the clock advances, then it is simply later", async () => {
    const alone = await openTenant();

    const { body } = await alone.local("POST", "clock/advance", { to: friday });

    await alone.close();
    assert.deepEqual(body, { now: friday, mode: "manual", nextDueAt: null });
  });
});
