import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import {
  listStoredSessions,
  type Session,
  savedSession,
} from "../../../bot/features/sessions/public.ts";
import { refreshTimeline, weekTimeline } from "../../../bot/features/weekly/week-rules.ts";
import { queued } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId, sessionsOf } from "../../support/a-group.ts";
import { actionsOf, shownText } from "../../support/card-text.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { idsOf, portsOf, type TestPorts } from "../../support/ports.ts";
import { handedInAt } from "../../support/work-facts.ts";
import { changeMember, momentOf, noticeOf, rendered, run, sent } from "./a-week.ts";

const own = "weekly.week:2027-W02:p-1";
const joinUrl = "https://teams.example/1";

describe("Deze week", () => {
  let ports: TestPorts;
  const change = async (number: number, to: Partial<Session>) => {
    const found = (await listStoredSessions(ports.documents, groupId)).find(
      ({ value }) => value.number === number,
    );
    assert.ok(found);
    await ports.documents.commit(groupId, [savedSession({ ...found.value, ...to }, found.etag)]);
  };
  const monday = (key = "2027-W02") => run(ports, "weekly.week", momentOf(weekTimeline, key));
  const refresh = (key: string) => run(ports, "weekly.refresh", momentOf(refreshTimeline, key));
  const text = async () => {
    const shown = await rendered(ports, own);
    assert.ok(shown.kind === "card", JSON.stringify(shown));
    return shownText(shown.card);
  };
  const verbs = async () => {
    const shown = await rendered(ports, own);
    assert.ok(shown.kind === "card");
    return actionsOf(shown.card).map(({ verb, url }) => verb ?? url);
  };

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-11T07:00:00Z" });
    const calendar = { rev: 1, eventId: "e-1", joinUrl };
    const sessions = sessionsOf().map((one) => (one.number === 1 ? { ...one, calendar } : one));
    await aClass(ports, { participants: 2, sessions });
  });

  it("given a Monday with a session, when it comes, then who takes part gets one card", async () => {
    const result = await monday();
    await monday();

    assert.deepEqual(await idsOf(ports, groupId, "notice"), [
      `notice:${own}`,
      "notice:weekly.week:2027-W02:p-2",
    ]);
    const { expiresAt, dueAt } = await noticeOf(ports, own);
    assert.deepEqual([dueAt, expiresAt], [ports.now(), aSession(1).endsAt]);
    assert.deepEqual(
      [result.again, result.data],
      ["2027-01-25T07:00:00.000Z", { key: "2027-W04", at: "2027-01-25T07:00:00.000Z" }],
    );
  });

  it("given somebody who stopped or never came, when it comes, then he hears nothing", async () => {
    const at = ports.now();
    await changeMember(ports, "p-1", (one) => ({
      ...one,
      stopped: { at, by: "p-1", reasons: [] },
    }));
    await changeMember(ports, "p-2", (one) => ({ ...one, noShowAt: at }));
    await monday();

    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
  });

  it("given somebody who stops after it was queued, when it is sent, then it is skipped", async () => {
    await monday();
    const stopped = { at: ports.now(), by: "p-1", reasons: [] };
    await changeMember(ports, "p-1", (one) => ({ ...one, stopped }));

    assert.deepEqual(await rendered(ports, own), { kind: "skip", reason: "stopped" });
  });

  it("given a session that moved out of the week, when Monday comes, then nothing is sent", async () => {
    await change(1, {
      startsAt: instant("2027-01-20T18:00:00Z"),
      endsAt: instant("2027-01-20T21:00:00Z"),
    });
    const result = await monday();

    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
    assert.equal(result.data?.["key"], "2027-W03");
  });

  it("given a session cancelled after it was queued, when it is sent, then it is skipped", async () => {
    await monday();
    await change(1, { state: "cancelled" });

    assert.deepEqual(await rendered(ports, own), { kind: "skip", reason: "no_session_this_week" });
  });

  it("given a session cancelled after it was sent, when shown anew, then the card says so", async () => {
    await monday();
    await sent(ports, own);
    await change(1, { state: "cancelled" });

    assert.match(await text(), /toch geen les/);
  });

  it("given two sessions in the week, when Monday comes, then one card tells both", async () => {
    await change(2, {
      startsAt: instant("2027-01-14T18:00:00Z"),
      endsAt: instant("2027-01-14T21:00:00Z"),
    });
    await monday();

    assert.equal((await idsOf(ports, groupId, "notice")).length, 2);
    assert.match(await text(), /dinsdag 12 januari[\s\S]*donderdag 14 januari/);
    assert.equal((await noticeOf(ports, own)).expiresAt, "2027-01-14T21:00:00.000Z");
  });

  it("given twelve cards because lessons moved, when another Monday comes, then there is no thirteenth", async () => {
    const before = Array.from({ length: 12 }, (_, index) =>
      queued({
        id: `weekly.week:2026-W${index + 30}:p-1`,
        type: "weekly.week",
        groupId,
        to: "p-1",
        data: { week: `2026-W${index + 30}` },
        dueAt: ports.now(),
        urgency: "daytime",
      }),
    );
    await ports.documents.commit(groupId, before);
    await monday();

    assert.ok(!(await idsOf(ports, groupId, "notice")).includes(`notice:${own}`));
    assert.ok((await idsOf(ports, groupId, "notice")).includes("notice:weekly.week:2027-W02:p-2"));
  });

  it("given an archived group, when Monday comes, then it is silent for good", async () => {
    await closeByHand(ports);

    assert.deepEqual(await monday(), {});
  });

  it("given the card, when shown on Monday, then it has when, where, how, and what to do", async () => {
    await monday();

    assert.match(
      await text(),
      /^Deze week\nJe hoeft voor deze les niets meer te doen\.\ndinsdag 12 januari, van 19:00 tot 22:00 uur\nLes 1: .*\nDe les is online\./,
    );
    assert.deepEqual(await verbs(), [joinUrl, "attendance.cannot_come", "progress.show_tasks"]);
  });

  it("given a skills lab, when shown, then the card says where and what to bring", async () => {
    const place = { kind: "skills_lab", address: "Zorgplein 1", bring: "werkschoenen" } as const;
    await change(1, { place });
    await monday();

    assert.match(await text(), /skills lab: Zorgplein 1\. Neem mee: werkschoenen\./);
  });

  it("given homework and feedback since the lesson before, when shown, then both are there", async () => {
    ports = portsOf({ now: "2027-01-25T07:00:00Z" });
    await aClass(ports, { participants: 1, group: { handedOut: [1] } });
    const judgedAt = instant("2027-01-20T09:00:00Z");
    const met = handedInAt(judgedAt, { state: "met", judgedAt });
    await changeMember(ports, "p-1", (one) => ({
      ...one,
      progress: { ...one.progress, work: { "m01-hand-in": met } },
    }));
    await monday("2027-W04");

    const shown = await rendered(ports, "weekly.week:2027-W04:p-1");
    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /✓ Voldaan: /);
    assert.match(shownText(shown.card), /Dit doe je nu: Oefen /);
    assert.match(shownText(shown.card), /▲ Inleveren: 1 van 12 ingeleverd, 1 voldaan/);
  });

  it("given a quarter of an hour before, when refreshed, then the sent card asks who is there", async () => {
    await monday();
    await sent(ports, own);
    ports.clock.now = instant("2027-01-12T17:45:00Z");
    const result = await refresh("start:1");

    assert.equal((await noticeOf(ports, own)).state, "pending");
    assert.equal((await noticeOf(ports, "weekly.week:2027-W02:p-2")).activityId, undefined);
    assert.deepEqual(await verbs(), [
      joinUrl,
      "attendance.check_in",
      "attendance.cannot_come",
      "progress.show_tasks",
    ]);
    assert.equal(result.data?.["key"], "end:1");
  });

  it("given a minute earlier, when looked at, then nobody can be there yet", async () => {
    await monday();
    ports.clock.now = instant("2027-01-12T17:44:00Z");

    assert.ok(!(await verbs()).includes("attendance.check_in"));
  });

  it("given who pressed it, when shown anew, then the card knows", async () => {
    await monday();
    ports.clock.now = instant("2027-01-12T18:10:00Z");
    await changeMember(ports, "p-1", (one) => ({ ...one, checkIns: { 1: ports.now() } }));

    assert.match(await text(), /✓ Je bent er/);
    assert.deepEqual(await verbs(), [joinUrl, "progress.show_tasks"]);
  });

  it("given who cannot come, when shown anew, then it is not asked again", async () => {
    await monday();
    await changeMember(ports, "p-1", (one) => ({ ...one, cannotCome: { 1: { at: ports.now() } } }));

    assert.match(await text(), /Je docent weet dat je niet kunt komen/);
    assert.deepEqual(await verbs(), [joinUrl, "progress.show_tasks"]);
  });

  it("given the end of the lesson, when refreshed, then the buttons are gone and it is not skipped", async () => {
    await monday();
    await sent(ports, own);
    ports.clock.now = aSession(1).endsAt;
    await refresh("end:1");

    const { state, expiresAt = "" } = await noticeOf(ports, own);
    assert.equal(state, "pending");
    assert.ok(expiresAt > ports.now());
    assert.match(await text(), /✓ Deze les is geweest/);
    assert.deepEqual(await verbs(), ["progress.show_tasks"]);
  });

  it("given a cancelled session or nobody's card, when refreshed, then nothing happens", async () => {
    const [, next] = refreshTimeline.moments(sessionsOf());
    await change(1, { state: "cancelled" });

    assert.equal((await refresh("start:1")).writes, undefined);
    assert.ok(next);
  });
});
