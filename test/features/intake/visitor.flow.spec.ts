import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import type { Card } from "../../../bot/kernel/cards.ts";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { type AppUnderTest, startAppUnderTest } from "../../support/app-under-test.ts";
import { inputsOf, shownText } from "../../support/card-text.ts";
import { keyIn } from "./an-intake.ts";

describe("an intake of somebody without an account, over HTTP", () => {
  let running: AppUnderTest;
  let key = "";
  before(async () => {
    running = await startAppUnderTest();
  });
  after(async () => await running.close());

  /** As the page does it: no token, no cookie. */
  const press = async (verb: string, data: object): Promise<Card> => {
    const response = await fetch(`${running.app.url}/api/hugo/press`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "nl" },
      body: JSON.stringify({ verb, data }),
    });
    const body = await response.text();
    assert.equal(response.status, 200, body);
    return (JSON.parse(body) as { readonly card: Card }).card; // As the contract says.
  };
  const { questions, everybody } = loadTracks().intake;
  const answers: Readonly<Record<string, string>> = {
    certificate: "unknown",
    motivation: "Ik wil leren.",
    start: "soon",
    "digital-skill": "sign-in",
  };
  const answerOf = (id: string): string => {
    const question = questions.find((one) => one.id === id);
    const first = question?.kind === "choice" ? question.options[0]?.id : undefined;
    return answers[id] ?? first ?? "yes";
  };

  it("given the page, when half is answered and the link is opened after a restart, then it goes on there", async () => {
    key = keyIn(await press("intake.start", {}));
    for (const question of everybody.slice(0, 8)) {
      await press("intake.answer", { key, question, answer: answerOf(question) });
    }
    await running.restart();

    const card = await press("intake.start", { intakeId: key });

    assert.match(shownText(card), /Intake: vraag 9 van 17/);
  });

  it("given the rest and a name, when done, then the coordinator reads who it is and what is missing", async () => {
    let card: Card | undefined;
    for (const question of everybody.slice(8)) {
      card = await press("intake.answer", { key, question, answer: answerOf(question) });
    }
    assert.equal(inputsOf(card ?? assert.fail("a card came")).length, 3);
    const name = "Fatima El Amrani";
    const end = await press("intake.contact", { key, name, mail: "fatima@delinde.example" });
    assert.match(shownText(end), /Oefen een videogesprek/);

    const { intakes } = await running.call(coordinator)("intakes", {});

    assert.deepEqual(
      intakes.map(({ isKnown, state, ...row }) => ({ name: row.name, isKnown, state })),
      [{ name, isKnown: false, state: "to_arrange" }],
    );
  });

  it("given the id that the coordinator sees, when a visitor uses it as a key, then nothing opens", async () => {
    const { intakes } = await running.call(coordinator)("intakes", {});

    const card = await press("intake.start", { key: intakes[0]?.intakeId });

    assert.match(shownText(card), /Met deze link vinden we geen antwoorden/);
  });
});
