import assert from "node:assert/strict";
import type { TypedItem } from "../../../bot/contract/knowledge-api.ts";
import { adviceOn } from "../../../bot/features/knowledge/advice-rules.ts";
import {
  asItem,
  differingFields,
  type ItemProblem,
  problemsOf,
  tidied,
} from "../../../bot/features/knowledge/item-rules.ts";
import { normalised } from "../../../bot/features/knowledge/phrasing-rules.ts";
import { anItem, contactItem, someKnowledge, typedOf } from "../../support/an-item.ts";

const { documents } = someKnowledge();
const around = { items: [anItem(), contactItem], documents };
const judged = (change: Partial<TypedItem>): readonly ItemProblem[] =>
  problemsOf("kosten", tidied(typedOf(anItem(), change)), around);
const codes = (change: Partial<TypedItem>) =>
  judged(change).map(({ field, code }) => `${field} ${code}`);
const both = (nl: string, en = "Fine.") => ({ nl, en });

describe("what may become an answer of Hugo", () => {
  it("given an item as it is, when judged, then nothing is wrong and it can be used", () => {
    assert.deepEqual(codes({}), []);
    assert.deepEqual(asItem("kosten", tidied(typedOf(anItem()))), anItem());
  });

  const cases: readonly (readonly [string, Partial<TypedItem>, readonly string[]])[] = [
    ["no answer", { answer: both("  ") }, ["answer answer_empty"]],
    ["an answer of 701 characters", { answer: both("a".repeat(701)) }, ["answer answer_too_long"]],
    [
      "a long English answer",
      { answer: both("Kort.", "a".repeat(701)) },
      ["answerEn answer_too_long"],
    ],
    ["no question", { questions: [" ", ""] }, ["questions no_question"]],
    ["a question of 301 signs", { questions: ["q".repeat(301)] }, ["questions question_too_long"]],
    [
      "sixty-one questions",
      { questions: Array.from({ length: 61 }, (_, index) => `vraag ${index}`) },
      ["questions too_many_questions"],
    ],
    [
      "a phrasing of another item",
      { questions: ["ik wil iemand spreken?!"] },
      ["questions question_taken"],
    ],
    ["the title of another item", { title: both("hoe bereik ik iemand") }, ["title title_taken"]],
    ["no title", { title: both("") }, ["title title_empty"]],
    ["a title of 71 characters", { title: both("t".repeat(71)) }, ["title title_too_long"]],
    ["nobody to answer", { audience: [] }, ["audience no_audience"]],
    ["no source", { sources: [] }, ["sources no_source"]],
    [
      "a source nobody knows",
      { sources: [{ document: "krant", section: "p. 1" }] },
      ["sources unknown_source"],
    ],
    [
      "a source without a place",
      { sources: [{ document: "brochure", section: " " }] },
      ["sources section_empty"],
    ],
    ["an unknown next item", { next: [{ kind: "item", id: "weg" }] }, ["next unknown_next"]],
    ["itself as next item", { next: [{ kind: "item", id: "kosten" }] }, ["next own_next"]],
    [
      "a link without https",
      { next: [{ kind: "link", url: "http://zorgklas.example" }] },
      ["next link_not_https"],
    ],
    [
      "a link that is a script",
      { next: [{ kind: "link", url: "javascript:alert(1)" }] },
      ["next link_not_https"],
    ],
    [
      "four next steps",
      { next: [{ kind: "courses" }, { kind: "intake" }, { kind: "person" }, { kind: "person" }] },
      ["next too_many_next"],
    ],
    ["a long word", { words: ["w".repeat(61)] }, ["words word_too_long"]],
    [
      "many words",
      { words: Array.from({ length: 61 }, (_, index) => `woord${index}`) },
      ["words too_many_words"],
    ],
  ];
  for (const [what, change, expected] of cases) {
    it(`given ${what}, when judged, then exactly that is wrong`, () => {
      assert.deepEqual(codes(change), expected);
    });
  }

  it("given a phrasing of another item, when judged, then it says which", () => {
    const [problem] = judged({ questions: ["Ik wil iemand spreken"] });

    assert.equal(problem?.values?.["title"], "Hoe bereik ik iemand?");
  });

  it("given doubles, empty lines and no English, when tidied, then one of each is left and Dutch fills in", () => {
    const tidy = tidied(
      typedOf(anItem(), {
        questions: ["Wat kost het nou?", " wat  kost het NOU ", "", "En de prijs?"],
        words: ["Prijs", "prijs"],
        title: { nl: "Wat kost het?", en: "" },
        answer: { nl: "Niets.", en: " " },
      }),
    );

    assert.deepEqual(tidy.questions, ["Wat kost het nou?", "En de prijs?"]);
    assert.deepEqual(tidy.words, ["prijs"]);
    assert.deepEqual([tidy.title.en, tidy.answer.en], ["Wat kost het?", "Niets."]);
  });

  it("given two texts, when compared, then only the fields that differ are named", () => {
    const other = anItem({
      answer: { nl: "Anders.", en: "Your employer pays." },
      next: [{ kind: "person" }],
    });

    assert.deepEqual(differingFields(anItem(), other), ["answer", "next"]);
    assert.deepEqual(differingFields(anItem(), anItem()), []);
  });

  it("given accents, capitals and signs, when compared, then the same words are the same question", () => {
    assert.equal(normalised("  Één vraag… over m'n EVC?! "), "een vraag over m n evc");
  });
});

describe("help to write at level B1", () => {
  const full = typedOf(anItem(), {
    questions: Array.from({ length: 10 }, (_, index) => `vraag ${index}`),
  });
  const advised = (change: Partial<TypedItem>) =>
    adviceOn({ ...full, ...change }).map(({ field, code }) => `${field} ${code}`);
  const words = (count: number) => `${Array.from({ length: count }, () => "woord").join(" ")}.`;

  it("given short sentences and enough questions, when looked at, then there is no advice", () => {
    assert.deepEqual(advised({}), []);
    assert.deepEqual(advised({ answer: both(`${words(15)} ${words(15)}`) }), []);
  });

  for (const [what, change, expected] of [
    ["a sentence of 16 words", { answer: both(words(16)) }, ["answer long_sentence"]],
    ["'u'", { answer: both("Dan belt u ons.") }, ["answer formal"]],
    ["'Uw'", { answer: both("Uw werkgever betaalt.") }, ["answer formal"]],
    ["an exclamation mark", { answer: both("Doe mee!") }, ["answer exclamation"]],
    ["nine questions", { questions: full.questions.slice(1) }, ["questions few_questions"]],
    ["no English", { answer: both("Kort.", "") }, ["answerEn no_english"]],
  ] as const) {
    it(`given ${what}, when looked at, then it is advised and not refused`, () => {
      assert.deepEqual(advised(change as Partial<TypedItem>), expected);
      assert.deepEqual(codes(change as Partial<TypedItem>), []);
    });
  }

  it("given a long list with commas, when looked at, then it is left alone", () => {
    const list = `Je leert: ${"wassen en aankleden, ".repeat(6)}en koken.`;

    assert.deepEqual(advised({ answer: both(list) }), []);
  });

  it("given words with a u in them and an address, when looked at, then nobody is told off", () => {
    assert.deepEqual(
      advised({ answer: both("Kijk op www.zorg.nl. Je leert vijf uur per week.") }),
      [],
    );
  });
});
