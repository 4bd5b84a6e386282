import assert from "node:assert/strict";
import { audienceOf } from "../../../infra/local/hugo/audience-words.ts";

describe("the word for who asks", () => {
  it("given a word of the product or of the code, when read, then both mean the same", () => {
    assert.deepEqual(
      [
        ["deelnemer", "participant"],
        ["werkgever", "employer"],
        ["werkbegeleider", "supervisor"],
        ["opleider", "provider"],
        ["docent", "teacher"],
      ].map((pair) => pair.map(audienceOf)),
      [
        ["participant", "participant"],
        ["employer", "employer"],
        ["supervisor", "supervisor"],
        ["provider", "provider"],
        ["provider", "provider"],
      ],
    );
    assert.equal(audienceOf(" Deelnemer "), "participant");
  });

  it("given anything else, when read, then it is nobody", () => {
    for (const word of ["", "buurvrouw", "constructor", 7, null, undefined, ["deelnemer"]]) {
      assert.equal(audienceOf(word), undefined);
    }
  });
});
