import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  accept,
  isAccepted,
  isWorthKeeping,
  parties,
  setTerms,
} from "../../../bot/features/agreement/agreement-rules.ts";
import { hoursShortfall } from "../../../bot/features/agreement/hours-rules.ts";
import type { Member } from "../../../bot/features/groups/public.ts";
import { day, instant } from "../../../bot/kernel/time.ts";
import { aMember } from "../../support/a-member.ts";

const now = instant("2027-01-05T10:00:00Z");
const agreed = (change: Partial<Member> = {}): Member => {
  const outcome = setTerms(aMember(change), { hoursPerWeek: 16 });
  assert.ok(outcome.ok);
  return outcome.value;
};
const seen = { version: 1, hoursPerWeek: 16 };
const who = (party: (typeof parties)[number]) => ({ party, by: `p-${party}`, name: party });

describe("the start agreement", () => {
  for (const [hoursPerWeek, weeksSupernumerary, refusal] of [
    [0, undefined, "agreement.hours"],
    [-1, undefined, "agreement.hours"],
    [40.5, undefined, "agreement.hours"],
    [Number.NaN, undefined, "agreement.hours"],
    [16, -1, "agreement.weeks"],
    [16, 27, "agreement.weeks"],
  ] as const) {
    it(`given ${hoursPerWeek} hours and ${weeksSupernumerary} weeks, when set, then it is ${refusal}`, () => {
      const outcome = setTerms(aMember(), { hoursPerWeek, weeksSupernumerary });
      assert.equal(outcome.ok ? "ok" : outcome.refusal, refusal);
    });
  }

  it("given a volunteer, when set without weeks, then no weeks are agreed", () => {
    assert.deepEqual(agreed().agreement, { version: 1, hoursPerWeek: 16, accepted: {} });
  });

  it("given the same terms again, when set, then nothing changes and a yes stays", () => {
    const said = accept(agreed(), seen, who("participant"), now);
    assert.ok(said.ok);
    const again = setTerms(said.value, { hoursPerWeek: 16 });
    assert.ok(again.ok && again.value === said.value);
  });

  it("given other hours after a yes, when set, then all are asked anew and the old one is worth keeping", () => {
    const said = accept(agreed(), seen, who("participant"), now);
    assert.ok(said.ok && said.value.agreement && isWorthKeeping(said.value.agreement));
    const changed = setTerms(said.value, { hoursPerWeek: 24 });
    assert.ok(changed.ok);
    assert.deepEqual(changed.value.agreement?.accepted, {});
  });

  it("given three parties, when each says yes twice, then it is accepted once with date and name", () => {
    let member = agreed();
    for (const party of [...parties, ...parties]) {
      const outcome = accept(member, seen, who(party), now);
      assert.ok(outcome.ok);
      member = outcome.value;
    }
    assert.ok(isAccepted(member.agreement));
    assert.deepEqual(member.agreement?.accepted.teacher, {
      at: now,
      by: "p-teacher",
      name: "teacher",
    });
  });

  for (const [what, change] of [
    ["other hours", { hoursPerWeek: 24 }],
    ["an older text", { version: 0 }],
  ] as const) {
    it(`given a card with ${what}, when accepted, then it says that the agreement changed`, () => {
      const outcome = accept(agreed(), { ...seen, ...change }, who("participant"), now);
      assert.equal(outcome.ok ? "ok" : outcome.refusal, "agreement.changed");
    });
  }

  it("given somebody who is two parties, when the second is accepted, then it is refused", () => {
    const first = accept(agreed(), seen, { ...who("teacher"), by: "p-both" }, now);
    assert.ok(first.ok);
    const outcome = accept(first.value, seen, { ...who("supervisor"), by: "p-both" }, now);
    assert.equal(outcome.ok ? "ok" : outcome.refusal, "agreement.two_parties");
  });

  it("given nothing agreed, when accepted, then it says so", () => {
    const outcome = accept(aMember(), seen, who("participant"), now);
    assert.equal(outcome.ok ? "ok" : outcome.refusal, "agreement.not_set");
  });
});

describe("hours made below what was agreed", () => {
  const at = { startedOn: day("2027-01-11"), now: instant("2027-02-10T10:00:00Z") };
  const withWeeks = (weeks: Record<string, number>, change: Partial<Member> = {}): Member => {
    const member = agreed(change);
    return {
      ...member,
      progress: { ...member.progress, practice: { loggedMinutes: 0, confirmedMinutes: 0, weeks } },
    };
  };
  const full = 16 * 60;
  const share = (part: number) =>
    Object.fromEntries(["02", "03", "04", "05"].map((week) => [`2027-W${week}`, full * part]));

  it("given 74 % over four whole weeks, when looked at, then it says what was made and agreed", () => {
    const found = hoursShortfall(withWeeks(share(0.74)), at);
    assert.deepEqual(found && [Math.round(found.madeMinutes), found.agreedMinutes, found.weeks], [
      Math.round(full * 0.74 * 4),
      full * 4,
      4,
    ]);
  });

  for (const [what, member, when] of [
    ["75 %", withWeeks(share(0.75)), at],
    ["one week without and three full", withWeeks({ ...share(1), "2027-W04": 0 }), at],
    ["less than four whole weeks", withWeeks({}), { ...at, now: instant("2027-02-07T10:00:00Z") }],
    ["nothing agreed", aMember(), at],
    ["somebody who stopped", withWeeks({}, { stopped: { at: at.now, by: "p", reasons: [] } }), at],
    ["somebody who took the exam", withWeeks({}, { examinedAt: at.now }), at],
  ] as const) {
    it(`given ${what}, when looked at, then there is nothing to say`, () => {
      assert.equal(hoursShortfall(member, when), undefined);
    });
  }

  it("given hours of this week alone, when looked at, then this week does not count yet", () => {
    assert.ok(hoursShortfall(withWeeks({ "2027-W06": full * 4 }), at));
  });
});
