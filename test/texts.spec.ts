import { strict as assert } from "node:assert";
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, it } from "mocha";
import { features } from "../bot/app.ts";
import { languages } from "../bot/contract/languages.ts";
import type { Sentences } from "../bot/kernel/texts.ts";
import { refusalSentences } from "../bot/words.ts";

const bot = resolve(import.meta.dirname, "../bot");
const files = globSync("**/{texts,refusals}.nl.ts", { cwd: bot }).toSorted();

/** Every sentence by its path, such as `card.title`. */
function flat(sentences: Sentences, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  );
}
/** The tables that a file exports, by their name without the language: `refusalsNl` is `refusals`. */
async function tablesOf(file: string): Promise<ReadonlyMap<string, Sentences>> {
  const module: Readonly<Record<string, Sentences>> = await import(
    pathToFileURL(resolve(bot, file)).href
  );
  return new Map(
    Object.entries(module).map(([name, table]) => [name.replace(/(Nl|En|nl|en)$/, ""), table]),
  );
}
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted();

async function dutch(): Promise<readonly (readonly [string, string])[]> {
  const all = await Promise.all(files.map(async (file) => [file, await tablesOf(file)] as const));
  return all.flatMap(([file, tables]) =>
    [...tables.values()].flatMap((table) =>
      flat(table).map(([key, text]) => [`${file} ${key}`, text] as const),
    ),
  );
}

describe("the words of the bot", () => {
  it("given the features, when looked for, then their words are found", () => {
    assert.ok(files.length >= 10, files.join(", "));
  });

  for (const file of files) {
    it(`given ${file}, when compared with English, then keys and placeholders are the same`, async () => {
      const nl = await tablesOf(file);
      const en = await tablesOf(file.replace(".nl.", ".en."));

      assert.deepEqual([...en.keys()], [...nl.keys()]);
      for (const [name, table] of nl) {
        const other = new Map(flat(en.get(name) ?? {}));
        assert.deepEqual(
          [...other.keys()].toSorted(),
          flat(table)
            .map(([key]) => key)
            .toSorted(),
        );
        for (const [key, text] of flat(table)) {
          assert.deepEqual(placeholders(other.get(key) ?? ""), placeholders(text), key);
        }
      }
    });
  }

  it("given two languages, when compared, then no sentence was left untranslated", async () => {
    const same: string[] = [];
    for (const file of files) {
      const en = await tablesOf(file.replace(".nl.", ".en."));
      for (const [name, table] of await tablesOf(file)) {
        const other = new Map(flat(en.get(name) ?? {}));
        const words = flat(table).filter(([, text]) => text.split(" ").length > 3);
        same.push(
          ...words.flatMap(([key, text]) => (other.get(key) === text ? [`${file} ${key}`] : [])),
        );
      }
    }

    assert.deepEqual(same, []);
  });
});

describe("Dutch that everybody can read", () => {
  const mostWords = 20;
  const offending = async (pattern: RegExp) =>
    (await dutch()).filter(([, text]) => pattern.test(text)).map(([key]) => key);

  it("given level B1, when the words are counted, then no sentence is long", async () => {
    const long = (await dutch()).flatMap(([key, text]) =>
      text
        .split(/(?<=[.?:])\s+/)
        .filter((sentence) => sentence.split(/\s+/).length > mostWords)
        .map((sentence) => `${key}: ${sentence}`),
    );

    assert.deepEqual(long, []);
  });

  it("given all sentences, when averaged, then they are short", async () => {
    const sentences = (await dutch()).flatMap(([, text]) => text.split(/(?<=[.?:])\s+/));
    const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);

    assert.ok(words / sentences.length < 10, (words / sentences.length).toFixed(1));
  });

  it("given a friendly tone, when searched, then nobody shouts and nobody is 'u'", async () => {
    assert.deepEqual(await offending(/!/), []);
    assert.deepEqual(await offending(/\b[Uu]w?\b(?!\w)/), []);
  });

  it("given plain words, when searched, then there is no office language", async () => {
    assert.deepEqual(
      await offending(
        /\b(gelieve|dient|teneinde|derhalve|middels|indien|reeds|omtrent|betreffende)\b/i,
      ),
      [],
    );
  });

  it("given typing mistakes, when searched, then no double words or stray spaces are left", async () => {
    assert.deepEqual(await offending(/\b(\w+) \1\b/i), []);
    assert.deepEqual(await offending(/ {2}| [.,?:]|^\s|\s$/), []);
  });
});

/** Every code that the sources can refuse with: in unions named so, and where a refusal is made. */
function codesInSources(): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const file of globSync("**/*.ts", { cwd: bot })) {
    if (/(texts|refusals)\.(nl|en)\.ts$/.test(file)) continue;
    const source = readFileSync(resolve(bot, file), "utf8");
    const places = [
      ...source.matchAll(/type \w*Refusal\w*(?:<[^>]*>)? =[^;]*;/g),
      ...source.matchAll(/\brefuse\([^;]*?\);/g),
      ...source.matchAll(/\brefusal: "[^"]+"/g),
    ];
    for (const [place] of places) {
      for (const [, code = ""] of place.matchAll(/"([a-z]\w*\.[a-z_]+)"/g)) codes.add(code);
    }
  }
  return codes;
}

describe("the sentences of refusals", () => {
  const codes = [...codesInSources()].toSorted();
  const sentence = refusalSentences(features);

  it("given the sources, when searched, then codes are found", () => {
    assert.ok(codes.length > 35, codes.join(", "));
  });

  for (const language of languages) {
    it(`given every code, when said in ${language}, then it has a sentence of its own`, () => {
      const table = new Map(
        features.flatMap(({ refusals }) => Object.entries(refusals?.[language] ?? {})),
      );

      assert.deepEqual(
        codes.filter((code) => !table.has(code)),
        [],
      );
      for (const refusal of codes)
        assert.ok(sentence(language, { ok: false, refusal }).length > 10);
    });
  }

  it("given the sentences, when looked for in the sources, then each can be said", () => {
    const said = features.flatMap(({ refusals }) => Object.keys(refusals?.nl ?? {}));

    assert.deepEqual(
      said.filter((code) => !codes.includes(code)),
      [],
    );
  });

  it("given two features, when joined, then no code has two sentences", () => {
    const said = features.flatMap(({ refusals }) => Object.keys(refusals?.nl ?? {}));

    assert.equal(new Set(said).size, said.length);
  });

  it("given a code nobody wrote, when said, then that is an error and not silence", () => {
    assert.throws(() => sentence("nl", { ok: false, refusal: "scan.nonsense" }), /no text for/);
  });

  it("given a refusal without its values, when made, then no sentence asks for one", () => {
    const bare = globSync("**/*.ts", { cwd: bot }).flatMap((file) =>
      [
        ...readFileSync(resolve(bot, file), "utf8").matchAll(/\brefuse\("([a-z]\w*\.[a-z_]+)"\)/g),
      ].map(([, code = ""]) => code),
    );

    const open = bare.filter((refusal) => sentence("nl", { ok: false, refusal }).includes("{{"));

    assert.ok(bare.length > 20);
    assert.deepEqual([...new Set(open)], []);
  });
});
