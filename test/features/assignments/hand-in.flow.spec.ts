import assert from "node:assert/strict";
import { textOf, verbsOf } from "../../../infra/local/cards.ts";
import {
  amina,
  bram,
  chantal,
  daan,
  everybody,
  type Named,
  teacher,
} from "../../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../../support/app-under-test.ts";
import { botMessages, messageWith, press } from "../../support/chat.ts";

const openForm = "assignments.open_hand_in";
const handIn = "assignments.hand_in";
const askMinutes = "assignments.ask_minutes";
const answer = "Mijn drie leerdoelen: *rustig* luisteren, goed rapporteren en veilig tillen.";

describe("handing in homework", () => {
  let running: AppUnderTest;
  let groupId: string;
  let assignmentId: string;
  let practising: string;
  let early: { readonly code: string; readonly state: string | undefined };
  before(async () => {
    running = await startAppUnderTest();
    const group = await makeClass(running);
    groupId = group.groupId;
    const { work } = await running.call(amina)("myProgress", { groupId });
    const ofFirst = work.filter(({ module }) => module === 1);
    const own = ofFirst.find(({ kind }) => kind === "hand_in");
    assignmentId = own?.assignmentId ?? "";
    practising = ofFirst.find(({ kind }) => kind === "practise")?.assignmentId ?? "";
    const code = await refusal(amina, "te vroeg");
    early = { code, state: own?.state };
    // Nobody closed the session: the work goes the next morning.
    await running.tenant.advance(group.sessions[0]?.endsAt ?? "");
    await running.pass({ hours: 12 });
  });
  after(() => running.close());

  const byApi = (who: Named, text: string, id = assignmentId) =>
    running.call(who)("handIn", { groupId, assignmentId: id, text });
  const refusal = async (who: Named, text: string, id?: string): Promise<string> => {
    const error = await byApi(who, text, id).then(
      () => undefined,
      (reason) => reason,
    );
    return String(error?.code);
  };
  const stateOf = async (who: Named) => {
    const { participants } = await running.call(teacher)("groupProgress", { groupId });
    return participants.find(({ name }) => name === who.name)?.work[assignmentId];
  };
  const stored = async (who: Named): Promise<string> => {
    const { documents, hash } = running.app.app.ports;
    const id = `work:p-${hash(who.mail).slice(0, 20)}:${assignmentId}`;
    const { value } = await documents.get(groupId, id, (raw) => Object(raw));
    return String(value.attempts[0].text);
  };
  it("given a session that has not ended, when handed in, then it is refused and not open", () => {
    assert.deepEqual(early, { code: "assignments.not_open", state: "not_open" });
  });

  it("given the end of the session, when it comes, then every participant gets the homework once", async () => {
    for (const person of everybody) {
      const messages = await botMessages(running, person);
      const own = messages.filter(({ cards }) => verbsOf(cards[0]).includes(openForm));
      assert.equal(own.length, 1, person.name);
    }
    assert.equal(await stateOf(amina), "open");
  });

  it("given the card, when handed in by it, then the end says what was kept, and it is kept", async () => {
    const { activityId } = await messageWith(running, amina, openForm);
    await press(running, amina, { verb: openForm, activityId });
    const { card } = await press(running, amina, {
      verb: handIn,
      activityId,
      inputs: { text: answer },
    });

    assert.match(textOf(card), /^Ingeleverd\n/);
    assert.match(textOf(card), /\\\*rustig\\\* luisteren/);
    assert.deepEqual(
      verbsOf(card).filter((verb) => verb !== askMinutes),
      ["assignments.say_minutes", "assignments.open"],
    );
    assert.equal(await stored(amina), answer);
    assert.equal(await stateOf(amina), "handed_in");
    const { card: overview } = await press(running, amina, {
      verb: "assignments.open",
      activityId,
    });
    assert.match(textOf(overview), /✓ Ingeleverd op woensdag 13 januari\./);
    assert.ok(!verbsOf(overview).includes(openForm));
  });

  it("given work that was handed in, when handed in again, then the first stays, by card and by API", async () => {
    assert.equal(await refusal(amina, "iets anders"), "assignments.already_handed_in");

    assert.equal(await stored(amina), answer);
  });

  it("given two devices at the same moment, when both hand in, then one wins and nothing is lost", async () => {
    const { activityId } = await messageWith(running, bram, openForm);
    await press(running, bram, { verb: openForm, activityId });
    const [byCard, api] = await Promise.allSettled([
      press(running, bram, { verb: handIn, activityId, inputs: { text: "op de telefoon" } }),
      byApi(bram, "op de laptop"),
    ]);

    const kept = await stored(bram);
    assert.ok(["op de telefoon", "op de laptop"].includes(kept), kept);
    assert.equal(byCard.status, "fulfilled");
    const card = byCard.status === "fulfilled" ? byCard.value.card : undefined;
    // Who came second sees the answer that was kept.
    assert.match(textOf(card), new RegExp(kept));
    assert.equal(api.status, kept === "op de laptop" ? "fulfilled" : "rejected");
    assert.equal(await stateOf(bram), "handed_in");
  });

  it("given five at once by one person, when handed in, then exactly one is taken", async () => {
    const texts = Array.from({ length: 5 }, (_, index) => `antwoord ${index}`);
    const results = await Promise.allSettled(texts.map((text) => byApi(chantal, text)));

    const taken = results.flatMap(({ status }, index) =>
      status === "fulfilled" ? [texts[index]] : [],
    );
    assert.deepEqual(taken, [await stored(chantal)]);
  });

  for (const [what, text, code] of [
    ["nothing", "", "assignments.empty"],
    ["spaces only", " \n\t ", "assignments.empty"],
    ["more than can be kept", "a".repeat(50_000), "assignments.too_long"],
  ] as const) {
    it(`given ${what}, when handed in by API, then it is ${code} and stays open`, async () => {
      assert.equal(await refusal(daan, text), code);
      assert.equal(await stateOf(daan), "open");
    });
  }

  it("given spaces only, when handed in by card, then the form says what to do", async () => {
    const { activityId } = await messageWith(running, daan, openForm);
    await press(running, daan, { verb: openForm, activityId });
    const { card } = await press(running, daan, {
      verb: handIn,
      activityId,
      inputs: { text: "   " },
    });

    assert.match(textOf(card), /⚠ Schrijf eerst je antwoord, of geef een link/);
    assert.deepEqual(verbsOf(card), [handIn, "assignments.save_draft", "assignments.open"]);
  });

  it("given an answer that is too long, when handed in by card, then the form keeps the text that fits", async () => {
    const { activityId } = await messageWith(running, daan, handIn);
    const text = "é".repeat(8001);
    const { card } = await press(running, daan, { verb: handIn, activityId, inputs: { text } });

    assert.match(textOf(card), /⚠ Je antwoord is te lang\. Gebruik niet meer dan 8000 tekens\./);
    assert.ok(JSON.stringify(card).includes("é".repeat(8000)));
    assert.equal(await stateOf(daan), "open");
  });

  it("given practising, when handed in, then it is refused", async () => {
    assert.equal(await refusal(daan, answer, practising), "assignments.not_judged");
    assert.equal(await refusal(daan, answer, "m99-nothing"), "assignments.unknown");
  });

  it("given the longest answer, when handed in, then the end still fits in a message", async () => {
    const { activityId } = await messageWith(running, daan, handIn);
    const text = "ë".repeat(8000);
    const { card } = await press(running, daan, { verb: handIn, activityId, inputs: { text } });

    assert.match(textOf(card), /^Ingeleverd/);
    assert.ok(JSON.stringify(card).length * 2 < 28 * 1024);
    assert.equal((await stored(daan)).length, 8000);
  });
});
