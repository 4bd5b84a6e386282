import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  beginning,
  keptTurns,
  lastTurns,
  questionOf,
  talkOf,
} from "../../../bot/features/tickets/turn-rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aTicket } from "../../support/a-ticket.ts";

const now = instant("2027-02-01T10:00:00Z");

describe("the conversation that goes along", () => {
  it("given a long one, when kept, then the last twenty turns, cut, and without what may be about a client", () => {
    const turns = Array.from({ length: 30 }, (_, index) => ({
      by: "asker" as const,
      text:
        index === 29 ? "Bij cliënt Jan de Vries, BSN 111222333." : `${index} ${"y".repeat(3_000)}`,
    }));
    const kept = keptTurns([...turns, { by: "hugo", text: "  " }], now);

    assert.equal(kept.length, 19);
    assert.ok(kept.every(({ text }) => text.length <= 2_000));
    assert.doesNotMatch(JSON.stringify(kept), /111222333|Vries/);
    assert.deepEqual(keptTurns(kept, now), kept);
  });

  it("given a bound, when cut, then the end of the conversation stays", () => {
    const turns = [
      { by: "asker", text: "aaaa" },
      { by: "hugo", text: "bbbbbb" },
      { by: "asker", text: "cc" },
    ] as const;

    assert.deepEqual(
      lastTurns(turns, 6).map(({ text }) => text),
      ["bbb…", "cc"],
    );
    assert.equal(beginning("ab😀cd", 4), "ab…");
    assert.equal(beginning("abcd", 4), "abcd");
  });

  it("given extra words, when the question is shown, then it is the newest", () => {
    const { turns } = aTicket();

    assert.equal(questionOf({ words: "", turns }), "Mag mijn hond mee naar de les?");
    assert.equal(
      questionOf({ words: "Of mijn kat?", turns }),
      "Mag mijn hond mee naar de les?\n\nOf mijn kat?",
    );
    assert.deepEqual(talkOf({ words: "Of mijn kat?", turns }).at(-1), {
      by: "asker",
      text: "Of mijn kat?",
    });
    assert.equal(questionOf({ words: "Of mijn kat?", turns: [] }), "Of mijn kat?");
    const more = { at: now, text: "En de vis?" };
    assert.equal(questionOf({ words: "Of mijn kat?", turns, more }), "En de vis?");
    assert.equal(questionOf({ words: "", turns: [] }), "");
  });
});
