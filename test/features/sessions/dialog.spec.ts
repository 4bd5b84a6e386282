import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import { changeDialog } from "../../../bot/features/sessions/dialog.ts";
import { nextCommand, showNextVerb } from "../../../bot/features/sessions/next-session.ts";
import { changedNotice } from "../../../bot/features/sessions/notices.ts";
import { listSessions } from "../../../bot/features/sessions/public.ts";
import type { Actor, DialogPage } from "../../../bot/kernel/feature.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import type { Outcome } from "../../../bot/kernel/outcome.ts";
import { instant } from "../../../bot/kernel/time.ts";
import {
  aClass,
  aSession,
  groupId,
  outsider,
  participant,
  stranger,
  teacher,
} from "../../support/a-group.ts";
import { actionsOf, cardOf, shownText } from "../../support/card-text.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";

const data = { groupId, number: 1 };
const textOf = (outcome: Outcome<DialogPage, string>): string => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return shownText(outcome.value.card);
};

describe("moving or cancelling a lesson in chat", () => {
  let ports: TestPorts;
  const submit = (given: object, actor: Actor = teacher) =>
    changeDialog.submit(ports, actor, { ...data, ...given });
  const first = async () => (await listSessions(ports.documents, groupId))[0];

  beforeEach(async () => {
    ports = portsOf();
    await aClass(ports);
  });

  it("given the teacher, when opened, then the present day and hour are filled in", async () => {
    const outcome = await changeDialog.open(ports, teacher, data);

    assert.match(textOf(outcome), /dinsdag 12 januari[\s\S]*2027-01-12[\s\S]*19:00/);
  });

  it("given a new day, when previewed, then nothing has changed yet", async () => {
    const text = textOf(
      await submit({ step: "preview", on: "2027-01-14", time: "19:00", shift: "false" }),
    );

    assert.match(text, /donderdag 14 januari, van 19:00 tot 22:00 uur/);
    assert.doesNotMatch(text, /Les 2/);
    assert.equal((await first())?.rev, 1);
  });

  it("given all that follow, when previewed, then all new days are shown", async () => {
    const text = textOf(
      await submit({ step: "preview", on: "2027-01-14", time: "19:00", shift: "true" }),
    );

    assert.match(text, /Les 12/);
  });

  it("given the preview, when its button is pressed, then it moves as shown", async () => {
    const outcome = await submit({
      step: "preview",
      on: "2027-01-14",
      time: "18:00",
      shift: "false",
    });
    assert.ok(outcome.ok);
    const [button] = actionsOf(outcome.value.card);

    const text = textOf(await changeDialog.submit(ports, teacher, button?.["data"]));

    assert.match(text, /De les is verplaatst/);
    assert.equal((await first())?.startsAt, "2027-01-14T17:00:00.000Z");
  });

  it("given cancelling, when pressed, then it is asked first and then done", async () => {
    assert.match(textOf(await submit({ step: "ask_cancel" })), /echt afzeggen/);
    assert.equal((await first())?.state, "planned");

    assert.match(textOf(await submit({ step: "cancel" })), /gaat niet door/);
    assert.equal((await first())?.state, "cancelled");
  });

  it("given a day in the past, when previewed, then it says what to do", async () => {
    const outcome = await submit({ step: "preview", on: "2026-01-14", time: "19:00" });

    assert.ok(!outcome.ok);
    assert.equal(outcome.refusal, "sessions.in_the_past");
  });

  it("given a lesson that is not there, when opened, then it says so", async () => {
    const outcome = await changeDialog.open(ports, teacher, { groupId, number: 40 });

    assert.ok(!outcome.ok);
    assert.equal(outcome.refusal, "sessions.unknown_session");
  });

  for (const [what, given] of [
    ["no day", { step: "preview", time: "19:00" }],
    ["no time", { step: "move", on: "2027-01-14" }],
    ["a time that does not exist", { step: "preview", on: "2027-01-14", time: "25:10" }],
    ["a day that does not exist", { step: "preview", on: "2027-02-30", time: "19:00" }],
    ["an unknown step", { step: "explode" }],
  ] as const) {
    it(`given ${what}, when sent, then the card is not believed`, async () => {
      await assert.rejects(submit(given), z.ZodError);
    });
  }

  for (const [actor, refusal] of [
    [participant, "groups.teachers_only"],
    [outsider, "groups.not_yours"],
    [stranger, "groups.not_known"],
  ] as const) {
    it(`given ${actor.objectId}, when opened or sent, then it is ${refusal}`, async () => {
      const no = { ok: false, refusal };

      assert.deepEqual(await changeDialog.open(ports, actor, data), no);
      for (const step of ["preview", "move", "cancel"]) {
        assert.deepEqual(await submit({ step, on: "2027-01-14", time: "19:00" }, actor), no);
      }
    });
  }
});

