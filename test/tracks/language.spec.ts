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
/** A line end closes a heading such as "Situatie:"; a quote may close after its full stop. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?]['’]?)\s+|\n/);
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

const taught = loadTracks().all.filter(({ teachable }) => teachable);
const assigned = taught.flatMap(({ modules, practiceAssignments }) => [
  ...modules.flatMap(({ work }) => work),
  ...practiceAssignments,
]);
const helps = assigned.map(({ id, why = "", example = "" }) => ({ id, why, example }));
const idsWhere = (wrong: (help: (typeof helps)[number]) => boolean): readonly string[] =>
  helps.filter(wrong).map(({ id }) => id);

describe("the study help of the tracks", () => {
  it("given everything a participant does, when read, then each has a reason and an example", () => {
    assert.ok(helps.length >= 27, String(helps.length));
    assert.deepEqual(
      idsWhere(({ why, example }) => why === "" || example === ""),
      [],
    );
  });

  it("given a reason, when read, then it is one or two sentences that speak to you", () => {
    assert.deepEqual(
      idsWhere(({ why }) => sentencesOf(why).length > 2 || !/\b(je|jij|jou|jouw)\b/i.test(why)),
      [],
    );
  });

  it("given an example, when counted, then it takes a minute to read", () => {
    assert.deepEqual(
      idsWhere(({ example }) => wordsOf(example) < 60 || wordsOf(example) > 130),
      [],
    );
  });

  it("given an example, when read, then somebody tells what he did himself", () => {
    assert.deepEqual(
      idsWhere(({ example }) => !/\b(ik|mijn)\b/i.test(example)),
      [],
    );
  });

  it("given a report with STARR, when read, then its parts stand in order", () => {
    const withStarr = assigned.filter(({ steps }) => steps.some((step) => step.includes("STARR")));
    const order = /^Situatie: .*\nTaak: .*\nActie: .*\nResultaat: .*\nReflectie: /;

    assert.ok(withStarr.length > 0);
    assert.deepEqual(
      withStarr.filter(({ example = "" }) => !order.test(example)).map(({ id }) => id),
      [],
    );
  });

  it("given Dutch learners, when searched, then no English words are left", () => {
    const english =
      /\b(the|and|you|your|with|work|client|clients|care|deadline|upload\w*|feedback|goal|skill|skills|tool|tools|planning|meeting)\b/i;

    assert.deepEqual(
      idsWhere(({ why, example }) => english.test(why) || english.test(example)),
      [],
    );
  });

  /** A capital inside a sentence is a name, apart from the syndrome. */
  it("given invented people, when searched, then nobody has a name, a date or a number", () => {
    const named = /(?<![.?:]'?\s|\n|')(?<=\s)(?!Down\b)\p{Lu}/u;

    assert.deepEqual(
      idsWhere(({ example }) => named.test(example) || /\d{4,}|\d[-/]\d|@/.test(example)),
      [],
    );
  });

  it("given what this level may not do, when searched, then no example does it", () => {
    const beyond = /medicijn|insuline|injectie|injecteer|katheter|sonde|wondzorg|bloedsuiker/i;

    assert.deepEqual(
      helps
        .flatMap(({ example }) => sentencesOf(example))
        .filter((sentence) => beyond.test(sentence) && !/\b(niet|geen)\b/.test(sentence)),
      [],
    );
  });
});
