import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { readMember, takesPart } from "../../../bot/features/groups/member.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aMember } from "../../support/a-member.ts";

const at = instant("2027-01-19T10:00:00Z");

describe("a member of the first shape", () => {
  const { progress: _, goals: __, schema: ___, ...rest } = aMember();
  const first = {
    ...rest,
    schema: 1,
    progress: { scanPages: 12, scanPagesDone: 12, handedIn: { "m01-hand-in": at } },
  };

  it("given something handed in, when read, then it is work that waits for the teacher", () => {
    const member = readMember(first);

    assert.equal(member.schema, 2);
    assert.deepEqual(member.progress.work["m01-hand-in"], {
      state: "handed_in",
      attempt: 1,
      handedInAt: at,
    });
    assert.equal(member.progress.scanPagesDone, 12);
    assert.deepEqual(member.goals, []);
  });

  it("given the new shape, when read, then it stays as it is", () => {
    assert.deepEqual(readMember(aMember()), aMember());
  });

  it("given an unknown shape, when read, then it is a fault, not a guess", () => {
    assert.throws(() => readMember({ ...first, schema: 3 }));
  });
});

describe("who takes part", () => {
  const table = [
    ["a participant", aMember(), true],
    ["a teacher", aMember({ role: "teacher" }), false],
    ["somebody who stopped", aMember({ stopped: { at, by: "p-1", reasons: [] } }), false],
    ["somebody who never began", aMember({ noShowAt: at }), false],
  ] as const;
  for (const [who, member, expected] of table) {
    it(`given ${who}, when asked, then it is ${expected}`, () => {
      assert.equal(takesPart(member), expected);
    });
  }
});
