import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { findMember } from "../../../bot/features/groups/public.ts";
import { askExtension, extendVerb } from "../../../bot/features/review/extension-verbs.ts";
import { extended } from "../../../bot/features/review/notices.ts";
import type { Actor } from "../../../bot/kernel/feature.ts";
import { noticeDocument, readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import {
  aClass,
  coordinator,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { allOf, idsOf, portsOf, type TestPorts } from "../../support/ports.ts";

const personId = "p-1";
const data = { groupId, personId };
const id = noticeDocument("review.extended:p-1");

describe("more time for one participant", () => {
  let ports: TestPorts;
  const give = (change: object = {}, actor: Actor = teacher) =>
    extendVerb(ports, actor, {
      ...data,
      assignmentId: "m01-hand-in",
      on: "2027-02-01",
      reason: "Ziek geweest",
      ...change,
    });
  const own = async () => (await findMember(ports.documents, groupId, personId))?.value.extensions;
  const notice = async () => (await ports.documents.get(groupId, id, readNotice)).value;
  const rendered = async () => await extended.render(ports, await notice(), "nl");

  beforeEach(async () => {
    ports = portsOf({ now: "2027-01-13T09:10:00Z" });
    await aClass(ports, { group: { handedOut: [1] } });
  });

  it("given a reason and a later day, when given, then it holds until the end of that day, and one message goes", async () => {
    const text = shownText(cardOf(await give()));

    assert.match(text, /✓ Deelnemer 1 heeft uitstel. Inleveren kan tot en met maandag 1 februari/);
    assert.deepEqual(await own(), {
      "m01-hand-in": {
        dueAt: "2027-02-01T22:59:00.000Z",
        reason: "Ziek geweest",
        by: "p-teacher",
        at: ports.now(),
      },
    });
    const { dueAt, urgency, state } = await notice();
    assert.deepEqual([dueAt, urgency, state], ["2027-01-13T10:00:00.000Z", "daytime", "pending"]);
  });

  it("given the button pressed twice, when given, then there is one extension and one message", async () => {
    await give();
    const first = await allOf(ports, groupId, "member");
    ports.clock.now = instant("2027-01-13T09:11:00Z");

    assert.match(shownText(cardOf(await give())), /✓/);

    assert.deepEqual(await allOf(ports, groupId, "member"), first);
    assert.equal((await idsOf(ports, groupId, "notice")).length, 1);
  });

  it("given a message that was sent, when given again, then that card changes in place", async () => {
    await give();
    const sent = { ...(await notice()), state: "sent", activityId: "a-1", wakeAt: undefined };
    await ports.documents.commit(groupId, [{ kind: "upsert", id, body: { ...sent, id } }]);

    await give({ on: "2027-02-05" });

    const { state, activityId, wakeAt } = await notice();
    assert.deepEqual([state, activityId, wakeAt], ["pending", "a-1", ports.now()]);
    assert.equal((await idsOf(ports, groupId, "notice")).length, 1);
    const shown = await rendered();
    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /Mijn leerplan: lever in tot en met vrijdag 5 februari/);
  });

  it("given work handed in meanwhile, when the message would go, then it is skipped", async () => {
    await give();
    await handedInAgain(ports, { groupId, personId, assignmentId: "m01-hand-in" });

    assert.deepEqual(await rendered(), { kind: "skip", reason: "handed_in_already" });
  });

  for (const [what, change, sentence] of [
    ["no date", { on: "" }, /Kies een opdracht en een datum/],
    ["no assignment", { assignmentId: "" }, /Kies een opdracht en een datum/],
    ["no reason", { reason: " " }, /Schrijf op waarom/],
    ["50,000 characters", { reason: "x".repeat(50_000) }, /niet meer dan 500 tekens/],
    ["the present deadline", { on: "2027-01-20" }, /later is dan 26-01-2027/],
    ["a day long past", { on: "2020-01-20" }, /later is dan 26-01-2027/],
    ["61 days after the course", { on: "2027-08-15" }, /tot en met 14-08-2027/],
    ["practising", { assignmentId: "m01-practise" }, /Oefenen beoordeel je niet/],
    ["an unknown assignment", { assignmentId: "m99" }, /Deze opdracht is er niet/],
  ] as const) {
    it(`given ${what}, when given, then the form says what to do and keeps what was typed`, async () => {
      const card = cardOf(await give(change));

      assert.match(shownText(card), sentence);
      assert.ok(inputsOf(card).length === 3);
      assert.deepEqual(await own(), {});
      assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
    });
  }

  it("given the last day that can be, when given, then it is taken", async () => {
    assert.match(shownText(cardOf(await give({ on: "2027-08-14" }))), /✓/);
  });

  it("given a deadline in the past, when the new one is past too, then it must be later than today", async () => {
    ports.clock.now = instant("2027-03-01T09:00:00Z");

    assert.match(shownText(cardOf(await give({ on: "2027-02-20" }))), /later is dan 01-03-2027/);
    assert.match(shownText(cardOf(await give({ on: "2027-03-02" }))), /✓/);
  });

  it("given work that was handed in, when given, then it is not needed; after 'nog niet' it is", async () => {
    const ids = { groupId, personId, assignmentId: "m01-hand-in" };
    await handedInAgain(ports, ids);
    assert.match(shownText(cardOf(await give())), /Uitstel is niet nodig/);
    const review = {
      result: "not_yet",
      text: "",
      levels: {},
      by: "p-teacher",
      at: ports.now(),
    } as const;
    const attempts = [{ text: "x", files: [], handedInAt: ports.now(), review }];
    await handedInAgain(ports, { ...ids, change: { attempts } });

    assert.match(shownText(cardOf(await give())), /✓/);
  });

  it("given nothing open, when asked, then there is nothing to choose", async () => {
    ports = portsOf({ now: "2027-01-10T09:00:00Z" });
    await aClass(ports);

    const card = cardOf(await askExtension(ports, teacher, data));

    assert.match(shownText(card), /Er is nu niets om uitstel voor te geven/);
    assert.deepEqual(inputsOf(card), []);
  });

  for (const [who, actor, refusal] of [
    ["the participant", participant, "groups.teachers_only"],
    ["a coordinator", coordinator, "groups.teachers_only"],
    ["somebody else", outsider, "groups.not_yours"],
    ["a stranger", stranger, "groups.not_known"],
  ] as const) {
    it(`given ${who}, when more time is asked or given, then it is refused`, async () => {
      assert.deepEqual(await give({}, actor), { ok: false, refusal });
      assert.deepEqual(await askExtension(ports, actor, data), { ok: false, refusal });
      assert.deepEqual(await own(), {});
    });
  }

  it("given a closed group, somebody unknown or a teacher, when given, then it is refused", async () => {
    assert.deepEqual(await give({ personId: "p-nobody" }), {
      ok: false,
      refusal: "review.unknown_person",
    });
    assert.deepEqual(await give({ personId: "p-teacher" }), {
      ok: false,
      refusal: "review.unknown_person",
    });
    ports = portsOf({ now: "2027-01-13T09:10:00Z" });
    await aClass(ports, { group: { archivedAt: ports.now() } });
    assert.deepEqual(await give(), { ok: false, refusal: "groups.archived" });
  });
});
