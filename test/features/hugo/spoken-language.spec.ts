import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { isOtherLanguage } from "../../../bot/features/hugo/spoken-language.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";

const { items } = loadKnowledge();

describe("a language that Hugo does not speak", () => {
  for (const question of [
    "كم تكلفة الدورة؟",
    "Скільки коштує навчання?",
    "ile to jest kosztuje nie wiem",
    "combien coûte la formation pour moi",
    "wie viel kann ich nicht bezahlen und wo ist das",
    "bu kurs ne kadar sürer",
    "cuanto cuesta el curso para mi",
  ]) {
    it(`given “${question}”, when looked at, then it is another one`, () => {
      assert.ok(isOtherLanguage(question, items));
    });
  }

  for (const question of [
    "wat kost het",
    "hvl kst t nou",
    "how much is it",
    "moet k zelf betaln",
    "is dat certificaat ook voor mij",
    "blorp",
    "C0103",
    "112",
    "ok",
  ]) {
    it(`given “${question}”, when looked at, then it may be Dutch or English`, () => {
      assert.ok(!isOtherLanguage(question, items));
    });
  }
});
