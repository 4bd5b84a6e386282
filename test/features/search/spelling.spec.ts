import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { addedUp, tableOf, textsWith } from "../../../bot/features/search/gram-table.ts";
import { gramsOf } from "../../../bot/features/search/grams.ts";
import { spellingOf } from "../../../bot/features/search/spelling.ts";

describe("how alike spellings are", () => {
  const texts = [["kosten"], ["wat", "kost", "het"], ["examen"], ["toets", "doen"]];
  const own = [
    [0, 1],
    [2, 3],
  ];
  const spelling = spellingOf(texts, own);

  it("given a phrasing itself, when compared, then it is 1 for its item and less for the other", () => {
    const { nearest } = spelling(["wat", "kost", "het"]);

    assert.ok(Math.abs((nearest[0] ?? 0) - 1) < 1e-6);
    assert.ok((nearest[1] ?? 1) < 0.3);
  });

  it("given slips, when compared, then the item is still the nearest of all", () => {
    for (const [word, item] of [
      ["kostn", 0],
      ["exame", 1],
      ["eksamen", 1],
    ] as const) {
      const { nearest, all } = spelling([word]);
      assert.equal(nearest.indexOf(Math.max(...nearest)), item, word);
      assert.equal(all.indexOf(Math.max(...all)), item, word);
    }
  });

  it("given nothing, or only what no text has, when compared, then nothing is like it", () => {
    for (const words of [["xyzzy"], ["qq"]]) {
      const { nearest, all } = spelling(words);
      assert.deepEqual([...nearest, ...all], [0, 0, 0, 0]);
    }
    assert.ok(spelling([]).nearest.every((one) => one === 0));
  });

  it("given a gram twice in a text, when put in the table, then it stands there once and counts twice", () => {
    const numbers = new Map<string, number>();
    const table = tableOf([gramsOf(["haha"]), gramsOf(["ha"]), []], numbers);
    const at = (text: number) =>
      Object.fromEntries(
        [...numbers].flatMap(([gram, number]) => {
          const place = table.grams.indexOf(number, table.starts[text]);
          const isIn = place >= 0 && place < (table.starts[text + 1] ?? 0);
          return isIn ? [[gram, table.counts[place]]] : [];
        }),
      );

    assert.deepEqual(at(0), { " ha": 1, hah: 1, aha: 1, "ha ": 1 });
    assert.deepEqual(at(1), { " ha": 1, "ha ": 1 });
    assert.deepEqual(at(2), {});
    assert.deepEqual([...textsWith(table, numbers.size)], [2, 1, 1, 2]);
    const sum = addedUp(table, [[0, 1], [2]]);
    assert.deepEqual(sum.starts, [0, 4, 4]);
    assert.deepEqual(sum.counts, [2, 1, 1, 2]);
  });
});
