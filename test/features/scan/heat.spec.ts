import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { groupGrowth, heatMapOf } from "../../../bot/features/scan/heat-rules.ts";
import type { Scan, ScanAnswer, ScanMoment } from "../../../bot/features/scan/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aScan, wholeTrack } from "./a-scan.ts";

const at = instant("2027-01-11T10:00:00Z");

/** Every sentence of these modules answered the same. */
const scanned = (
  personId: string,
  byModule: Readonly<Record<number, ScanAnswer>>,
  change: Partial<Scan> = {},
): Scan =>
  aScan({
    personId,
    answers: Object.fromEntries(
      wholeTrack.modules.flatMap(({ number, scanItems }) => {
        const answer = byModule[number];
        return answer === undefined ? [] : scanItems.map(({ id }) => [id, answer]);
      }),
    ),
    ...change,
  });
const numbersOf = (scans: readonly Scan[]) =>
  heatMapOf(wholeTrack, scans).weakest.map(({ module }) => module.number);

describe("the heat map of a group", () => {
  it("given two scans, when mapped, then each answer of each module is counted", () => {
    const map = heatMapOf(wholeTrack, [
      scanned("p-1", { 1: "not_yet", 2: "by_myself" }, { completedAt: at }),
      scanned("p-2", { 1: "not_here" }),
      scanned("p-3", {}),
    ]);

    const [first, second] = map.rows;
    assert.deepEqual(first?.counts, {
      not_yet: 3,
      with_help: 0,
      by_myself: 0,
      can_explain: 0,
      not_here: 3,
    });
    assert.equal(first.average, 0);
    assert.equal(second?.average, 2);
    assert.equal(map.rows[2]?.average, undefined);
    assert.deepEqual([map.complete, map.begun], [1, 2]);
  });

  it("given weak modules, when mapped, then the three weakest come first, with their hardest sentence", () => {
    const scans = [
      scanned("p-1", {
        1: "with_help",
        2: "not_yet",
        3: "by_myself",
        4: "with_help",
        5: "not_yet",
      }),
      scanned("p-2", { 1: "with_help", 2: "not_yet", 3: "by_myself", 4: "not_yet", 5: "not_yet" }),
    ];

    assert.deepEqual(numbersOf(scans), [2, 5, 4]);
    const [weakest] = heatMapOf(wholeTrack, scans).weakest;
    assert.deepEqual(weakest?.hardest, { item: wholeTrack.modules[1]?.scanItems[0], people: 2 });
  });

  it("given that everybody can do it, when mapped, then nothing is called weak", () => {
    assert.deepEqual(numbersOf([scanned("p-1", { 1: "by_myself", 2: "can_explain" })]), []);
  });

  it("given a scan of another version, when mapped, then it is no part of it", () => {
    const old = scanned("p-1", { 1: "not_yet" }, { trackVersion: 7 });

    assert.equal(heatMapOf(wholeTrack, [old]).begun, 0);
  });
});

describe("what a group grew", () => {
  const done = (personId: string, moment: ScanMoment, answer: ScanAnswer) =>
    scanned(personId, { 1: answer }, { moment, completedAt: at });

  it("given people who did one scan only, when compared, then they count on neither side", () => {
    const growth = groupGrowth(wholeTrack, [
      done("p-1", "start", "not_yet"),
      done("p-1", "end", "by_myself"),
      done("p-2", "start", "can_explain"),
      done("p-3", "end", "not_yet"),
    ]);

    assert.equal(growth.people, 1);
    assert.deepEqual(growth.modules[0], { module: wholeTrack.modules[0], start: 0, end: 2 });
    assert.deepEqual(growth.modules[1], { module: wholeTrack.modules[1] });
  });
});
