import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { fewMarks } from "../../bot/kernel/few-marks.ts";

describe("accents on a letter", () => {
  it("given what people write, when looked at, then it stays", () => {
    for (const text of ["één cliënt", "e\u0301e\u0301n", "Nguye\u0302\u0303n", ""])
      assert.equal(fewMarks(text), text);
  });

  it("given thousands on one letter, when looked at, then two are left", () => {
    const heap = "\u0301\u0327\u0302".repeat(7_000);

    assert.equal(fewMarks(`a${heap}b${heap}`), "a\u0301\u0327b\u0301\u0327");
  });
});
