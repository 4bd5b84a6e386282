import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { isWordless, tidied } from "../../../bot/features/hugo/tidy.ts";

describe("tidying what somebody typed", () => {
  for (const [typed, tidy] of [
    ["  Wat   kost\n\n het? ", "Wat kost het?"],
    ["<p>Wat <b>kost</b> het?</p>", "Wat kost het?"],
    ["<script>alert(1)</script> kosten", "alert(1) kosten"],
    ['<img src=x onerror="alert(1)">kosten', "kosten"],
    ["wat&nbsp;kost&amp;duurt het", "wat kost&duurt het"],
    ["ko\u200Bst\u00AD\uFEFFen", "kosten"],
    ["a < b en b > c", "a < b en b > c"],
    ["<ik voel me niet veilig>", "<ik voel me niet veilig>"],
    ["half \uD83D", "half \uFFFD"],
  ] as const) {
    it(`given ${JSON.stringify(typed)}, when tidied, then ${JSON.stringify(tidy)}`, () => {
      assert.equal(tidied(typed), tidy);
    });
  }

  it("given ten thousand brackets, when tidied, then it is done at once", () => {
    const startedAt = performance.now();

    tidied("<b ".repeat(5_000));

    assert.ok(performance.now() - startedAt < 500);
  });

  for (const nothing of ["", "   ", "🙈🙉", "???", "<br><br>", "\u200B", "👍🏽 !!"]) {
    it(`given ${JSON.stringify(nothing)}, when looked at, then there is no word in it`, () => {
      assert.ok(isWordless(tidied(nothing)));
    });
  }

  for (const something of ["ja", "2?", "مرحبا", "é"]) {
    it(`given ${something}, when looked at, then there is`, () => {
      assert.ok(!isWordless(tidied(something)));
    });
  }
});
