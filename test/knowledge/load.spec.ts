import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import { startWords } from "../../infra/local/start-words.ts";
import { anItem, contactItem } from "../support/an-item.ts";

const titles = JSON.stringify({ brochure: { nl: "De brochure", en: "The brochure" } });

describe("a start file that an editor broke", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "zorgklas-kennis-"));
    mkdirSync(join(folder, "items"));
    writeFileSync(join(folder, "documents.json"), titles);
    for (const name of ["urgent.json", "courses.json"])
      copyFileSync(
        new URL(`../../bot/knowledge/data/${name}`, import.meta.url),
        join(folder, name),
      );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (name: string, content: unknown) =>
    writeFileSync(
      join(folder, "items", name),
      typeof content === "string" ? content : JSON.stringify(content),
    );
  const loaded = () => loadKnowledge(pathToFileURL(`${folder}/`));
  const idsOf = () => loaded().items.map(({ id }) => id);

  it("given good files, when read, then there is nothing to tell", () => {
    put("costs.json", [anItem()]);

    assert.deepEqual(loaded().items, [anItem()]);
    assert.deepEqual(loaded().problems, []);
  });

  it("given a comma too many, when read, then that file is left out, the rest works, and it is told", () => {
    put("costs.json", `[${JSON.stringify(anItem())},]`);
    put("contact.json", [contactItem]);

    assert.deepEqual(idsOf(), ["contact"]);
    assert.match(loaded().problems.join("\n"), /^costs\.json: .+$/);
  });

  for (const [what, wrong, told] of [
    ["an empty answer", anItem({ answer: { nl: "", en: "x" } }), "answer.nl"],
    ["a long answer", anItem({ answer: { nl: "a".repeat(701), en: "x" } }), "answer.nl"],
    ["no question", anItem({ questions: [] }), "questions"],
    [
      "a link that is not safe",
      anItem({ next: [{ kind: "link", url: "http://a.example" }] }),
      "next.0.url",
    ],
    ["an unknown topic", { ...anItem(), topic: "weather" }, "topic"],
    ["a word too many", { ...anItem(), answr: "x" }, ""],
  ] as const) {
    it(`given an item with ${what}, when read, then only that item is left out, and its place is told`, () => {
      put("costs.json", [wrong, anItem({ id: "duur" })]);

      assert.deepEqual(idsOf(), ["duur"]);
      assert.deepEqual(loaded().problems.length, 1);
      assert.ok(
        loaded().problems[0]?.startsWith(`costs.json kosten: ${told}`),
        loaded().problems[0],
      );
    });
  }

  it("given one id twice, when read, then the first one stays", () => {
    put("costs.json", [anItem(), anItem({ topic: "general" })]);

    assert.deepEqual(loaded().items, [anItem()]);
    assert.deepEqual(loaded().problems, ["general kosten: stands there twice"]);
  });

  it("given a list that is none, and titles that are none, when read, then both are told and nothing is thrown", () => {
    put("costs.json", { kosten: anItem() });
    writeFileSync(join(folder, "documents.json"), "[");

    assert.deepEqual(idsOf(), []);
    assert.equal(loaded().problems.length, 2);
  });

  it("given something broken, when the product starts by hand, then each line is printed", () => {
    const words = startWords.knowledgeBroken(["costs.json: x", "exam.json toets: y"]);

    assert.deepEqual(words.split("\n").slice(1), ["  costs.json: x", "  exam.json toets: y"]);
  });
});
