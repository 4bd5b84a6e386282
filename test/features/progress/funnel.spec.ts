import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import { funnelOf, seatOf } from "../../../bot/features/progress/funnel-rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aMember } from "../../support/a-member.ts";

const at = instant("2027-03-01T09:00:00Z");
const stopped = { at, by: "p-1", reasons: [] };

describe("where a seat is", () => {
  for (const [state, change] of [
    ["active", {}],
    ["no_show", { noShowAt: at }],
    ["stopped", { stopped }],
    ["stopped", { stopped, noShowAt: at }],
    ["examined", { examinedAt: at }],
    ["examined", { examinedAt: at, stopped, noShowAt: at }],
  ] as const) {
    it(`given ${Object.keys(change).join(" and ") || "nothing"}, when asked, then it is ${state}`, () => {
      assert.equal(seatOf(aMember(change)), state);
    });
  }
});

describe("the funnel", () => {
  it("given any members, when counted, then it always adds up", () => {
    const member = fc
      .record({
        role: fc.constantFrom("participant", "teacher", "supervisor"),
        stopped: fc.boolean(),
        noShow: fc.boolean(),
        examined: fc.boolean(),
      })
      .map((given) =>
        aMember({
          role: given.role,
          ...(given.stopped ? { stopped } : {}),
          ...(given.noShow ? { noShowAt: at } : {}),
          ...(given.examined ? { examinedAt: at } : {}),
        }),
      );
    fc.assert(
      fc.property(fc.array(member, { maxLength: 40 }), (members) => {
        const { participants, noShow, stopped: gone, active, examined } = funnelOf(members);

        assert.equal(participants, noShow + gone + active + examined);
        assert.equal(participants, members.filter(({ role }) => role === "participant").length);
      }),
    );
  });
});
