import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { texts } from "../../tab/src/texts.ts";

const pages = resolve(import.meta.dirname, "../../tab/src");

type Sentences = { readonly [key: string]: string | Sentences };

function flat(sentences: Sentences, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(sentences)) {
    if (typeof value === "string") found.set(path + key, value);
    else for (const [inner, text] of flat(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}
const gaps = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

const load = async (file: string, name: string): Promise<Map<string, string>> => {
  const module: Record<string, Sentences> = await import(pathToFileURL(file).href);
  return flat(module[name] ?? {});
};

const files = globSync("**/texts.nl.ts", { cwd: pages });

describe("the words of the tab", () => {
  it("given the pages, when looked for, then their words are found", () => {
    assert.ok(files.length >= 6, `${files.length} files with words`);
  });

  for (const file of files) {
    it(`given ${file}, when compared with English, then keys and gaps are the same`, async () => {
      const nl = await load(resolve(pages, file), "nl");
      const en = await load(resolve(pages, file.replace(".nl.", ".en.")), "en");

      assert.deepEqual([...en.keys()].sort(), [...nl.keys()].sort());
      for (const [key, sentence] of nl) {
        assert.deepEqual(gaps(en.get(key) ?? ""), gaps(sentence), key);
      }
    });

    it(`given ${file}, when read aloud, then it is calm and short`, async () => {
      for (const [key, text] of await load(resolve(pages, file), "nl")) {
        assert.doesNotMatch(text, /!|\bu\b|\buw\b/i, key);
        for (const sentence of text.split(/[.?]\s/)) {
          assert.ok(sentence.split(/\s+/).length <= 15, `${key}: ${sentence}`);
        }
      }
    });
  }
});

describe("choosing a sentence", () => {
  const nl = { hello: "Hallo {{name}}", rows_one: "{{count}} rij", rows_other: "{{count}} rijen" };
  const en = { hello: "Hello {{name}}", rows_one: "{{count}} row", rows_other: "{{count}} rows" };
  const say = texts({ nl, en });

  it("given a count, when said, then the plural fits", () => {
    const counts = [0, 1, 2].map((count) => say("nl")("rows", { count }));

    assert.deepEqual(counts, ["0 rijen", "1 rij", "2 rijen"]);
  });

  it("given a name with signs, when said, then it stays as it is", () => {
    assert.equal(say("en")("hello", { name: "$& {{count}}" }), "Hello $& {{count}}");
  });

  it("given a key that does not exist, when said, then it fails", () => {
    const typo = "helo" as "hello"; // What a typo in data would do at run time.

    assert.throws(() => say("nl")(typo), /no text for helo/);
  });
});
