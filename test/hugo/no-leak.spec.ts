import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, it } from "mocha";
import { editDistance } from "../../bot/features/search/nearness.ts";
import { normalised } from "../../bot/features/search/tokens.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import { questionsOf, type SetName } from "../bench/hugo-questions.ts";

/** Those that judge. What the engine was tuned on may stand near a phrasing: it judges nothing. */
const judging: readonly SetName[] = ["dev", "urgent-dev", "fresh"];
const slips = 2;
/** In anything shorter, two other letters make another word. */
const shortestWithSlips = 12;

const bare = (text: string): string => normalised(text).replace(/[^\p{L}\p{N}]/gu, "");

const isSame = (question: string, phrasing: string): boolean =>
  question === phrasing ||
  (question.length >= shortestWithSlips && editDistance(question, phrasing, slips) <= slips);

type Phrasing = { readonly id: string; readonly text: string };

function leaks(questions: readonly string[], phrasings: readonly Phrasing[]): readonly string[] {
  const all = phrasings.map((phrasing) => ({ ...phrasing, bare: bare(phrasing.text) }));
  return questions.flatMap((question) => {
    const asked = bare(question);
    const found = all.find((phrasing) => isSame(asked, phrasing.bare));
    return found ? [`"${question}" is "${found.text}" of ${found.id}`] : [];
  });
}

describe("what Hugo learns from and what judges him", () => {
  const phrasings = loadKnowledge().items.flatMap(({ id, title, questions, words }) =>
    [title.nl, title.en, ...questions, ...words].map((text): Phrasing => ({ id, text })),
  );

  for (const name of judging) {
    it(`given the set ${name}, when it is held against all phrasings, then none of it is there`, () => {
      const questions = questionsOf(name).map(({ q }) => q);
      ok(name === "fresh" || questions.length > 0);
      deepEqual(leaks(questions, phrasings), []);
    });
  }

  it("given a question with other signs, accents or two slips, when compared, then it is found", () => {
    const known = [{ id: "kosten", text: "Wat kost de opleiding?" }];
    equal(leaks(["wat kost de  ópleiding!!"], known).length, 1);
    equal(leaks(["wat kos de oplieding"], known).length, 1);
    equal(leaks(["wat kost de reis"], known).length, 0);
  });
});
