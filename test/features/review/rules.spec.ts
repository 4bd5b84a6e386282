import { strict as assert } from "node:assert";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { Work } from "../../../bot/features/assignments/public.ts";
import { factsOf } from "../../../bot/features/assignments/work.ts";
import { type Judgement, judge } from "../../../bot/features/review/rules.ts";
import { type Assignment, findAssignment } from "../../../bot/kernel/assignment.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { track } from "../../cards/values.ts";
import { aWork } from "../assignments/a-work.ts";

const now = instant("2027-01-20T10:00:00Z");
const earlier = plus(now, { days: -2 });
const assignmentOf = (id: string): Assignment => {
  const found = findAssignment(track, id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
};
const homework = assignmentOf("m01-hand-in");
const practice = assignmentOf("practice-1");

const attempt = (text = "Mijn werk.") => ({ text, files: [], handedInAt: earlier });
const work = (change: Partial<Work> = {}): Work => aWork({ attempts: [attempt()], ...change });
const practiceWork = (...seen: readonly Work["sightings"][number]["seen"][]): Work =>
  work({
    assignmentId: practice.id,
    kind: "practice",
    sightings: seen.map((one) => ({ seen: one, by: "p-s", at: earlier, attempt: 1 })),
  });
const judgement = (change: Partial<Judgement> = {}): Judgement => ({
  attempt: 1,
  result: "met",
  text: "Mooi.",
  improve: "",
  levels: {},
  withoutSighting: "",
  ...change,
});
const outcomeOf = (given: Work | undefined, change: Partial<Judgement>, of = homework) =>
  judge({ assignment: of, work: given, by: "p-teacher" }, judgement(change), now);
const judgedBy = (given: Work, change: Partial<Judgement> = {}, of = homework): Work => {
  const outcome = outcomeOf(given, change, of);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

describe("judging a piece of work", () => {
  it("given work that waits, when judged, then everything said is kept with who and when", () => {
    const levels = { "0": "good", "3": "not_yet" };
    const given = { result: "not_yet", text: " Goed begin. ", improve: " Meer. ", levels } as const;

    const { attempts } = judgedBy(work(), given);

    assert.deepEqual(attempts[0]?.review, {
      result: "not_yet",
      text: "Goed begin.",
      improve: "Meer.",
      levels,
      by: "p-teacher",
      at: now,
    });
    assert.deepEqual(factsOf(judgedBy(work(), given))?.state, "not_yet");
  });

  for (const [what, given, change, refusal] of [
    ["nothing handed in", aWork(), {}, "review.nothing_handed_in"],
    ["no work at all", undefined, {}, "review.nothing_handed_in"],
    [
      "an attempt that is not the last",
      work({ attempts: [attempt(), attempt()] }),
      {},
      "review.handed_in_again",
    ],
    ["an attempt that is not there", work(), { attempt: 2 }, "review.handed_in_again"],
    ["no attempt", work(), { attempt: 0 }, "review.handed_in_again"],
    ["'nog niet' without advice", work(), { result: "not_yet" }, "review.improve_missing"],
    [
      "'nog niet' with spaces",
      work(),
      { result: "not_yet", improve: " \n" },
      "review.improve_missing",
    ],
    ["50,000 characters", work(), { text: "x".repeat(50_000) }, "review.too_long"],
    ["advice that is too long", work(), { improve: "x".repeat(1001) }, "review.too_long"],
    ["a level outside the scale", work(), { levels: { "0": "9" } }, "review.unknown_level"],
    ["a line that is not there", work(), { levels: { "4": "good" } }, "review.unknown_level"],
    [
      "a line that is no number",
      work(),
      { levels: { constructor: "good" } },
      "review.unknown_level",
    ],
    ["a negative line", work(), { levels: { "-1": "good" } }, "review.unknown_level"],
  ] as const) {
    it(`given ${what}, when judged, then it is ${refusal}`, () => {
      const outcome = outcomeOf(given, change);

      assert.equal(outcome.ok ? "done" : outcome.refusal, refusal);
    });
  }

  for (const text of [
    "مرحبا \u202e",
    "👩🏽‍⚕️",
    '<img src=x onerror="alert(1)">',
    "x".repeat(2000),
  ]) {
    it(`given ${text.slice(0, 12)}, when said, then it is kept as it is`, () => {
      assert.equal(judgedBy(work(), { text }).attempts[0]?.review?.text, text.trim());
    });
  }
});

describe("judging twice", () => {
  const first = judgedBy(work(), { text: "Eerste." });

  it("given a judgement, when the same button is pressed again, then it stands", () => {
    const outcome = outcomeOf(first, {});

    assert.equal(outcome.ok ? "done" : outcome.refusal, "review.already_judged");
  });

  it("given a judgement, when corrected by who saw it, then the old one is kept", () => {
    const corrects = first.attempts[0]?.review?.at;
    const second = judgedBy(first, { text: "Tweede.", corrects });

    assert.equal(second.attempts[0]?.review?.text, "Tweede.");
    assert.deepEqual(
      second.attempts[0]?.earlierReviews?.map(({ text }) => text),
      ["Eerste."],
    );
  });

  it("given a correction of a judgement that is gone, when sent, then what stands stays", () => {
    const outcome = outcomeOf(first, { corrects: plus(now, { days: -1 }) });

    assert.equal(outcome.ok ? "done" : outcome.refusal, "review.already_judged");
  });

  it("given a newer attempt, when the old one is corrected, then it is refused", () => {
    const again = { ...first, attempts: [...first.attempts, attempt("Beter.")] };
    const outcome = outcomeOf(again, { corrects: first.attempts[0]?.review?.at });

    assert.equal(outcome.ok ? "done" : outcome.refusal, "review.handed_in_again");
  });

  it("given any judgements in any order, when made, then no attempt and no judgement is lost", () => {
    const step = fc.record({
      attempt: fc.integer({ min: 1, max: 3 }),
      result: fc.constantFrom("met", "not_yet"),
      improve: fc.constantFrom("", "Meer."),
      corrects: fc.boolean(),
      again: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = work();
        let kept = 0;
        let handedIn = 1;
        steps.forEach(({ again, corrects, ...change }, index) => {
          const at = plus(now, { minutes: index });
          const last = state.attempts.at(-1)?.review?.at;
          const sent = judgement({ ...change, ...(corrects ? { corrects: last } : {}) });
          const outcome = judge({ assignment: homework, work: state, by: "p" }, sent, at);
          if (outcome.ok) {
            state = outcome.value;
            kept += 1;
          }
          if (again) {
            state = { ...state, attempts: [...state.attempts, attempt()] };
            handedIn += 1;
          }
        });
        const reviews = state.attempts.flatMap(({ review, earlierReviews = [] }) =>
          review ? [...earlierReviews, review] : earlierReviews,
        );
        assert.equal(state.attempts.length, handedIn);
        assert.equal(reviews.length, kept);
      }),
    );
  });
});

describe("judging a practice assignment", () => {
  for (const [what, given, refusal] of [
    ["nobody who saw it", practiceWork(), "review.not_signed_off"],
    ["a supervisor who was not there", practiceWork("not_there"), "review.not_signed_off"],
    ["somebody who saw it first", practiceWork("by_self", "not_there"), "review.not_signed_off"],
    ["a supervisor who saw it alone", practiceWork("by_self"), "done"],
    ["a supervisor who saw it with help", practiceWork("not_there", "with_help"), "done"],
    ["a supervisor who says not yet", practiceWork("not_yet"), "done"],
  ] as const) {
    it(`given ${what}, when judged, then it is ${refusal}`, () => {
      const outcome = outcomeOf(given, {}, practice);

      assert.equal(outcome.ok ? "done" : outcome.refusal, refusal);
    });
  }

  it("given a sighting of an earlier attempt, when the new one is judged, then it asks for a new one", () => {
    const seen = practiceWork("by_self");
    const again = { ...seen, attempts: [...seen.attempts, attempt()] };
    const outcome = outcomeOf(again, { attempt: 2 }, practice);

    assert.equal(outcome.ok ? "done" : outcome.refusal, "review.not_signed_off");
  });

  it("given a reason, when judged without a supervisor, then the reason is kept", () => {
    const judged = judgedBy(
      practiceWork(),
      { withoutSighting: " Zij is met pensioen. " },
      practice,
    );

    assert.equal(judged.attempts[0]?.review?.withoutSighting, "Zij is met pensioen.");
  });

  it("given a supervisor who saw it, when a reason is sent all the same, then it is not kept", () => {
    const judged = judgedBy(practiceWork("by_self"), { withoutSighting: "x" }, practice);

    assert.equal(judged.attempts[0]?.review?.withoutSighting, undefined);
  });

  it("given a reason of 50,000 characters, when judged, then it is too long", () => {
    const outcome = outcomeOf(practiceWork(), { withoutSighting: "x".repeat(50_000) }, practice);

    assert.deepEqual(outcome, {
      ok: false,
      refusal: "review.too_long",
      details: { most: 500 },
    });
  });
});
