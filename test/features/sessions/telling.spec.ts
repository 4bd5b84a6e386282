import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { getGroup } from "../../../bot/features/groups/public.ts";
import {
  cancelSession,
  moveSession,
  previewMove,
} from "../../../bot/features/sessions/change-session.ts";
import { changeDialog } from "../../../bot/features/sessions/dialog.ts";
import { cancelledNotice, changedNotice } from "../../../bot/features/sessions/notices.ts";
import { deadlinesFor, together } from "../../../bot/features/sessions/telling-rules.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aClass, aSession, groupId, teacher } from "../../support/a-group.ts";
import { aMember, teacherId } from "../../support/a-member.ts";
import { actionsOf, shownText } from "../../support/card-text.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";
import { noticesTo, tellChange, toldIn } from "./a-change.ts";

const [monday, tuesday, wednesday] = [11, 12, 13].map((on) => instant(`2027-01-${on}T18:00:00Z`));
assert.ok(monday && tuesday && wednesday);
const moved = { "m01-hand-in": { before: monday, after: tuesday } };
const change = { change: 1, kind: "moved" as const, numbers: [2], deadlines: moved };

describe("whose deadline changes", () => {
  const extension = (dueAt: typeof monday) => ({
    "m01-hand-in": { dueAt, reason: "ziek", by: teacherId, at: monday },
  });
  const handedIn = (state: "handed_in" | "met" | "not_yet") =>
    aProgress({ work: { "m01-hand-in": handedInAt(monday, { state }) } });

  for (const [what, member, expected] of [
    ["nothing handed in", aMember(), moved],
    ["work that waits for the teacher", aMember({ progress: handedIn("handed_in") }), {}],
    ["work that is met", aMember({ progress: handedIn("met") }), {}],
    ["a second try to do", aMember({ progress: handedIn("not_yet") }), moved],
    ["a longer extension", aMember({ extensions: extension(wednesday) }), {}],
    ["an extension that is over by then", aMember({ extensions: extension(monday) }), moved],
    ["the teacher", aMember({ role: "teacher", progress: handedIn("met") }), moved],
  ] as const) {
    it(`given ${what}, when asked, then ${Object.keys(expected).length} are told`, () => {
      assert.deepEqual(deadlinesFor(member, moved), expected);
    });
  }

  it("given two changes in one card, when joined, then it is from the first to the last, or back from what it said", () => {
    const back = { "m01-hand-in": { before: tuesday, after: monday } };
    const on = { "m01-hand-in": { before: tuesday, after: wednesday } };
    const next = { change: 2, kind: "placed" as const, numbers: [5] };

    assert.deepEqual(together(change, { ...next, deadlines: back }), {
      change: 2,
      kind: "moved",
      numbers: [2, 5],
      // Who read the card knew Tuesday.
      deadlines: back,
    });
    assert.deepEqual(together(change, { ...next, deadlines: on }).deadlines, {
      "m01-hand-in": { before: monday, after: wednesday },
    });
  });
});

