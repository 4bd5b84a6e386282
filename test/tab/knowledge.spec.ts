import assert from "node:assert/strict";
import { everything, shownLines } from "../../tab/src/pages/knowledge/filter-lines.ts";
import {
  fieldText,
  formOf,
  type Item,
  merged,
  typedOf,
} from "../../tab/src/pages/knowledge/item-form.ts";

const item: Item = {
  id: "kosten",
  audience: ["participant"],
  topic: "costs",
  title: { nl: "Wat kost het?", en: "What does it cost?" },
  questions: ["Wat kost het?", "Moet ik betalen?"],
  words: ["prijs", "geld"],
  answer: { nl: "Niets.", en: "Nothing." },
  sources: [{ document: "brochure", section: "2" }],
  next: [{ kind: "person" }],
};

describe("the form of an answer of Hugo", () => {
  it("given an item, when put in the form and read again, then it is the same", () => {
    const { id: _, ...typed } = item;

    assert.deepEqual(typedOf(formOf(item)), typed);
  });

  it("given a text that was only repeated for English, when shown, then English is empty", () => {
    const form = formOf({ ...item, answer: { nl: "Niets.", en: "Niets." } });

    assert.equal(form.answerEn, "");
  });

  it("given lines and commas as people paste them, when read, then nothing empty is left", () => {
    const typed = typedOf({ ...formOf(item), questions: "Een?\n\n  \nTwee?", words: "a, ,b\nc," });

    assert.deepEqual(typed.questions, ["Een?", "Twee?"]);
    assert.deepEqual(typed.words, ["a", "b", "c"]);
  });
});

describe("two who change one answer", () => {
  const base = formOf(item);

  it("given the other changed another field, when merged, then both are there and nobody has to choose", () => {
    const mine = { ...base, answer: "Van mij." };
    const theirs = { ...base, words: "tarief" };

    const { form, clashes } = merged(base, mine, theirs, ["words"]);

    assert.deepEqual([form.answer, form.words, clashes], ["Van mij.", "tarief", []]);
  });

  it("given both changed one field, when merged, then mine stays and it is named", () => {
    const mine = { ...base, answer: "Van mij." };
    const theirs = { ...base, answer: "Van hem.", title: "Prijs?" };

    const { form, clashes } = merged(base, mine, theirs, ["answer", "title"]);

    assert.deepEqual([form.answer, form.title, clashes], ["Van mij.", "Prijs?", ["answer"]]);
  });

  it("given both made the same of it, when merged, then there is nothing to choose", () => {
    const same = { ...base, answer: "Gelijk." };

    assert.deepEqual(merged(base, same, same, ["answer"]).clashes, []);
  });

  it("given lists, when laid beside each other, then they are read as lines", () => {
    assert.equal(fieldText(base, "sources"), "brochure 2");
    assert.equal(fieldText(base, "audience"), "participant");
  });
});

describe("finding an item in the list", () => {
  const line = (id: string, change: object = {}) => ({
    id,
    topic: "costs" as const,
    audience: [],
    title: "Wat kost het?",
    state: "start" as const,
    startChanged: false,
    questions: 2,
    searchable: "Moet ik betalen?\nprijs één",
    ...change,
  });
  const lines = [
    line("kosten"),
    line("duur", { topic: "duration", title: "Hoe lang?", searchable: "maanden" }),
    line("eigen", { state: "changed", title: "Parkeren", searchable: "" }),
    line("oud", { startChanged: true, title: "Oud", searchable: "" }),
  ];
  const ids = (wish: object) => shownLines(lines, { ...everything, ...wish }).map(({ id }) => id);

  it("given nothing to look for, when shown, then everything is", () => {
    assert.equal(ids({}).length, 4);
  });
  it("given words in any order, capitals and accents, when looked for, then all of them must be there", () => {
    assert.deepEqual(ids({ text: "PRIJS een betalen" }), ["kosten"]);
    assert.deepEqual(ids({ text: "prijs maanden" }), []);
  });
  it("given a topic, when chosen, then only that", () => {
    assert.deepEqual(ids({ topic: "duration" }), ["duur"]);
  });
  it("given what was changed or is to be checked, when chosen, then only those", () => {
    assert.deepEqual(ids({ onlyChanged: true }), ["eigen", "oud"]);
  });
});
