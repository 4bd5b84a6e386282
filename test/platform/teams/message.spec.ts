import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { features } from "../../../bot/app.ts";
import { languages } from "../../../bot/contract/languages.ts";
import { normalised } from "../../../bot/platform/teams/message.ts";

describe("what somebody typed", () => {
  for (const [typed, text] of [
    ["Hulp", "hulp"],
    ["  volgende   les? ", "volgende les"],
    ["<at>Zorgklas</at> mijn taken", "mijn taken"],
    ["<at>Zorg</at><at>klas</at>\nVOORTGANG.", "voortgang"],
    ["Wat kun je?!", "wat kun je"],
    ["coördinator", "coördinator"],
    ["’hulp’", "hulp"],
    ["hulp 🙂", "hulp"],
    ["", ""],
    ["...", ""],
  ] as const) {
    it(`given '${typed}', when read, then it says '${text}'`, () => {
      assert.equal(normalised(typed), text);
    });
  }
});

describe("the words the bot knows", () => {
  const commands = features.flatMap(({ commands: own = [] }) => own);
  const words = commands.flatMap((command) =>
    languages.flatMap((language) => [...command.words[language]]),
  );

  for (const promised of [
    "hulp",
    "volgende les",
    "mijn taken",
    "voortgang",
    "mijn resultaten",
    "mijn uren",
    "mijn planning",
    "nakijken",
    "resultaten",
    "planning",
    "scan",
    "ik ben er",
    "inhalen",
  ]) {
    it(`given '${promised}', when typed, then there is an answer`, () => {
      assert.ok(commands.some((command) => command.words.nl.includes(promised)));
    });
  }

  it("given every word, when normalised, then it is what is compared with", () => {
    assert.deepEqual(
      words.filter((word) => normalised(word) !== word),
      [],
    );
  });

  it("given two commands, when compared, then no word means both", () => {
    const ofCommand = commands.map(
      (command) => new Set(languages.flatMap((language) => [...command.words[language]])),
    );
    const all = ofCommand.flatMap((own) => [...own]);

    assert.equal(new Set(all).size, all.length);
  });
});
