import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { closingOf } from "../../tab/src/pages/group/closing-state.ts";

const now = Date.parse("2027-06-16T12:00:00.000Z");
const lesson = (endsAt: string, state: "planned" | "cancelled" = "planned") => ({
  number: 12,
  title: "Afronding",
  startsAt: "2027-06-15T17:00:00.000Z",
  endsAt,
  state,
  inCalendar: true,
});
const over = lesson("2027-06-15T20:00:00.000Z");
const at = "2027-06-16T08:00:00.000Z";

describe("closing a group in the tab", () => {
  for (const [what, group, expected] of [
    ["a lesson to come", { sessions: [over, lesson("2027-06-16T12:01:00.000Z")] }, "running"],
    [
      "a cancelled one",
      { sessions: [over, lesson("2027-07-01T20:00:00.000Z", "cancelled")] },
      "closable",
    ],
    ["all over", { sessions: [over] }, "closable"],
    [
      "closed",
      { sessions: [over], closed: { at, reopenableUntil: "2027-07-16T08:00:00.000Z" } },
      "reopenable",
    ],
    ["closed long ago", { sessions: [over], closed: { at, reopenableUntil: at } }, "closed"],
  ] as const) {
    it(`given ${what}, when shown, then it is ${expected}`, () => {
      assert.equal(closingOf(group, now), expected);
    });
  }
});
