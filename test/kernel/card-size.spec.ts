import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { bytesOf, fitting, mostBytes } from "../../bot/kernel/card-size.ts";
import { card, line } from "../../bot/kernel/cards.ts";

const cardOf = (characters: number) =>
  card({ fallbackText: "Veel tekst.", body: [line("é".repeat(characters))] });
const shown = (details: readonly [number, ...number[]]) =>
  JSON.stringify(fitting(details, cardOf))
    .match(/é*/g)
    ?.reduce((sum, one) => sum + one.length, 0);

describe("a card that fits", () => {
  for (const [details, expected] of [
    [[100, 10], 100],
    [[20_000, 100, 10], 100],
    [[20_000, 19_000, 18_000], 18_000],
    [[20_000], 20_000],
  ] as const) {
    it(`given ${details.join(", ")} characters, when fitted, then ${expected} are shown`, () => {
      assert.equal(shown(details), expected);
    });
  }

  it("given a card, when measured, then each character is two bytes", () => {
    assert.equal(bytesOf(cardOf(11)) - bytesOf(cardOf(1)), 20);
    assert.ok(mostBytes < 28 * 1024);
  });
});
