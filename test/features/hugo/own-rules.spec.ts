import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { isNear, plainWords } from "../../../bot/features/hugo/near-words.ts";
import { ownKindOf } from "../../../bot/features/hugo/own-rules.ts";

describe("questions about one's own course", () => {
  for (const [question, kind] of [
    ["Wanneer heb ik mijn volgende les?", "next"],
    ["wanneer is de volgende bijeenkomst", "next"],
    ["hoe laat begint de les", "next"],
    ["hoe laat is de les morgen", "next"],
    ["when is my next lesson", "next"],
    ["wanneer is mn volgede les", "next"],
    ["Wie is mijn werkbegeleider?", "supervisor"],
    ["hoe heet mijn begeleider ook alweer", "supervisor"],
    ["wie is mijn werkbegleider", "supervisor"],
    ["who is my supervisor", "supervisor"],
    ["wie begeleidt mij op het werk", "supervisor"],
    ["hoe ver ben ik", "progress"],
    ["hoever ben ik nu met de opleiding", "progress"],
    ["how far am i", "progress"],
    ["laat mijn voortgang zien", "progress"],
    ["waar vind ik mijn voortgnag", "progress"],
    ["waar staan mijn uren", "hours"],
    ["hoeveel uren heb ik al gemaakt", "hours"],
    ["waar vind ik mijn resultaten", "results"],
    ["mag ik mijn planning zien", "planning"],
    ["wat moet ik inleveren", "tasks"],
    ["wat moet ik nog doen deze week", "tasks"],
    ["welke opdrachten heb ik nog", "tasks"],
    ["wat moet ik nog inlevern", "tasks"],
    ["what do i have to hand in", "tasks"],
  ] as const) {
    it(`given “${question}”, when looked at, then it is about ${kind}`, () => {
      assert.equal(ownKindOf(question), kind);
    });
  }

  for (const question of [
    "",
    "Hoeveel lessen zijn er?",
    "wat is een driehoeksoverleg",
    "hoeveel huiswerk moet ik nog maken per week",
    "moet ik huiswerk maken",
    "hoeveel uur moet ik per week werken",
    "wat doet mijn werkbegeleider",
    "mijn werkbegeleider helpt mij niet",
    "hoe ver moet ik reizen",
    "wat moet ik doen als ik nog geen werkplek heb",
    "ik heb te weinig uren, mag ik meedoen",
    "welke praktijkopdrachten zijn er",
    "heeft Sanne haar scan al gedaan",
    "wie betaalt mijn opleiding",
    "zijn de lessen online",
    `wanneer is mijn volgende les ${"en dan vertel ik een heel verhaal ".repeat(3)}`,
  ]) {
    it(`given “${question.slice(0, 60)}”, when looked at, then it is for the search`, () => {
      assert.equal(ownKindOf(question), undefined);
    });
  }
});

describe("words that are nearly the same", () => {
  for (const [typed, word, near] of [
    ["les", "les", true],
    ["lus", "les", false],
    ["lesen", "lessen", true],
    ["werkbegelieder", "werkbegeleider", true],
    ["werkgever", "werkbegeleider", false],
    ["vogt", "volgende", false],
  ] as const) {
    it(`given ${typed} and ${word}, when compared, then ${near}`, () => {
      assert.equal(isNear(typed, word), near);
    });
  }

  it("given accents and apostrophes, when split, then plain words are left", () => {
    assert.deepEqual(plainWords("M'n één vráág, oké?"), ["mn", "een", "vraag", "oke"]);
  });
});
