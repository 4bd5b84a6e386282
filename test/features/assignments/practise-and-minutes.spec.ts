import { strict as assert } from "node:assert";
import { beforeEach, describe, it } from "mocha";
import { z } from "zod";
import {
  askMinutes,
  open,
  practiseDone,
  sayMinutesVerb,
} from "../../../bot/features/assignments/verbs.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { groupId, participant } from "../../support/a-group.ts";
import { cardOf } from "../../support/card-text.ts";
import { allOf } from "../../support/ports.ts";
import {
  assignmentId,
  dataOf,
  factsNow,
  given,
  ofAssignment,
  ports,
  press,
  read,
  send,
} from "./in-chat.ts";

describe("practising", () => {
  const practise = { groupId, assignmentId: "m01-practise" };
  beforeEach(() => given());

  it("given practising, when done twice, then it counts once, apart from what is handed in", async () => {
    const card = await press(open, practise);
    const data = dataOf(card, "assignments.practise_done");
    assert.match(await read(practiseDone, data), /Goed dat je geoefend hebt/);
    ports.clock.now = instant("2027-01-14T09:00:00Z");
    await press(practiseDone, data);

    const text = await read(open, practise);

    assert.match(text, /✓ Geoefend op woensdag 13 januari/);
    assert.match(text, /Tot nu toe: 1 geoefend, 0 nog te doen/);
    assert.match(text, /Tot nu toe: 0 ingeleverd, 1 nog te doen/);
  });

  it("given a slip, when taken back, then nothing of it is left on the member", async () => {
    const card = await press(practiseDone, practise);
    await press(practiseDone, dataOf(card, "assignments.practise_done"));

    assert.deepEqual(await factsNow(), {});
  });

  it("given homework, when said to be practised, then it has to be handed in", async () => {
    assert.deepEqual(await practiseDone(ports, participant, ofAssignment), {
      ok: false,
      refusal: "assignments.to_hand_in",
    });
  });
});

describe("how long it took", () => {
  beforeEach(() => given());
  const jobs = async () => (await allOf(ports, groupId, "job")).map(({ value }) => value["data"]);
  const minutesNow = async () => (await factsNow())[assignmentId]?.minutes;

  it("given work handed in, when it took as long as planned, then one tap is enough", async () => {
    const card = cardOf(await send("Klaar."));

    await press(sayMinutesVerb, dataOf(card, "assignments.say_minutes"));

    assert.equal(await minutesNow(), 105);
    assert.deepEqual(await jobs(), [{ personId: "p-1", assignmentId, minutes: 105 }]);
  });

  for (const [index, how, first] of [
    [0, "shorter", 25],
    [1, "longer", 130],
  ] as const) {
    it(`given it took ${how}, when tapped twice, then the minutes are kept`, async () => {
      const card = cardOf(await send("Klaar."));
      const second = await press(askMinutes, dataOf(card, "assignments.ask_minutes", index));

      const text = await read(sayMinutesVerb, dataOf(second, "assignments.say_minutes"));

      assert.match(text, new RegExp(`ongeveer ${first} minuten mee bezig`));
      assert.equal(await minutesNow(), first);
    });
  }

  it("given minutes, when changed, then the newest count and there is one count to make", async () => {
    await send("Klaar.");
    await press(sayMinutesVerb, { ...ofAssignment, minutes: 30 });
    await press(sayMinutesVerb, { ...ofAssignment, minutes: 50 });
    await press(sayMinutesVerb, { ...ofAssignment, minutes: 50 });

    assert.equal(await minutesNow(), 50);
    assert.deepEqual(await jobs(), [{ personId: "p-1", assignmentId, minutes: 50 }]);
  });

  it("given nothing done, when said, then it is refused", async () => {
    for (const verb of [askMinutes, sayMinutesVerb]) {
      assert.deepEqual(await verb(ports, participant, { ...ofAssignment, minutes: 30 }), {
        ok: false,
        refusal: "assignments.nothing_done",
      });
    }
  });

  for (const minutes of [0, -5, 1.5, 3001, "veel"]) {
    it(`given ${minutes} minutes, when said, then the card is not believed`, async () => {
      const data = { ...ofAssignment, minutes };

      await assert.rejects(sayMinutesVerb(ports, participant, data), z.ZodError);
    });
  }
});
