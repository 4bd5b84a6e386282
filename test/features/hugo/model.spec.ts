import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Candidate, LanguageModel } from "../../../bot/kernel/language-model.ts";
import { stranger } from "../../support/a-group.ts";
import { portsOf } from "../../support/ports.ts";
import { asked, knowing, twins } from "./a-talk.ts";
import { sure } from "./some-questions.ts";

describe("a language model beside the search", () => {
  type Pick = LanguageModel["pick"];
  const withModel = (pick: Pick) => ({ ...knowing(twins), languageModel: { pick } });

  it("given a model, when the search is not sure, then it gets the clean question and what was found", async () => {
    const heard: { question: string; candidates: readonly Candidate[] }[] = [];
    const ports = withModel((question, candidates) => {
      heard.push({ question, candidates });
      return Promise.resolve("boek-twee");
    });

    const { outcome, ids } = await asked(ports, stranger, "boek voor jan@voorbeeld.nl");

    assert.deepEqual([outcome, ids[0]], ["answer", "boek-twee"]);
    assert.doesNotMatch(JSON.stringify(heard), /voorbeeld\.nl/);
    assert.deepEqual(heard[0]?.candidates.map(({ id }) => id).toSorted(), [
      "boek-een",
      "boek-twee",
    ]);
  });

  for (const [what, picked, outcome] of [
    ["none", "none", "handover"],
    ["nothing in time", undefined, "suggest"],
    ["an answer that was not among them", "kosten", "suggest"],
    ["a sentence", "Natuurlijk! Het antwoord is boek-een.", "suggest"],
  ] as const) {
    it(`given a model that says ${what}, when asked, then ${outcome}`, async () => {
      const ports = withModel(() => Promise.resolve(picked));

      assert.equal((await asked(ports, stranger, "boek")).outcome, outcome);
    });
  }

  for (const [what, q] of [
    ["is sure", sure.q],
    ["finds nothing", "xqzj"],
    ["is not reached for danger", "bel 112"],
  ] as const) {
    it(`given a search that ${what}, when asked, then the model hears nothing`, async () => {
      let calls = 0;
      const pick: Pick = () => {
        calls += 1;
        return Promise.resolve(undefined);
      };

      await asked({ ...portsOf(), languageModel: { pick } }, stranger, q);

      assert.equal(calls, 0);
    });
  }
});
