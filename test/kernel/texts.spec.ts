import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { languageOf } from "../../bot/contract/languages.ts";
import { texts } from "../../bot/kernel/texts.ts";

const nl = {
  hello: "Hoi {{name}}.",
  lessons_one: "{{count}} les",
  lessons_other: "{{count}} lessen",
  deep: { inside: "Diep" },
  refusals: { "scan.completed": "Klaar." },
};
const en = {
  hello: "Hi {{name}}.",
  lessons_one: "{{count}} lesson",
  lessons_other: "{{count}} lessons",
  deep: { inside: "Deep" },
  refusals: { "scan.completed": "Done." },
};
const say = texts({ nl, en });
/** As a key from elsewhere would come: not checked by the compiler. */
const saying = texts<Record<string, string>>({ nl: { known: "Bekend" }, en: { known: "Known" } });

describe("sentences", () => {
  it("given a key, when said, then it is in the language of the reader", () => {
    assert.equal(say("nl")("deep.inside"), "Diep");
    assert.equal(say("en")("deep.inside"), "Deep");
  });

  it("given a key with a dot in it, when said, then it is found", () => {
    assert.equal(say("nl")("refusals.scan.completed"), "Klaar.");
  });

  it("given a number, when said, then the plural fits", () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => say("nl")("lessons", { count })),
      ["0 lessen", "1 les", "2 lessen"],
    );
    assert.equal(say("en")("lessons", { count: 1 }), "1 lesson");
  });

  for (const name of ["$t(deep.inside)", "{{name}}", "<b>", "$&", "A & B"]) {
    it(`given a name like ${name}, when said, then it stays as it was typed`, () => {
      assert.equal(say("nl")("hello", { name }), `Hoi ${name}.`);
    });
  }

  for (const key of ["unknown", "", "known.deeper"]) {
    it(`given the key '${key}' nobody wrote, when said, then that is an error`, () => {
      assert.throws(() => saying("nl")(key), /no text for/);
    });
  }
});

describe("the language of a person", () => {
  it("given a locale of Teams, when asked, then Dutch is the fallback", () => {
    assert.deepEqual(["en-GB", "EN", "nl-NL", "pl-PL", "", undefined].map(languageOf), [
      "en",
      "en",
      "nl",
      "nl",
      "nl",
      "nl",
    ]);
  });
});
