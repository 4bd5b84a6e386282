import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { IntakeRow } from "../../bot/contract/intake-api.ts";
import {
  anyTrack,
  certificatesIn,
  chosen,
  noTrack,
} from "../../tab/src/pages/intake/choose-intakes.ts";

const row = (intakeId: string, state: IntakeRow["state"], title?: string): IntakeRow => ({
  intakeId,
  isKnown: false,
  ...(title ? { certificate: { trackId: `t-${title}`, title } } : {}),
  state,
  answered: 1,
  asked: 2,
  toArrange: [],
  changedAt: "2027-01-13T08:00:00.000Z",
});
const rows = [
  row("1", "busy"),
  row("2", "complete", "Zorg"),
  row("3", "to_arrange", "Basis"),
  row("4", "busy", "Zorg"),
];
const ids = (list: readonly IntakeRow[]) => list.map(({ intakeId }) => intakeId).join("");

describe("which intakes are shown", () => {
  for (const [choice, expected] of [
    [{ state: "all", trackId: anyTrack }, "1234"],
    [{ state: "busy", trackId: anyTrack }, "14"],
    [{ state: "all", trackId: "t-Zorg" }, "24"],
    [{ state: "busy", trackId: "t-Zorg" }, "4"],
    [{ state: "all", trackId: noTrack }, "1"],
    [{ state: "complete", trackId: noTrack }, ""],
  ] as const) {
    it(`given ${JSON.stringify(choice)}, when chosen, then ${expected || "none"}`, () => {
      assert.equal(ids(chosen(rows, choice)), expected);
    });
  }

  it("given certificates, when listed, then each stands there once, by name", () => {
    assert.deepEqual(
      certificatesIn(rows).map(({ title }) => title),
      ["Basis", "Zorg"],
    );
  });
});
