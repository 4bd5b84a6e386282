import assert from "node:assert/strict";
import { startStandIn } from "../../../infra/local/language-model/stand-in.ts";
import { aModel, candidates } from "./a-model.ts";

describe("the patience with a language model", () => {
  it("given nothing else is said, when a model keeps silent, then it is given up after three seconds", async () => {
    const standIn = await startStandIn({ behaviour: "slow" });
    const { pick, codes } = aModel(standIn);
    const startedAt = performance.now();

    assert.equal(await pick("wat kost het", candidates), undefined);

    const seconds = (performance.now() - startedAt) / 1_000;
    assert.ok(seconds > 2.9 && seconds < 4, `${seconds} s`);
    assert.deepEqual(codes(), ["model.too_late"]);
    await standIn.close();
  });
});
