import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { intake as feature } from "../../../bot/features/intake/index.ts";
import {
  exportIntakesRoute,
  intakeRoute,
  intakesRoute,
  removeIntakeRoute,
} from "../../../bot/features/intake/routes.ts";
import { plus } from "../../../bot/kernel/time.ts";
import { coordinator, participant, stranger, teacher } from "../../support/a-group.ts";
import { shownText } from "../../support/card-text.ts";
import { contact, press, storedIntakes, visitor } from "./an-intake.ts";
import { aFinished, anOffice, okay } from "./an-office.ts";

describe("intakes for the coordinator", () => {
  it("given a visitor without a name, when listed, then he is not there until he gives one, and goes on with his link", async () => {
    const ports = await anOffice();
    const key = await aFinished(ports, "nobody");
    const names = async () =>
      okay(await intakesRoute(ports, coordinator, {})).intakes.map(({ name }) => name);

    assert.deepEqual(await names(), []);
    const card = await press(ports, visitor, "intake.start", { intakeId: key });
    assert.match(shownText(card), /Zo staat het ervoor/);
    await press(ports, visitor, "intake.contact", { key, ...contact });
    assert.deepEqual(await names(), [contact.name]);
  });

  it("given two, when listed, then the newest comes first with what is missing", async () => {
    const ports = await anOffice();
    await aFinished(ports);
    ports.clock.now = plus(ports.now(), { hours: 1 });
    await press(ports, participant, "intake.answer", { question: "wish", answer: "later" });

    const { intakes } = okay(await intakesRoute(ports, coordinator, {}));

    assert.deepEqual(
      intakes.map(({ name, state, toArrange, certificate, answered, asked }) => ({
        name,
        state,
        toArrange,
        title: certificate?.title,
        answered,
        asked,
      })),
      [
        { name: undefined, state: "busy", toArrange: [], title: "Later", answered: 1, asked: 6 },
        {
          name: contact.name,
          state: "to_arrange",
          toArrange: ["cam"],
          title: "Eigen",
          answered: 5,
          asked: 5,
        },
      ],
    );
  });

  it("given one, when opened, then all answers, what they mean, and what was changed are there", async () => {
    const ports = await anOffice();
    await aFinished(ports, { employer: "De Linde" });
    const [stored] = await storedIntakes(ports);
    const intakeId = stored?.intakeId ?? "";

    const view = okay(await intakeRoute(ports, coordinator, { intakeId }));

    assert.equal(view.mail, contact.mail);
    assert.equal(view.employer, "De Linde");
    assert.deepEqual(
      view.answers.map(({ questionId, answer, state, advice }) => [
        questionId,
        answer,
        state,
        ...advice,
      ]),
      [
        ["wish", "Eigen (niveau 3)", "fine"],
        ["diploma", "Ja", "fine"],
        ["pc", "Ja", "fine"],
        ["cam", "Nee", "todo", "Regel een camera."],
        ["why", "Ik wil leren.", "fine"],
      ],
    );
    assert.deepEqual(
      view.former.map(({ subject, answer }) => [subject, answer]),
      [["pc", "Nee"]],
    );
  });

  it("given one, when removed twice, then it is gone and nothing breaks", async () => {
    const ports = await anOffice();
    await aFinished(ports);
    const [stored] = await storedIntakes(ports);
    const input = { intakeId: stored?.intakeId ?? "" };

    okay(await removeIntakeRoute(ports, coordinator, input));
    okay(await removeIntakeRoute(ports, coordinator, input));

    assert.deepEqual(await storedIntakes(ports), []);
    const gone = await intakeRoute(ports, coordinator, input);
    assert.equal(!gone.ok && gone.refusal, "intake.not_found");
  });

  it("given a name that is a formula, when exported, then the file holds it as text, and every answer", async () => {
    const ports = await anOffice();
    await aFinished(ports, { name: "=1+1" });

    const file = okay(await exportIntakesRoute(ports, coordinator, { format: "csv" }));

    const text = Buffer.from(file.content, "base64").toString("utf8");
    assert.equal(file.fileName, "intakes.csv");
    assert.match(text, /Regel een camera\./);
    assert.match(text, /Eigen \(niveau 3\)/);
    assert.doesNotMatch(text, /(^|[;,\n])"?=1\+1/);
  });

  for (const [who, actor] of [
    ["a participant", participant],
    ["a teacher", teacher],
    ["a stranger", stranger],
    ["a visitor", visitor],
  ] as const) {
    it(`given ${who}, when asking for intakes, then nothing is told and nothing removed`, async () => {
      const ports = await anOffice();
      await aFinished(ports);
      const before = await storedIntakes(ports);
      const intakeId = before[0]?.intakeId ?? "";
      const command = feature.commands?.find(({ words }) => words.nl.includes("intakes"));
      assert.ok(command);

      for (const outcome of [
        await intakesRoute(ports, actor, {}),
        await intakeRoute(ports, actor, { intakeId }),
        await removeIntakeRoute(ports, actor, { intakeId }),
        await exportIntakesRoute(ports, actor, { format: "xlsx" }),
        await command.answer(ports, actor),
      ]) {
        assert.equal(!outcome.ok && outcome.refusal, "groups.coordinators_only");
      }
      assert.deepEqual(await storedIntakes(ports), before);
    });
  }

  it("given intakes, when the coordinator types it, then the card counts them and leads to the page", async () => {
    const ports = await anOffice();
    await aFinished(ports);
    const command = feature.commands?.find(({ words }) => words.nl.includes("intakes"));
    assert.ok(command);

    const card = okay(await command.answer(ports, coordinator));

    assert.match(shownText(card), /Klaar, nog iets te regelen\n1/);
    assert.match(JSON.stringify(card), /%2Fintakes/);
  });
});
