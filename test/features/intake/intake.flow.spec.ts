import { strict as assert } from "node:assert";
import { after, before, describe, it } from "mocha";
import { loadTracks } from "../../../bot/tracks/load.ts";
import { coordinator } from "../../../infra/local/app/cast.ts";
import { AppProblem } from "../../../infra/local/app-client.ts";
import { textOf } from "../../../infra/local/cards.ts";
import { amina } from "../../support/a-group-file.ts";
import { type AppUnderTest, makeClass, startAppUnderTest } from "../../support/app-under-test.ts";
import { cardTexts, press, say } from "../../support/chat.ts";

/** Answers of somebody for whom nearly everything is arranged. */
const chosen: Readonly<Record<string, string>> = {
  "work-place": "employed",
  education: "diploma",
  "education-level-3": "vmbo",
  computer: "yes",
  word: "learn",
  "digital-skill": "sign-in,video-call,save-file,send-file",
  motivation: "Ik wil mijn cliënten beter begeleiden.",
};

describe("an intake from the first question to the coordinator's page", () => {
  let running: AppUnderTest;
  const certificate = loadTracks().all.find(({ teachable }) => teachable);
  const answer = async (question: string) => {
    const data = { question };
    if (question === "start")
      return press(running, amina, { verb: "intake.answer", data: { question, answer: "soon" } });
    const value = chosen[question];
    if (value === undefined) {
      return await press(running, amina, {
        verb: "intake.answer",
        data: { question, answer: "yes" },
      });
    }
    const inputs = { answer: value };
    return await press(running, amina, { verb: "intake.answer", data, inputs });
  };

  before(async () => {
    running = await startAppUnderTest();
    await makeClass(running);
  });
  after(async () => await running.close());

  it("given a participant, when she stops halfway and comes back after a restart, then she goes on there", async () => {
    const first = await say(running, amina, "intake");
    assert.match(textOf(first.cards[0]), /vraag 1 van 17/);
    await press(running, amina, {
      verb: "intake.answer",
      data: { question: "certificate" },
      inputs: { answer: certificate?.trackId ?? "" },
    });
    for (const id of (certificate?.intake ?? []).slice(1, 8)) await answer(id);
    await running.restart();

    const again = await say(running, amina, "intake");

    assert.match(textOf(again.cards[0]), /vraag 9 van 17/);
  });

  it("given the rest, when answered, then the outcome says what to do, and the coordinator hears of it once", async () => {
    for (const id of (certificate?.intake ?? []).slice(8)) await answer(id);
    const [outcome] = (await cardTexts(running, amina)).slice(-1);
    assert.match(outcome ?? "", /Je moet nog 1 ding regelen/);
    assert.match(outcome ?? "", /Oefen met Word voordat je begint/);
    await running.pass({ minutes: 5 });
    await running.pass({ minutes: 5 });

    const heard = (await cardTexts(running, coordinator)).filter((text) =>
      /intake afgerond/.test(text),
    );
    assert.equal(heard.length, 1);
    assert.match(heard[0] ?? "", /Op maandag 4 januari is 1 intake afgerond/);
  });

  it("given it is done, when the coordinator looks, then she reads it; nobody else does", async () => {
    const { intakes } = await running.call(coordinator)("intakes", {});
    const [row] = intakes;
    assert.equal(intakes.length, 1);
    assert.equal(row?.name, amina.name);
    assert.equal(row?.state, "to_arrange");

    const view = await running.call(coordinator)("intake", { intakeId: row?.intakeId ?? "" });
    assert.equal(view.answers.length, 17);
    assert.equal(view.mail, amina.mail);
    const motivation = view.answers.find(({ questionId }) => questionId === "motivation");
    assert.equal(motivation?.answer, chosen["motivation"]);

    await assert.rejects(
      running.call(amina)("intakes", {}),
      (error) => error instanceof AppProblem && error.code === "groups.coordinators_only",
    );
    assert.match(textOf((await say(running, coordinator, "intakes")).cards[0]), /Intakes/);
  });
});
