import assert from "node:assert/strict";
import {
  standInDeployment,
  standInKey,
  startStandIn,
} from "../../../infra/local/language-model/stand-in.ts";
import { startAppUnderTest } from "../../support/app-under-test.ts";
import { aModel, candidates } from "./a-model.ts";

describe("the patience with a language model", () => {
  it("given nothing else is said, when a model keeps silent, then it is given up after three seconds", async () => {
    const standIn = await startStandIn({ behaviour: "slow" });
    const { pick, codes } = aModel(standIn);
    const startedAt = performance.now();

    assert.equal(await pick("wat kost het", candidates), undefined);

    const seconds = (performance.now() - startedAt) / 1_000;
    assert.ok(seconds > 2.9 && seconds < 10, `${seconds} s`);
    assert.deepEqual(codes(), ["model.too_late"]);
    await standIn.close();
  });
});

describe("the app with a language model", () => {
  it("given its settings, when the app is started, then it can ask and tells in its log what went wrong", async () => {
    const standIn = await startStandIn();
    const lines: string[] = [];
    const running = await startAppUnderTest({
      cast: [],
      log: { write: (line) => void lines.push(line) },
      model: { endpoint: standIn.url, deployment: standInDeployment, key: standInKey },
    });
    const { languageModel } = running.app.app.ports;

    assert.equal(await languageModel?.pick("wat kost het", candidates), "kosten");
    standIn.behave("down");
    assert.equal(await languageModel?.pick("wat kost Pietersen", candidates), undefined);

    const told = lines.filter((line) => line.includes("hugo.model_failed"));
    assert.equal(told.length, 1);
    assert.match(String(told[0]), /"code":"model\.unreachable"/);
    assert.doesNotMatch(lines.join(""), /Pietersen|local-key/);
    await running.close();
    await standIn.close();
  });

  it("given no settings, when the app is started, then there is no model", async () => {
    const running = await startAppUnderTest({ cast: [] });

    assert.equal(running.app.app.ports.languageModel, undefined);
    await running.close();
  });
});
