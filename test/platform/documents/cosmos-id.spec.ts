import assert from "node:assert/strict";
import fc from "fast-check";
import { cosmosId } from "../../../bot/platform/documents/cosmos-id.ts";

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom("~", "/", "2", "f", "c", "3", ".", " ", "é", "%"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

describe("the id in Cosmos DB", () => {
  for (const id of [
    "group",
    "session:12",
    "scan:p-1_2:start",
    "notice:sessions.moved:3",
    "a@b.nl",
  ]) {
    it(`given ${id}, when mapped, then it stays as it is`, () => {
      assert.equal(cosmosId(id), id);
    });
  }

  for (const [id, expected] of [
    ["a/b", "a~2fb"],
    ["a~2fb", "a~7e2fb"],
    ["é", "~c3~a9"],
    ["..", "~2e."],
    ["a ", "a~20"],
    ["", "~"],
  ] as const) {
    it(`given ${JSON.stringify(id)}, when mapped, then it is ${expected}`, () => {
      assert.equal(cosmosId(id), expected);
    });
  }

  it("given any id, when mapped, then Cosmos, URLs and signatures all take it", () => {
    fc.assert(
      fc.property(awkward, (id) => /^[A-Za-z0-9:_@~-][A-Za-z0-9:_@.~-]*$/.test(cosmosId(id))),
    );
  });

  it("given any two ids, when mapped, then they differ when the ids differ", () => {
    fc.assert(
      fc.property(awkward, awkward, (one, other) => {
        assert.equal(cosmosId(one) === cosmosId(other), one === other);
      }),
      { numRuns: 2000 },
    );
  });
});
