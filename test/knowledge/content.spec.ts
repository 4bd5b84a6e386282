import assert from "node:assert/strict";
import { enoughPhrasings, longestAnswer } from "../../bot/contract/knowledge-item.ts";
import { adviceOn } from "../../bot/features/knowledge/advice-rules.ts";
import { problemsOf } from "../../bot/features/knowledge/item-rules.ts";
import { normalised } from "../../bot/features/knowledge/phrasing-rules.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import { typedOf } from "../support/an-item.ts";

const { items, documents, problems } = loadKnowledge();

const doubles = (texts: readonly (readonly [string, string])[]): readonly string[] => {
  const seen = new Map<string, string>();
  return texts.flatMap(([id, text]) => {
    const before = seen.get(normalised(text));
    seen.set(normalised(text), id);
    return before === undefined ? [] : [`${before} and ${id}: ${text}`];
  });
};

describe("what Hugo starts with", () => {
  it("given the shipped files, when read, then nothing is wrong with them", () => {
    assert.deepEqual(problems, []);
    assert.ok(items.length >= 52, String(items.length));
    assert.ok(items.some(({ id }) => id === "contact"));
  });

  it("given every item, when judged as an editor's, then each could be saved as it is", () => {
    const wrong = items.flatMap((item) =>
      problemsOf(item.id, typedOf(item), { items, documents }).map(
        ({ code, values }) => `${item.id} ${code} ${values?.["question"] ?? values?.["id"] ?? ""}`,
      ),
    );

    assert.deepEqual(wrong, []);
  });

  it("given all titles, when compared, then each is another one in either language", () => {
    assert.deepEqual(doubles(items.map(({ id, title }) => [id, title.nl])), []);
    assert.deepEqual(doubles(items.map(({ id, title }) => [id, title.en])), []);
  });

  it("given all phrasings, when compared, then no question stands there twice", () => {
    assert.deepEqual(
      doubles(items.flatMap(({ id, questions }) => questions.map((text) => [id, text] as const))),
      [],
    );
  });

  it(`given every item, when counted, then it has ${enoughPhrasings} phrasings or more`, () => {
    const few = items.filter(({ questions }) => questions.length < enoughPhrasings);

    assert.deepEqual(
      few.map(({ id, questions }) => `${id}: ${questions.length}`),
      [],
    );
  });

  it("given every answer, when read, then it is short, friendly and there in English", () => {
    const most = 22;
    const hard = items.flatMap((item) =>
      adviceOn(typedOf(item))
        .filter(({ field }) => field === "answer" || field === "answerEn")
        .filter(({ code, values }) => code !== "long_sentence" || Number(values?.["words"]) > most)
        .map(({ code, values }) => `${item.id} ${code} ${values?.["sentence"] ?? ""}`),
    );

    assert.deepEqual(hard, []);
    assert.ok(items.every(({ answer }) => answer.nl.length <= longestAnswer));
  });
});
