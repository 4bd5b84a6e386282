import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { openWorkTimeline, weekTimeline } from "../../../bot/features/weekly/week-rules.ts";
import { queued } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, groupId, sessionsOf } from "../../support/a-group.ts";
import { actionsOf, shownText } from "../../support/card-text.ts";
import { idsOf, portsOf, type TestPorts } from "../../support/ports.ts";
import { handedInAt } from "../../support/work-facts.ts";
import { changeMember, momentOf, noticeOf, rendered, run, sent } from "./a-week.ts";

const own = "weekly.open_work:2027-W05:p-1";
const judgedAt = instant("2027-02-02T14:00:00Z");
const notYet = handedInAt(judgedAt, { state: "not_yet", judgedAt });
const met = handedInAt(judgedAt, { state: "met", judgedAt });

describe("open work in a week without a session", () => {
  let ports: TestPorts;
  const withWork = (personId: string, work: object) =>
    changeMember(ports, personId, (one) => ({
      ...one,
      progress: { ...one.progress, work: { ...one.progress.work, ...work } },
    }));
  const wednesday = (week = "2027-W05") =>
    run(ports, "weekly.open_work", momentOf(openWorkTimeline, week));
  const tell = (personId = "p-1") => run(ports, "weekly.tell_not_yet", { personId });
  const notices = () => idsOf(ports, groupId, "notice");
  const given = async (change: object = {}) => {
    ports = portsOf({ now: "2027-02-03T09:00:00Z" });
    await aClass(ports, { participants: 3, group: { handedOut: [1], ...change } });
    await withWork("p-2", { "m01-hand-in": met });
    await withWork("p-3", { "m01-hand-in": notYet });
  };

  beforeEach(() => given());

  it("given late work and a second try, when Wednesday comes, then those two hear it once", async () => {
    const result = await wednesday();
    await wednesday();

    assert.deepEqual(await notices(), [`notice:${own}`, "notice:weekly.open_work:2027-W05:p-3"]);
    assert.equal((await noticeOf(ports, own)).expiresAt, "2027-02-07T23:00:00.000Z");
    assert.equal(result.data?.["key"], "2027-W07");
  });

  it("given a vacation week, when Wednesday comes, then it is silent", async () => {
    await given({ vacationWeeks: ["2027-W05"] });
    await wednesday();
    await tell("p-3");

    assert.deepEqual(await notices(), []);
  });

  it("given an archived group, when Wednesday comes, then it is silent", async () => {
    await given({ archivedAt: instant("2027-02-01T09:00:00Z") });

    assert.deepEqual(await wednesday(), {});
    assert.deepEqual(await tell("p-3"), {});
  });

  it("given a session that moved into this week, when Wednesday comes, then it is silent", async () => {
    ports = portsOf({ now: "2027-02-03T09:00:00Z" });
    const moved = {
      startsAt: instant("2027-02-04T18:00:00Z"),
      endsAt: instant("2027-02-04T21:00:00Z"),
    };
    const sessions = sessionsOf().map((one) => (one.number === 3 ? { ...one, ...moved } : one));
    await aClass(ports, { sessions, group: { handedOut: [1] } });
    await wednesday();

    assert.deepEqual(await notices(), []);
  });

  it("given who stopped, when Wednesday comes, then he hears nothing", async () => {
    const stopped = { at: ports.now(), by: "p-1", reasons: [] };
    await changeMember(ports, "p-1", (one) => ({ ...one, stopped }));
    await wednesday();
    await tell("p-1");

    assert.deepEqual(await notices(), ["notice:weekly.open_work:2027-W05:p-3"]);
  });

  it("given eight such cards before, when Wednesday comes, then there is no ninth", async () => {
    const before = Array.from({ length: 8 }, (_, index) =>
      queued({
        id: `weekly.open_work:2026-W4${index}:p-1`,
        type: "weekly.open_work",
        groupId,
        to: "p-1",
        data: { week: `2026-W4${index}` },
        dueAt: ports.now(),
        urgency: "daytime",
      }),
    );
    await ports.documents.commit(groupId, before);
    await wednesday();
    await tell("p-1");

    assert.ok(!(await notices()).includes(`notice:${own}`));
    assert.ok((await notices()).includes("notice:weekly.open_work:2027-W05:p-3"));
  });

  it("given the card, when shown, then it says what is late and goes to the first", async () => {
    await wednesday();
    const shown = await rendered(ports, own);

    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /▲ Lever in: .* \(les 1\)\nDe datum .* is voorbij/);
    assert.deepEqual(
      actionsOf(shown.card).map(({ verb }) => verb),
      ["assignments.open", "progress.show_tasks"],
    );
  });

  it("given what was handed in before it is sent, when shown, then it is skipped", async () => {
    await wednesday();
    await withWork("p-1", { "m01-hand-in": handedInAt(ports.now()) });

    assert.deepEqual(await rendered(ports, own), { kind: "skip", reason: "nothing_open" });
  });

  it("given a not yet on Tuesday, when told, then the card comes at once, and Wednesday adds none", async () => {
    ports.clock.now = instant("2027-02-02T15:00:00Z");
    await tell("p-3");
    const { dueAt } = await noticeOf(ports, "weekly.open_work:2027-W05:p-3");
    await sent(ports, "weekly.open_work:2027-W05:p-3");
    ports.clock.now = instant("2027-02-03T09:00:00Z");
    await wednesday();

    assert.equal(dueAt, "2027-02-02T15:00:00.000Z");
    assert.equal((await noticeOf(ports, "weekly.open_work:2027-W05:p-3")).state, "sent");
  });

  it("given a card that was sent, when something else is not yet good, then it changes in place", async () => {
    await wednesday();
    await sent(ports, own);
    await tell("p-1");

    const { state, activityId } = await noticeOf(ports, own);
    assert.deepEqual([state, activityId], ["pending", `a-${own}`]);
    assert.equal((await notices()).length, 2);
  });

  it("given all done after it was sent, when shown anew, then the card says well done", async () => {
    await wednesday();
    await sent(ports, own);
    await withWork("p-1", { "m01-hand-in": met });
    const shown = await rendered(ports, own);

    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /Je hebt alles ingeleverd/);
  });

  it("given a week with a session, when something is not yet good, then Deze week shows it in place", async () => {
    ports.clock.now = instant("2027-02-08T07:00:00Z");
    await tell("p-3");
    assert.deepEqual(await notices(), []);

    await run(ports, "weekly.week", momentOf(weekTimeline, "2027-W06"));
    await sent(ports, "weekly.week:2027-W06:p-3");
    await tell("p-3");

    assert.equal((await noticeOf(ports, "weekly.week:2027-W06:p-3")).state, "pending");
    assert.equal((await notices()).length, 3);
  });

  it("given a card that was skipped this week, when something is not yet good, then it comes after all", async () => {
    await wednesday();
    const stored = await ports.documents.get(groupId, `notice:${own}`, (raw) => ({
      ...Object(raw),
    }));
    const { wakeAt: _, ...rest } = stored.value;
    const body = { ...rest, state: "skipped", reason: "nothing_open" };
    await ports.documents.commit(groupId, [
      { kind: "replace", id: `notice:${own}`, ifMatch: stored.etag, body },
    ]);
    await tell("p-1");

    assert.equal((await noticeOf(ports, own)).state, "pending");
  });
});