describe("the message about a change", () => {
  const noticed = (kind: "moved" | "cancelled", numbers: readonly number[]) =>
    readNotice({
      docType: "notice",
      schema: 1,
      id: "notice:sessions.changed:1:p-1",
      type: "sessions.changed",
      groupId,
      to: "p-1",
      data: { change: 1, kind, numbers },
      dueAt: "2026-11-22T12:00:00.000Z",
      urgency: "now",
      state: "pending",
      attempts: 0,
    });
  const shown = async (kind: "moved" | "cancelled", numbers: readonly number[]) => {
    const ports = portsOf();
    await aClass(ports, {
      sessions: [aSession(1), aSession(2, { state: "cancelled" }), aSession(3)],
    });
    return await changedNotice.render(ports, noticed(kind, numbers), "nl");
  };

  it("given two lessons that moved, when shown, then both new moments are in one card", async () => {
    const rendered = await shown("moved", [1, 3]);

    assert.ok(rendered.kind === "card");
    assert.equal(rendered.summary, "2 lessen zijn verplaatst");
    assert.match(shownText(rendered.card), /dinsdag 12 januari[\s\S]*dinsdag 9 februari/);
  });

  it("given a lesson that was cancelled, when shown, then the sign says so too", async () => {
    const rendered = await shown("cancelled", [2]);

    assert.ok(rendered.kind === "card");
    assert.match(shownText(rendered.card), /✕ dinsdag 26 januari/);
  });

  it("given a lesson that moved and was cancelled since, when shown, then the move is skipped", async () => {
    assert.deepEqual(await shown("moved", [2]), { kind: "skip", reason: "changed_again" });
  });
});

describe("asking for the next lesson", () => {
  it("given a lesson that runs, when asked, then that one is shown with its link", async () => {
    const ports = portsOf({ now: "2027-01-12T19:00:00Z" });
    const calendar = { rev: 1, eventId: "e", joinUrl: "https://teams.example/1" };
    await aClass(ports, { sessions: [aSession(1, { calendar }), aSession(2)] });

    const card = cardOf(await nextCommand.answer(ports, participant));

    assert.match(shownText(card), /dinsdag 12 januari/);
    assert.deepEqual(
      actionsOf(card).map(({ url, verb }) => url ?? verb),
      ["https://teams.example/1", "attendance.check_in"],
    );
  });

  it("given a lesson to come, when asked, then the participant can say that he cannot come", async () => {
    const ports = portsOf();
    await aClass(ports);

    const card = cardOf(await nextCommand.answer(ports, participant));

    assert.deepEqual(
      actionsOf(card).map(({ verb }) => verb),
      ["attendance.cannot_come"],
    );
  });

  it("given the teacher, when asked, then he may change it", async () => {
    const ports = portsOf();
    await aClass(ports);

    const [button] = actionsOf(cardOf(await showNextVerb(ports, teacher, {})));

    assert.deepEqual(button?.["data"], {
      ...data,
      dialog: "sessions.change",
      msteams: { type: "task/fetch" },
    });
  });

  it("given no lessons left, when asked, then that is said", async () => {
    const ports = portsOf();
    await aClass(ports);
    ports.clock.now = instant("2028-01-01T00:00:00Z");

    assert.match(
      shownText(cardOf(await nextCommand.answer(ports, participant))),
      /geen lessen meer/,
    );
  });

  it("given no group or no account, when asked, then that is said", async () => {
    const ports = portsOf();
    await aClass(ports);

    assert.deepEqual(await nextCommand.answer(ports, outsider), {
      ok: false,
      refusal: "groups.none",
    });
    assert.deepEqual(await nextCommand.answer(ports, stranger), {
      ok: false,
      refusal: "groups.not_known",
    });
  });
});
