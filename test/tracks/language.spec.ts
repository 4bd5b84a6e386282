import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { loadTracks } from "../../bot/tracks/load.ts";

/** Official names may be long, sources are for the makers; everything else is read by learners. */
const official = new Set(["title", "sources", "competences", "trackId", "code", "id"]);
const longest = 18;

function spoken(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(spoken);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (official.has(key) ? [] : spoken(part)));
}
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?])\s+/);
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length;

const texts = loadTracks().all.flatMap(spoken);
const sentences = texts.flatMap(sentencesOf);
const offending = (pattern: RegExp): readonly string[] =>
  texts.filter((text) => pattern.test(text));

describe("the language of the tracks", () => {
  it("given the texts, when gathered, then there is something to judge", () => {
    assert.ok(sentences.length > 700, String(sentences.length));
  });

  it("given level B1, when the words are counted, then no sentence is long", () => {
    assert.deepEqual(
      sentences.filter((sentence) => wordsOf(sentence) > longest),
      [],
    );
  });

  it("given all sentences, when averaged, then they are short", () => {
    const average =
      sentences.reduce((sum, sentence) => sum + wordsOf(sentence), 0) / sentences.length;

    assert.ok(average < 11, average.toFixed(1));
  });

  it("given a friendly tone, when searched, then nobody shouts and nobody says u", () => {
    assert.deepEqual(offending(/!/), []);
    assert.deepEqual(offending(/\b[Uu]w?\b/), []);
  });

  it("given typing mistakes, when searched, then no double words or stray spaces are left", () => {
    assert.deepEqual(offending(/\b(\w+) \1\b/i), []);
    assert.deepEqual(offending(/ {2}| [.,?]|^\s|\s$/), []);
  });

  it("given scan items, when read, then each begins with what I can do", () => {
    const items = loadTracks().all.flatMap(({ modules, scanItems = [] }) => [
      ...scanItems,
      ...modules.flatMap((module) => module.scanItems),
    ]);

    assert.deepEqual(
      items.map(({ text }) => text).filter((text) => !/^Ik kan .*\.$/.test(text)),
      [],
    );
  });
});