describe("hearing of a change once", () => {
  const startsAt = plus(aSession(2).startsAt, { days: 2 });
  const move = (ports: TestPorts, days = 2) =>
    moveSession(ports, teacher, {
      groupId,
      number: 2,
      startsAt: plus(aSession(2).startsAt, { days }),
      shiftFollowing: false,
    });

  it("given a lesson that moves, when told, then the card says until when one's work is", async () => {
    const ports = portsOf();
    await aClass(ports);
    await move(ports);
    await tellChange(ports, 1);

    const [notice] = await noticesTo(ports, "p-1");
    assert.ok(notice);
    const rendered = await changedNotice.render(ports, notice, "nl");

    assert.ok(rendered.kind === "card");
    assert.match(
      shownText(rendered.card),
      /Een les is verplaatst[\s\S]*Je levert later in[\s\S]*▲ [\s\S]*donderdag 28 januari, 19:00 uur\. Eerst was dat dinsdag 26 januari\./,
    );
  });

  it("given who stopped and a supervisor, when told, then they hear nothing", async () => {
    const ports = portsOf();
    const stopped = { at: monday, by: "p-2", reasons: [] };
    const members = [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember(),
      aMember({ personId: "p-2", stopped }),
      aMember({ personId: "p-3", role: "supervisor" }),
    ];
    await aClass(ports, { members });
    await move(ports);
    await tellChange(ports, 1);

    const counts = await Promise.all(
      members.map(async ({ personId }) => (await noticesTo(ports, personId)).length),
    );
    assert.deepEqual(counts, [1, 1, 0, 0]);
  });

  it("given a person who had four, when more changes, then the last card says it, and a cancelled lesson is told apart", async () => {
    const ports = portsOf();
    await aClass(ports, { participants: 1 });
    for (const [index, days] of [1, 2, 3, 4, 5, 6, 7].entries()) {
      assert.ok((await move(ports, days)).ok);
      await tellChange(ports, index + 1);
      await tellChange(ports, index + 1);
    }
    assert.ok((await cancelSession(ports, teacher, { groupId, number: 2 })).ok);
    await tellChange(ports, 8);

    const own = await noticesTo(ports, "p-1");
    const changed = own.filter(({ type }) => type === "sessions.changed").map(toldIn);
    assert.deepEqual(
      changed.map((one) => one.change),
      [1, 2, 3, 7],
    );
    assert.deepEqual(changed.at(-1)?.deadlines["m01-hand-in"], {
      before: plus(aSession(2).startsAt, { days: 3 }),
      after: plus(aSession(2).startsAt, { days: 7 }),
    });
    const ofTeacher = await noticesTo(ports, teacherId);
    assert.equal(ofTeacher.filter(({ type }) => type === "sessions.changed").length, 3);
    const [cancelled] = own.filter(({ type }) => type === "sessions.cancelled");
    assert.ok(cancelled);
    assert.deepEqual(cancelledNotice.atMost, {});
    const rendered = await cancelledNotice.render(ports, cancelled, "nl");
    assert.ok(rendered.kind === "card");
    assert.match(shownText(rendered.card), /gaat niet door[\s\S]*✕[\s\S]*Je levert later in/);
  });

  it("given a lesson that moved and is cancelled before it was told, when told late, then its deadlines still are", async () => {
    const ports = portsOf();
    await aClass(ports);
    await move(ports);
    await cancelSession(ports, teacher, { groupId, number: 2 });
    await tellChange(ports, 1);

    const [notice] = await noticesTo(ports, "p-1");
    assert.ok(notice);
    const rendered = await changedNotice.render(ports, notice, "nl");

    assert.ok(rendered.kind === "card");
    assert.match(shownText(rendered.card), /Je levert later in/);
  });

  it("given a closed group, when its message comes up, then it is skipped", async () => {
    const ports = portsOf();
    await aClass(ports);
    await move(ports);
    await tellChange(ports, 1);
    const [notice] = await noticesTo(ports, "p-1");
    assert.ok(notice);
    const closed = portsOf();
    await aClass(closed, { group: { archivedAt: monday } });

    assert.deepEqual(await changedNotice.render(closed, notice, "nl"), {
      kind: "skip",
      reason: "group_archived",
    });
    assert.deepEqual(await move(closed), { ok: false, refusal: "groups.archived" });
  });

  it("given a move that makes a week too full, when made, then a reason is asked, kept, and nothing typed is lost", async () => {
    const ports = portsOf();
    await aClass(ports);
    // Session 3 in the week of session 2, and both take three hours: nothing else fits there.
    const wish = { groupId, number: 3, startsAt: plus(startsAt, { hours: 16 }) };
    const request = { ...wish, shiftFollowing: false };
    const long = portsOf();
    const sessions = [1, 2, 3, 4].map((number) =>
      aSession(number, { endsAt: plus(aSession(number).startsAt, { hours: 4 }) }),
    );
    await aClass(long, { sessions });

    const plan = await previewMove(long, teacher, request);
    const refused = await moveSession(long, teacher, { ...request, reason: "  " });
    const given = { groupId, number: 3, on: "2027-01-29", time: "11:00", shift: "false" };
    const asked = await changeDialog.submit(long, teacher, { ...given, step: "move", reason: "" });
    assert.ok(asked.ok);
    const text = shownText(asked.value.card);
    const [button] = actionsOf(asked.value.card);
    const again = { ...Object(button?.["data"]), reason: "Eénmalig" };
    const made = await changeDialog.submit(long, teacher, again);

    assert.ok((await previewMove(ports, teacher, request)).ok);
    assert.ok(plan.ok && plan.value.needsReason);
    assert.deepEqual(refused, { ok: false, refusal: "sessions.reason_needed" });
    assert.match(text, /Schrijf eerst op waarom dit mag/);
    assert.ok(made.ok);
    assert.match(shownText(made.value.card), /De les is verplaatst/);
    assert.equal((await getGroup(long.documents, groupId)).value.loadReason, "Eénmalig");
    assert.ok((await cancelSession(long, teacher, { groupId, number: 2 })).ok);
  });

  it("given the place page, when sent without address, then it asks again with what was typed", async () => {
    const ports = portsOf();
    await aClass(ports);
    const data = { groupId, number: 1 };
    const open = await changeDialog.submit(ports, teacher, { ...data, step: "ask_place" });
    const wrong = { ...data, step: "place", kind: "place", address: "", bring: "laarzen" };
    const again = await changeDialog.submit(ports, teacher, wrong);
    const right = { ...wrong, address: "Kerkplein 3" };
    const saved = await changeDialog.submit(ports, teacher, right);

    assert.ok(open.ok && again.ok && saved.ok);
    assert.match(shownText(open.value.card), /Waar is les 1\?/);
    assert.match(shownText(again.value.card), /Schrijf op waar de les is[\s\S]*laarzen/);
    assert.match(shownText(saved.value.card), /De plaats is bewaard/);
  });
});
