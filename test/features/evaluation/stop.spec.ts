import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { stopReasons } from "../../../bot/contract/stopping.ts";
import { stoppedNotice } from "../../../bot/features/evaluation/notices.ts";
import {
  chooseStop,
  confirmStop,
  goOn,
  registerStop,
  skip,
  stopCommand,
  takeBack,
  why,
} from "../../../bot/features/evaluation/verbs.ts";
import { findMember } from "../../../bot/features/groups/public.ts";
import { readNotice } from "../../../bot/kernel/notice.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aClass, coordinator, groupId, participant, teacher } from "../../support/a-group.ts";
import { actionsOf, cardOf, inputsOf, shownText } from "../../support/card-text.ts";
import { closeByHand } from "../../support/closed-group.ts";
import { allOf, idsOf, portsOf, type TestPorts } from "../../support/ports.ts";

describe("stopping", () => {
  let ports: TestPorts;
  const own = { groupId };
  const other = { groupId, personId: "p-1" };
  const stopped = async (personId = "p-1") =>
    (await findMember(ports.documents, groupId, personId))?.value.stopped;
  const revisions = async () =>
    (await allOf(ports, groupId, "session")).map(({ value }) => value["rev"]);

  beforeEach(async () => {
    ports = portsOf({ now: "2027-02-03T09:00:00Z" });
    await aClass(ports);
  });

  it("given the words, when typed, then somebody to talk to comes first and nothing is stopped", async () => {
    const card = cardOf(await stopCommand.answer(ports, participant));

    assert.match(
      shownText(card),
      /Wil je eerst met iemand praten[\s\S]*Bel Anja de Boer: 012 345 67 89/,
    );
    assert.deepEqual(
      actionsOf(card).map(({ verb, url }) => verb ?? url),
      [
        "https://teams.microsoft.com/l/chat/0/0?users=t.vos%40zorgopleider.example",
        "progress.show_tasks",
        "evaluation.confirm_stop",
      ],
    );
    assert.equal(await stopped(), undefined);
  });

  it("given yes, when pressed, then he has stopped, lessons to come lose him, and the interview is open", async () => {
    const card = cardOf(await confirmStop(ports, participant, own));

    assert.deepEqual(await stopped(), { at: ports.now(), by: "p-1", reasons: [] });
    assert.deepEqual((await revisions()).slice(0, 4), [1, 1, 2, 2]);
    assert.ok((await idsOf(ports, groupId, "job")).includes("job:sessions.sync"));
    assert.deepEqual(await idsOf(ports, groupId, "notice"), []);
    const [choices] = inputsOf(card);
    assert.ok(Array.isArray(choices?.["choices"]));
    assert.equal(choices["choices"].length, 9);
    assert.ok(inputsOf(card).every(({ isRequired }) => !isRequired));
  });

  it("given yes, when pressed twice and late, then the first moment stays", async () => {
    const first = ports.now();
    await confirmStop(ports, participant, own);
    await why(ports, participant, { groupId, reasons: "too_hard" });
    ports.clock.now = instant("2027-02-05T09:00:00Z");
    await confirmStop(ports, participant, own);

    assert.deepEqual(await stopped(), { at: first, by: "p-1", reasons: ["too_hard"] });
    assert.deepEqual((await revisions()).slice(2, 4), [2, 2]);
  });

  it("given every reason and a remark, when sent, then they are kept; sent again, the last counts", async () => {
    await confirmStop(ports, participant, own);
    await why(ports, participant, {
      groupId,
      reasons: stopReasons.join(","),
      remark: " Druk thuis. ",
    });
    assert.deepEqual(
      [(await stopped())?.reasons, (await stopped())?.remark],
      [[...stopReasons], "Druk thuis."],
    );

    await why(ports, participant, { groupId, reasons: "other,other", remark: "" });
    assert.deepEqual(await stopped(), { at: ports.now(), by: "p-1", reasons: ["other"] });
  });

  it("given nothing, when sent or skipped, then that is fine too", async () => {
    await confirmStop(ports, participant, own);

    assert.match(shownText(cardOf(await why(ports, participant, own))), /Dat is goed/);
    await why(ports, participant, { groupId, reasons: "other" });
    await skip(ports, participant, own);
    assert.deepEqual((await stopped())?.reasons, ["other"]);
  });

  it("given a reason nobody knows, when sent, then it is refused and nothing changes", async () => {
    await confirmStop(ports, participant, own);

    assert.deepEqual(await why(ports, participant, { groupId, reasons: "boss" }), {
      ok: false,
      refusal: "evaluation.reason_unknown",
    });
    assert.deepEqual((await stopped())?.reasons, []);
  });

  it("given a remark of 50,000 characters, when sent, then the form says so with the text in it", async () => {
    await confirmStop(ports, participant, own);
    const remark = "👩🏽‍⚕️ عربي ".repeat(4000).slice(0, 50_000);
    const card = cardOf(await why(ports, participant, { groupId, reasons: "other", remark }));

    assert.match(shownText(card), /⚠ Je tekst is te lang\. Gebruik niet meer dan 500 tekens\./);
    assert.ok(JSON.stringify(card).length * 2 < 28 * 1024);
    assert.equal((await stopped())?.remark, undefined);
  });

  it("given who did not stop, when reasons are sent or skipped, then it is refused", async () => {
    for (const verb of [why, skip]) {
      assert.deepEqual(await verb(ports, participant, own), {
        ok: false,
        refusal: "evaluation.not_stopped",
      });
    }
  });

  it("given 14 days, when he goes on, then he is back and what he said is kept", async () => {
    await confirmStop(ports, participant, own);
    await why(ports, participant, { groupId, reasons: "private_balance", remark: "Druk." });
    const at = ports.now();
    ports.clock.now = instant("2027-02-17T09:00:00Z");
    await goOn(ports, participant, own);
    await goOn(ports, participant, own);

    assert.equal(await stopped(), undefined);
    const kept = await allOf(ports, groupId, "stop");
    assert.deepEqual(
      kept.map(({ value }) => [
        value["at"],
        value["reasons"],
        value["remark"],
        value["takenBackAt"],
      ]),
      [[at, ["private_balance"], "Druk.", ports.now()]],
    );
    assert.deepEqual((await revisions()).slice(2, 5), [2, 3, 3]);
  });

  it("given 15 days, when he wants to go on, then the coordinator can help", async () => {
    await confirmStop(ports, participant, own);
    ports.clock.now = instant("2027-02-18T09:00:01Z");

    assert.deepEqual(await goOn(ports, participant, own), {
      ok: false,
      refusal: "evaluation.too_late",
    });
  });

  it("given the teacher, when he registers it, then the participant is asked once, for 30 days", async () => {
    assert.match(
      shownText(cardOf(await chooseStop(ports, teacher, own))),
      /Deelnemer 1\np-1\nDeelnemer 2/,
    );
    await registerStop(ports, teacher, other);
    await registerStop(ports, coordinator, other);

    assert.equal((await stopped())?.by, "p-teacher");
    const [stored, ...more] = await allOf(ports, groupId, "notice");
    assert.deepEqual(more, []);
    const notice = readNotice(stored?.value);
    assert.deepEqual(
      [notice.id, notice.to, notice.expiresAt],
      ["evaluation.stopped:p-1", "p-1", "2027-03-05T09:00:00.000Z"],
    );
    const shown = await stoppedNotice.render(ports, notice, "nl");
    assert.ok(shown.kind === "card");
    assert.match(shownText(shown.card), /Je docent of coördinator gaf door/);
    assert.doesNotMatch(shownText(cardOf(await chooseStop(ports, teacher, own))), /Deelnemer 1/);
  });

  it("given an answer, taken back, or an archived group, when it is sent, then it is skipped", async () => {
    await registerStop(ports, teacher, other);
    const [stored] = await allOf(ports, groupId, "notice");
    const reason = async () => {
      const shown = await stoppedNotice.render(ports, readNotice(stored?.value), "nl");
      return shown.kind === "skip" ? shown.reason : "card";
    };
    await why(ports, participant, { groupId, reasons: "other" });
    assert.equal(await reason(), "already_answered");
    await takeBack(ports, teacher, other);
    assert.equal(await reason(), "not_stopped");
    await closeByHand(ports);
    assert.equal(await reason(), "group_archived");
  });

  it("given an archived group, when anything is pressed, then it is refused", async () => {
    await closeByHand(ports);
    const archived = { ok: false, refusal: "groups.archived" };

    assert.deepEqual(await confirmStop(ports, participant, own), archived);
    assert.deepEqual(await why(ports, participant, own), archived);
    assert.deepEqual(await goOn(ports, participant, own), archived);
    assert.deepEqual(await registerStop(ports, teacher, other), archived);
    assert.deepEqual(await takeBack(ports, coordinator, other), archived);
  });
});
