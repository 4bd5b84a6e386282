import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { keyOf, normalised, sound, tokens } from "../../../bot/features/search/tokens.ts";

const sameKey = (one: string, other: string): void => equal(keyOf(one), keyOf(other));

describe("the words of a question", () => {
  it("given capitals, accents and signs, when cut, then plain words are left", () => {
    deepEqual(tokens("Eén cliënt, één DOCENT?! <b>ja</b>"), [
      ..."een client een docent b ja b".split(" "),
    ]);
  });

  it("given chat language, when cut, then it is written out", () => {
    deepEqual(tokens("hvl uur kost t, wnr start k"), [
      ..."hoeveel uur kost het wanneer start ik".split(" "),
    ]);
    deepEqual(tokens("kben er, 't is z'n cert"), "ik ben er het is zijn certificaat".split(" "));
  });

  it("given letters beside a number, when cut, then they are two words", () => {
    deepEqual(tokens("niveau3 c0103"), ["niveau", "3", "c", "0103"]);
  });

  it("given a sign held down, when normalised, then twice is enough", () => {
    equal(normalised("heeeeel"), "heel");
  });

  it("given no words at all, when cut, then nothing is left", () => {
    for (const text of ["", "  \n", "👩‍⚕️🔥", "?!…"]) deepEqual(tokens(text), []);
  });
});

describe("under which a word is found", () => {
  it("given forms of one word, when asked, then they are one key", () => {
    sameKey("opdrachten", "opdracht");
    sameKey("lessen", "les");
    sameKey("begeleiders", "begeleider");
  });

  it("given spellings that sound alike, when asked, then they are one key", () => {
    sameKey("zijn", "zyn");
    sameKey("tijd", "teid");
    sameKey("niveau", "nivo");
    sameKey("hebben", "heben");
    sameKey("certificaat", "sertifikaat");
    sameKey("foto", "photo");
    equal(sound("betaald"), sound("betaalt"));
  });

  it("given words that differ, when asked, then their keys do too", () => {
    const words = ["les", "loon", "laptop", "examen", "docent", "diploma", "duur", "kosten"];
    equal(new Set(words.map(keyOf)).size, words.length);
  });

  it("given any text, when cut, then every word has a key and nothing throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of tokens(text)) equal(typeof keyOf(word), "string");
      }),
    );
  });
});
