import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Work } from "../../../bot/features/assignments/public.ts";
import { factsOf } from "../../../bot/features/assignments/work.ts";
import {
  practiceOpensBy,
  type SignOff,
  signOff,
  signState,
} from "../../../bot/features/supervisors/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { track } from "../../cards/values.ts";
import { aWork } from "../assignments/a-work.ts";

const now = instant("2027-03-10T10:00:00Z");
const attempt = { text: "Verslag.", files: [], handedInAt: now };
const work = (change: Partial<Work> = {}): Work =>
  aWork({ assignmentId: "practice-1", kind: "practice", attempts: [attempt], ...change });
const sign = (given: Work | undefined, change: Partial<SignOff> = {}) =>
  signOff(given, { attempt: 1, seen: "with_help", remark: "", by: "p-s", ...change }, now);
const signed = (given: Work, change: Partial<SignOff> = {}): Work => {
  const outcome = sign(given, change);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const review = { result: "met", text: "", levels: {}, by: "p-t", at: now } as const;

describe("signing off", () => {
  it("given work, when signed, then what was seen is kept with who and when", () => {
    const own = signed(work(), { remark: " Rustig. " });

    assert.deepEqual(own.sightings, [
      { seen: "with_help", remark: "Rustig.", by: "p-s", at: now, attempt: 1 },
    ]);
    assert.equal(factsOf(own)?.seen, "with_help");
    assert.equal(factsOf(own)?.state, "handed_in");
  });

  it("given a sign-off, when said again, then nothing is written; said otherwise, both are kept", () => {
    const once = signed(work());

    assert.equal(signed(once), once);
    const twice = signed(once, { seen: "by_self" });
    assert.deepEqual(
      twice.sightings.map(({ seen }) => seen),
      ["with_help", "by_self"],
    );
    assert.equal(factsOf(twice)?.seen, "by_self");
  });

  for (const [what, given, change, refusal] of [
    ["no work", undefined, {}, "supervisors.nothing_handed_in"],
    ["a draft alone", work({ attempts: [] }), {}, "supervisors.nothing_handed_in"],
    ["a newer attempt", work({ attempts: [attempt, attempt] }), {}, "review.handed_in_again"],
    ["an attempt to come", work(), { attempt: 2 }, "review.handed_in_again"],
    [
      "work that was judged",
      work({ attempts: [{ ...attempt, review }] }),
      {},
      "supervisors.already_judged",
    ],
    ["50,000 characters", work(), { remark: "x".repeat(50_000) }, "supervisors.too_long"],
  ] as const) {
    it(`given ${what}, when signed, then it is ${refusal}`, () => {
      const outcome = sign(given, change);

      assert.equal(outcome.ok ? "done" : outcome.refusal, refusal);
    });
  }

  it("given each answer, when looked, then only who was there has signed", () => {
    const stateAfter = (seen: SignOff["seen"]) => signState(signed(work(), { seen }));

    assert.equal(signState(work()), "asked");
    assert.equal(stateAfter("not_there"), "asked");
    for (const seen of ["by_self", "with_help", "not_yet"] as const) {
      assert.equal(stateAfter(seen), "signed");
    }
    assert.equal(signState(work({ attempts: [{ ...attempt, review }] })), "judged");
  });

  it("given a second try, when looked, then the old sign-off no longer counts", () => {
    const again = { ...signed(work()), attempts: [attempt, attempt] };

    assert.equal(signState(again), "asked");
    assert.equal(signState(signed(again, { attempt: 2 })), "signed");
  });

  it("given the track, when modules pass, then practice work has opened from the fourth on", () => {
    assert.deepEqual(
      [1, 3, 4, 5, 12].map((module) => practiceOpensBy(track, module)),
      [false, false, true, true, true],
    );
  });
});
