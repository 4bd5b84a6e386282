import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { sessionPlan } from "../../../bot/contract/sessions.ts";
import { findingsOf } from "../../../bot/features/sessions/findings.ts";
import { makePlan } from "../../../bot/features/sessions/plan.ts";
import type { PlanFinding } from "../../../bot/features/sessions/plan-findings.ts";
import { en } from "../../../bot/features/sessions/texts.en.ts";
import { nl } from "../../../bot/features/sessions/texts.nl.ts";
import { planView } from "../../../bot/features/sessions/view.ts";
import { day, instant } from "../../../bot/kernel/time.ts";
import { aCourse, aRequest } from "./a-plan.ts";

const on = day("2027-04-27");
const everyFinding: readonly PlanFinding[] = [
  { code: "sessions.start_in_past", severity: "error", on },
  { code: "sessions.short_notice", severity: "warning", on },
  { code: "sessions.teacher_busy", severity: "warning", number: 2, on, time: "18:30", group: "G" },
  { code: "sessions.on_free_day", severity: "warning", number: 2, on, reason: "kings_day" },
  { code: "sessions.ends_late", severity: "warning", count: 1, on },
  { code: "sessions.ends_late", severity: "warning", count: 12, on },
  { code: "sessions.weekend", severity: "warning", count: 1, on },
  { code: "sessions.weekend", severity: "warning", count: 12, on },
  { code: "sessions.too_long", severity: "warning", on },
  { code: "sessions.week_too_full", severity: "warning", count: 1, hours: 6.75 },
  { code: "sessions.week_too_full", severity: "warning", count: 3, hours: 6.75 },
  { code: "sessions.average_off", severity: "warning", hours: 7.25, promised: 4 },
];

function sentencesOf(texts: unknown): readonly string[] {
  if (typeof texts === "string") return texts.split(/(?<=[.?])\s+/);
  if (typeof texts !== "object" || texts === null) return [];
  return Object.values(texts).flatMap(sentencesOf);
}

describe("findings in words", () => {
  for (const language of ["nl", "en"] as const) {
    it(`given every finding, when said in ${language}, then no placeholder is left`, () => {
      for (const { code, text } of findingsOf(everyFinding, language)) {
        assert.doesNotMatch(text, /\{\{|undefined|NaN|!/, code);
      }
    });
  }

  it("given Dutch, when said, then days and numbers are Dutch", () => {
    const [, , , freeDay] = findingsOf(everyFinding, "nl");
    const average = findingsOf(everyFinding, "nl").at(-1);

    assert.equal(
      freeDay?.text,
      "Les 2 valt op een vrije dag: dinsdag 27 april 2027 (Koningsdag). Vraag of iedereen dan kan.",
    );
    assert.match(average?.text ?? "", /gemiddeld 7,3 uur/);
  });

  it("given English, when said, then days and numbers are English", () => {
    const [start] = findingsOf(everyFinding, "en");
    const average = findingsOf(everyFinding, "en").at(-1);

    assert.match(start?.text ?? "", /Tuesday,? 27 April 2027/);
    assert.match(average?.text ?? "", /7\.3 hours/);
  });

  it("given all sentences, when the words are counted, then they are short and calm", () => {
    for (const sentence of [...sentencesOf(nl), ...sentencesOf(en)]) {
      assert.ok(sentence.split(/\s+/).length <= 18, sentence);
      assert.ok(!sentence.includes("!"), sentence);
    }
  });
});

describe("a plan for the coordinator", () => {
  it("given a plan, when shown, then it is what the tab was promised", () => {
    const plan = makePlan(
      { ...aRequest({ vacationWeeks: ["2027-W08"] }), ...aCourse() },
      {
        now: instant("2027-01-01T09:00:00Z"),
        busy: [],
      },
    );
    assert.ok(plan.ok);
    const view = planView(plan.value, "nl");

    assert.deepEqual(sessionPlan.parse(view), view);
    assert.equal(view.sessions.length, 12);
    assert.equal(view.endsOn, "2027-07-06");
    assert.deepEqual(view.sessions[3]?.skipped, [{ on: "2027-02-23", reason: "Vakantieweek" }]);
    assert.deepEqual(view.weeks[0], { year: 2027, week: 2, hours: 4.5 });
    assert.ok(view.maxHours <= 6 && view.averageHours > 2.5);
    assert.deepEqual(
      view.findings.map(({ code }) => code),
      ["sessions.short_notice"],
    );
  });

  it("given a plan without sessions, when shown, then it is a bug", () => {
    const load = { weeks: [], averageMinutes: 0, maxMinutes: 0 };

    const levels = { load, tooFull: { weeks: 0, minutes: 0 }, deadlines: {}, moves: [] };
    const plan = { ...levels, sessions: [], findings: [], needsReason: false };

    assert.throws(() => planView(plan, "nl"));
  });
});
