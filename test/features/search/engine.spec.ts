import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { audiences } from "../../../bot/contract/hugo.ts";
import { type Found, makeEngine } from "../../../bot/features/search/public.ts";
import type { KnowledgeItem } from "../../../bot/kernel/knowledge.ts";
import { loadKnowledge } from "../../../bot/knowledge/load.ts";

const { items } = loadKnowledge();
const engine = makeEngine(items);
const firstOf = ({ ranked }: Found): string | undefined => ranked[0]?.id;

const item = (
  id: string,
  questions: readonly string[],
  more?: Partial<KnowledgeItem>,
): KnowledgeItem => ({
  id,
  audience: ["participant"],
  topic: "general",
  title: { nl: questions[0] ?? "", en: "" },
  questions,
  words: [],
  answer: { nl: "Ja.", en: "Yes." },
  sources: [],
  next: [],
  ...more,
});

const odd: readonly string[] = [
  "",
  " ",
  "👩‍⚕️🔥🔥",
  "a".repeat(10_000),
  "wat kost het ".repeat(800),
  "<script>alert(1)</script>",
  "__proto__ constructor toString",
  "\u0000\uD800 ﷽ Z͑ͫ̓",
  "'; drop table items; --",
];

function check(found: Found): void {
  ok(found.ranked.length <= 12);
  ok(found.confidence >= 0 && found.confidence <= 1, String(found.confidence));
  equal(new Set(found.ranked.map(({ id }) => id)).size, found.ranked.length);
  const scores = found.ranked.map(({ score }) => score);
  deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  );
  if (found.ranked.length === 0) equal(found.verdict, "outside");
}

describe("finding an answer", () => {
  it("given any text and asker, when searched, then it is ranked, sure between 0 and 1, and the same again", () => {
    const text = fc.oneof(
      fc.constantFrom(...odd),
      fc.string({ unit: "binary", maxLength: 500 }),
      fc
        .array(fc.constantFrom(..."wat kost de opleiding niveau 3 zyn exaamen".split(" ")))
        .map((words) => words.join(" ")),
    );
    const asker = fc.option(fc.constantFrom(...audiences), { nil: undefined });
    fc.assert(
      fc.property(text, asker, (question, audience) => {
        const found = engine.find(question, audience);
        check(found);
        deepEqual(engine.find(question, audience), found);
      }),
      { numRuns: 150 },
    );
  });

  it("given a question of 10,000 characters, when searched, then it takes less than 250 ms", () => {
    const long = Array.from({ length: 2_000 }, (_, at) => `qz${at}x`).join(" ");
    engine.find(long);
    const from = performance.now();
    engine.find(long);
    ok(performance.now() - from < 250);
  });

  it("given the title of each item, when asked, then that item is among the first three", () => {
    for (const { id, title } of items) {
      const ids = engine
        .find(title.nl)
        .ranked.slice(0, 3)
        .map((one) => one.id);
      ok(ids.includes(id), `${title.nl}: ${ids.join(", ")}`);
    }
  });

  it("given nothing known in a question, when asked, then it is outside", () => {
    for (const question of ["zwxq vbnmk", "🔥", "bugün hava nasıl"]) {
      notEqual(engine.find(question).verdict, "sure", question);
    }
    equal(engine.find("").verdict, "outside");
  });

  it("given the same words and one that carries the question elsewhere, when asked, then it is less sure", () => {
    const known = engine.find("hoe vraag ik subsidie aan", "employer");
    const strange = engine.find("hoe vraag ik huurtoeslag aan", "employer");
    ok(strange.confidence < known.confidence);
    notEqual(strange.verdict, "sure");
  });
});

describe("an engine over few items", () => {
  const few = [
    item("kosten", ["Wat kost de opleiding?", "moet ik zelf betalen"]),
    item("duur", ["Hoe lang duurt de opleiding?"]),
    item("begeleider", ["Wie is mijn werkbegeleider?"]),
  ];
  const small = makeEngine(few);

  it("given a synonym, a slip, a split or a joined word, when asked, then the item is first", () => {
    equal(firstOf(small.find("wat is de prijs")), "kosten");
    equal(firstOf(small.find("wie is mijn wekrbegeleider")), "begeleider");
    equal(firstOf(small.find("werk begeleider")), "begeleider");
    equal(firstOf(small.find("opleidingsduur")), "duur");
  });

  it("given two items that answer alike, when somebody asks, then his own comes first but the other stays", () => {
    const alike = makeEngine([
      item("een", ["Hoe meld ik aan?"], { audience: ["employer"] }),
      item("twee", ["Hoe meld ik aan?"], { audience: ["participant"] }),
    ]);
    deepEqual(
      alike.find("hoe meld ik aan", "participant").ranked.map(({ id }) => id),
      ["twee", "een"],
    );
    equal(firstOf(alike.find("hoe meld ik aan", "employer")), "een");
  });

  it("given a new phrasing, when the engine is made anew, then it is found by it", () => {
    const [kosten, ...others] = few;
    ok(kosten);
    const widened = { ...kosten, questions: [...kosten.questions, "hoeveel knaken neem ik mee"] };
    equal(firstOf(makeEngine([widened, ...others]).find("hoeveel knaken")), "kosten");
  });

  it("given no items at all, when asked, then nothing is found", () => {
    deepEqual(makeEngine([]).find("wat kost het"), {
      ranked: [],
      confidence: 0,
      verdict: "outside",
    });
  });
});
