import assert from "node:assert/strict";
import { textOf, verbsOf } from "../../../infra/local/cards.ts";
import { inputsIn } from "../../../infra/local/connector/card-actions.ts";
import { amina, bram, teacher } from "../../support/a-group-file.ts";
import {
  type AppUnderTest,
  idOf,
  makeClass,
  startAppUnderTest,
} from "../../support/app-under-test.ts";
import { botMessages, messageWith, press } from "../../support/chat.ts";

const openForm = "assignments.open_hand_in";
const secret = "Mevrouw Jansen, geboren op 12-03-1941, wil zelf kiezen. Bel 06-12345678. 😀";
const cleaned = "Mevrouw [cliënt], geboren op [datum], wil zelf kiezen. Bel [telefoon]. 😀";

describe("the work of one session, from the card to the minutes", () => {
  const lines: string[] = [];
  let running: AppUnderTest;
  let groupId: string;
  let activityId: string;
  before(async () => {
    running = await startAppUnderTest({ log: { write: (line) => void lines.push(line) } });
    const group = await makeClass(running);
    groupId = group.groupId;
    await running.tenant.advance(group.sessions[0]?.endsAt ?? "");
    await running.pass({ hours: 12 });
    ({ activityId } = await messageWith(running, amina, openForm));
  });
  after(() => running.close());

  const ofWork = () => ({ groupId, assignmentId: "m01-hand-in" });
  const pressed = async (
    verb: string,
    given: { inputs?: Record<string, string>; data?: object } = {},
  ) => (await press(running, amina, { verb, activityId, ...given })).card;
  const mine = () => running.call(amina)("myWork", ofWork());

  it("given the card of the session, when read, then the lists stand apart with their own signs", async () => {
    const [first = ""] = (await botMessages(running, amina))
      .filter(({ cards }) => verbsOf(cards[0]).includes(openForm))
      .map(({ cards }) => textOf(cards[0]));

    assert.match(first, /✎ Oefenen\nHier krijg je geen beoordeling voor/);
    assert.match(first, /▲ Inleveren\nJe docent kijkt dit na/);
    assert.match(first, /Lever in vóór dinsdag 26 januari, 19:00 uur/);
  });

  it("given the card, when help is asked, then there is a frame, and the way back", async () => {
    const card = await pressed("assignments.help", { data: ofWork() });

    assert.match(textOf(card), /STARR/);
    assert.match(textOf(await pressed("assignments.open")), /^Je opdrachten bij les 1/);
  });

  it("given a draft, when the app starts again, then it is still in the form", async () => {
    await pressed(openForm);
    const inputs = { text: "Ik begon met luisteren.", link: "https://werk.example/plan" };
    assert.match(textOf(await pressed("assignments.save_draft", { inputs })), /✓ Je concept/);

    await running.restart();

    await pressed("assignments.open");
    const values = inputsIn(await pressed(openForm)).map(({ value }) => value);
    assert.deepEqual(values, ["Ik begon met luisteren.", "https://werk.example/plan"]);
  });

  it("given client data, when handed in, then a warning comes and nothing is handed in", async () => {
    const card = await pressed("assignments.hand_in", { inputs: { text: secret, link: "" } });

    assert.match(textOf(card), /Misschien een naam/);
    assert.match(textOf(card), /Er is nog niets ingeleverd/);
    assert.deepEqual((await mine()).attempts, []);
  });

  it("given the warning, when the app starts again and it is taken away, then the clean text is handed in", async () => {
    await running.restart();
    const form = await pressed("assignments.clean_draft");
    const inputs = Object.fromEntries(inputsIn(form).map(({ id, value = "" }) => [id, value]));
    assert.equal(inputs["text"], cleaned);

    const end = await pressed("assignments.hand_in", { inputs });

    assert.match(textOf(end), /^Ingeleverd/);
    const { attempts, draft, state } = await mine();
    assert.deepEqual(
      [attempts.map(({ text }) => text), draft, state],
      [[cleaned], null, "handed_in"],
    );
  });

  it("given the end, when tapped twice, then the minutes are kept", async () => {
    await pressed("assignments.ask_minutes", { data: { how: "longer" } });
    const card = await pressed("assignments.say_minutes", { data: { minutes: 160 } });

    assert.match(textOf(card), /ongeveer 160 minuten mee bezig/);
    assert.equal((await mine()).minutes, 160);
  });

  it("given practising, when done, then it is counted by itself", async () => {
    await pressed("assignments.open");
    const done = await pressed("assignments.practise_done");
    assert.match(textOf(done), /Goed dat je geoefend hebt/);

    const overview = textOf(await pressed("assignments.open"));

    assert.match(overview, /Tot nu toe: 1 geoefend, 0 nog te doen/);
    assert.match(overview, /Tot nu toe: 1 ingeleverd, 0 nog te doen/);
  });

  it("given all of this, when counted, then one message was sent and nothing stands in the log", async () => {
    const texts = (await botMessages(running, amina)).map(({ cards }) => textOf(cards[0]));

    assert.equal(texts.filter((text) => text.startsWith("Je opdrachten bij les 1")).length, 1);
    assert.ok(lines.length > 0);
    assert.doesNotMatch(lines.join("\n"), /Jansen|1941|12345678|luisteren/);
  });

  it("given somebody else, when asked for this work, then each has only his own", async () => {
    const others = await running.call(bram)("myWork", ofWork());
    assert.deepEqual(others.attempts, []);

    await assert.rejects(running.call(teacher)("myWork", ofWork()), /voor deelnemers/);
    assert.notEqual(idOf(bram), idOf(amina));
  });
});
