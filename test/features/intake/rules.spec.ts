import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { answerFrom } from "../../../bot/features/intake/answer.ts";
import {
  keptUntil,
  newIntake,
  whenFinished,
  withAnswer,
} from "../../../bot/features/intake/intake.ts";
import {
  askedOf,
  openQuestion,
  progressOf,
  questionBefore,
  resultOf,
} from "../../../bot/features/intake/rules.ts";
import { day, plus } from "../../../bot/kernel/time.ts";
import { contact, given, idsOf, intakeQuestions, now, tracks, tracksWith } from "./an-intake.ts";

const question = (id: string) => {
  const found = intakeQuestions.questions.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const today = day("2026-11-22");
const read = (id: string, text: string) => answerFrom(question(id), text, { tracks, today });

describe("which questions are asked", () => {
  for (const [what, answers, expected] of [
    ["nothing yet", {}, ["wish", "pc", "cam", "skill", "why", "when"]],
    ["a certificate with its own list", { wish: "own" }, ["wish", "diploma", "pc", "cam", "why"]],
    ["a certificate without", { wish: "later" }, ["wish", "pc", "cam", "skill", "why", "when"]],
    ["an unknown certificate", { wish: "unknown" }, ["wish", "pc", "cam", "skill", "why", "when"]],
    ["one that is gone", { wish: "gone" }, ["wish", "pc", "cam", "skill", "why", "when"]],
    ["no computer", { pc: "none" }, ["wish", "pc", "skill", "why", "when"]],
    ["a computer", { pc: "yes" }, ["wish", "pc", "cam", "skill", "why", "when"]],
  ] as const) {
    it(`given ${what}, when listed, then ${expected.join(", ")}`, () => {
      assert.deepEqual(idsOf(askedOf(given(answers), tracks)), expected);
    });
  }

  it("given a rule about a question that is not asked, when listed, then it rules nothing", () => {
    const { questions } = intakeQuestions;
    const without = tracksWith({ questions, everybody: ["wish", "cam"] });

    assert.deepEqual(idsOf(askedOf(given({ pc: "none" }), without)), ["wish", "cam"]);
  });

  for (const [what, answers, open] of [
    ["nothing", {}, "wish"],
    ["a gap", { wish: "unknown", cam: "yes" }, "pc"],
    ["an answer that is gone", { wish: "unknown", pc: "laptop" }, "pc"],
    ["a certificate that is gone", { wish: "gone" }, "wish"],
    ["several, none of them", { wish: "unknown", pc: "none", skill: [] }, "why"],
    ["a text left open", { wish: "unknown", pc: "none", skill: [], why: "" }, "when"],
    ["all", { wish: "unknown", pc: "none", skill: [], why: "", when: "soon" }, undefined],
  ] as const) {
    it(`given ${what}, when looked for the next, then ${open}`, () => {
      assert.equal(openQuestion(given(structuredClone(answers) as never), tracks)?.id, open);
    });
  }

  it("given a question, when going back, then it is the one before, and the first stays", () => {
    const answers = given({ wish: "unknown", pc: "none" });

    assert.equal(questionBefore("skill", answers, tracks)?.id, "pc");
    assert.equal(questionBefore("wish", answers, tracks)?.id, "wish");
    assert.equal(questionBefore(undefined, answers, tracks)?.id, "when");
  });

  it("given skipped questions, when counted, then they count in neither number", () => {
    assert.deepEqual(progressOf("skill", given({ pc: "none" }), tracks), { number: 3, of: 5 });
    assert.deepEqual(progressOf("skill", given({ pc: "yes" }), tracks), { number: 4, of: 6 });
  });
});

describe("what may be an answer", () => {
  for (const [id, text, expected] of [
    ["wish", "own", "own"],
    ["wish", "unknown", "unknown"],
    ["wish", "gone", "intake.choose_first"],
    ["wish", "", "intake.choose_first"],
    ["pc", "none", "none"],
    ["pc", "toString", "intake.choose_first"],
    ["cam", "unknown", "unknown"],
    ["cam", "constructor", "intake.choose_first"],
    ["skill", "", []],
    ["skill", "call,mail,hack", ["mail", "call"]],
    ["why", "  Ik wil leren.  ", "Ik wil leren."],
    ["why", "", ""],
    ["why", "x".repeat(601), "intake.too_long"],
    ["when", "soon", "soon"],
    ["when", "2026-11-22", "2026-11-22"],
    ["when", "2026-11-21", "intake.date_wrong"],
    ["when", "2031-01-01", "intake.date_wrong"],
    ["when", "2026-02-31", "intake.date_wrong"],
    ["when", "morgen", "intake.date_wrong"],
    ["when", "", "intake.choose_first"],
  ] as const) {
    it(`given ${id} = "${text.slice(0, 20)}", when read, then ${JSON.stringify(expected)}`, () => {
      const outcome = read(id, text);

      assert.deepEqual(outcome.ok ? outcome.value : outcome.refusal, expected);
    });
  }
});

describe("the outcome of an intake", () => {
  const outcome = (answers: Parameters<typeof given>[0]) => {
    const { fine, todo, ask } = resultOf(given(answers), tracks);
    const said = (points: typeof todo) =>
      points.map((one) => `${one.question.id}: ${one.say.map(({ nl }) => nl).join(" ")}`);
    return { fine: idsOf(fine), todo: said(todo), ask: said(ask) };
  };

  it("given everything in order, when told, then there is nothing to do", () => {
    const all = { wish: "own", diploma: "yes", pc: "yes", cam: "yes", why: "Om te leren." };

    assert.deepEqual(outcome(all), {
      fine: ["wish", "diploma", "pc", "cam", "why"],
      todo: [],
      ask: [],
    });
  });

  it("given things to arrange, when told, then each says what to do, and several say several", () => {
    assert.deepEqual(
      outcome({ wish: "later", pc: "none", skill: ["mail"], why: "", when: "unknown" }),
      {
        fine: [],
        todo: ["pc: Vraag een laptop.", "skill: Oefen bellen."],
        ask: ["wish: Nog niet klaar.", "why: Vertel het later.", "when: Samen kiezen."],
      },
    );
  });

  it("given a day, when told, then it counts as one; and what was skipped counts not at all", () => {
    const { fine, todo } = outcome({ wish: "unknown", pc: "none", cam: "no", when: "2027-02-01" });

    assert.deepEqual(fine, ["when"]);
    assert.deepEqual(todo, ["pc: Vraag een laptop."]);
  });
});

describe("an intake that is kept", () => {
  const begun = newIntake("i-1", now);
  const later = plus(now, { minutes: 5 });

  it("given the same answer again, when kept, then nothing changes", () => {
    const once = withAnswer(begun, "skill", ["mail"], now);

    assert.equal(withAnswer(once, "skill", ["mail"], later), once);
  });

  it("given another answer, when kept, then the earlier one is kept apart and others stay", () => {
    const first = withAnswer(withAnswer(begun, "pc", "none", now), "why", "x", now);
    const second = withAnswer(first, "pc", "yes", later);

    assert.deepEqual(second.former, [{ question: "pc", value: "none", at: now }]);
    assert.equal(second.answers["why"]?.value, "x");
    assert.equal(second.changedAt, later);
  });

  it("given endless changes, when kept, then the oldest go", () => {
    let intake = begun;
    for (let turn = 0; turn < 120; turn += 1) {
      intake = withAnswer(intake, "pc", turn % 2 === 0 ? "yes" : "none", now);
    }

    assert.equal(intake.former.length, 50);
  });

  it("given all answers, when nobody is known yet, then it is not finished; then it is, once", () => {
    const answers = given({ wish: "own", diploma: "no", pc: "none", why: "" });
    const open = whenFinished({ ...begun, answers }, tracks, now);
    const done = whenFinished({ ...open, contact }, tracks, now);

    assert.equal(open.finishedAt, undefined);
    assert.equal(done.finishedAt, now);
    assert.equal(whenFinished(done, tracks, later), done);
    assert.equal(whenFinished({ ...open, withoutName: true }, tracks, now).finishedAt, now);
  });

  for (const [who, change, days] of [
    ["a visitor who gave up", {}, 60],
    ["a visitor without a name", { finishedAt: now, withoutName: true }, 60],
    ["a visitor who gave his name and did not finish", { contact }, 60],
    ["a visitor who finished", { finishedAt: now, contact }, 365],
    ["a person who gave up", { personId: "p-1", contact }, 365],
  ] as const) {
    it(`given ${who}, when asked how long it is kept, then ${days} days`, () => {
      const intake = { ...begun, ...change };

      assert.equal(keptUntil(intake as never), plus(now, { days }));
    });
  }
});
