import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { editDistance } from "../../../bot/features/search/nearness.ts";
import { keyOf } from "../../../bot/features/search/tokens.ts";
import { makeVocabulary } from "../../../bot/features/search/vocabulary.ts";

const words = "werk plek begeleider beroep product studie belasting school les boek certificaat";
const vocabulary = makeVocabulary(words.split(" "));
const keys = (...of: readonly string[]): readonly string[] => of.map(keyOf);

describe("compounds", () => {
  it("given two words of ours in one, when split, then both are found", () => {
    deepEqual(vocabulary.parts("werkbegeleider"), keys("werk", "begeleider"));
    deepEqual(vocabulary.parts("studiebelasting"), keys("studie", "belasting"));
  });

  it("given letters between the two, when split, then they are no part", () => {
    deepEqual(vocabulary.parts("beroepsproduct"), keys("beroep", "product"));
    deepEqual(vocabulary.parts("lessenboek"), keys("les", "boek"));
  });

  it("given a half that is not ours, when split, then it is no compound", () => {
    deepEqual(vocabulary.parts("schoolreisje"), []);
    deepEqual(vocabulary.parts("kinderopvang"), []);
  });

  it("given a short word, when split, then it stays whole", () => {
    deepEqual(vocabulary.parts("lesje"), []);
  });
});

describe("words with a slip", () => {
  it("given a slip or two in a long word, when looked up, then it is found", () => {
    deepEqual(vocabulary.near(keyOf("begleider")), keys("begeleider"));
    deepEqual(vocabulary.near(keyOf("certifcat")), keys("certificaat"));
  });

  it("given a word that looks like nothing, when looked up, then nothing is found", () => {
    deepEqual(vocabulary.near(keyOf("pannenkoek")), []);
    deepEqual(vocabulary.near(keyOf("vaccins")), []);
  });

  it("given three letters, when looked up, then no slip is borne", () => {
    deepEqual(vocabulary.near("lee"), []);
  });
});

describe("the distance between two words", () => {
  it("given one letter in, out, changed or swapped, when measured, then it is 1", () => {
    for (const other of ["schoool", "scool", "schoul", "shcool"]) {
      equal(editDistance("school", other, 2), 1, other);
    }
  });

  it("given any two words, when measured, then both ways are the same and never over the most", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const there = editDistance(one, other, 2);
        equal(there, editDistance(other, one, 2));
        equal(there === 0, one === other);
        equal(there <= 3, true);
      }),
    );
  });
});
