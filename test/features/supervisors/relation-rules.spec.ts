import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  isSupervisorOf,
  type Member,
  mayStart,
  reasonToWait,
} from "../../../bot/features/groups/public.ts";
import {
  confirmed,
  declined,
  lookAt,
  namesExpectedSince,
  onboarded,
  stepOf,
} from "../../../bot/features/supervisors/relation-rules.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aMember, teacherId } from "../../support/a-member.ts";

const now = instant("2026-12-22T09:00:00Z");
const before = plus(now, { days: -5 });
const ria = { name: "Ria Smit", mail: "r.smit@delinde.example", personId: "p-s" };
const kees = { name: "Kees Bakker", mail: "k.bakker@delinde.example" };
const asked = { ...ria, askedAt: before };
const sure = { ...asked, confirmedAt: now };
const theTeacher = aMember({ personId: teacherId, role: "teacher", mail: "t.vos@x.example" });

describe("who stands beside a participant", () => {
  it("given a yes, when said twice, then the first counts", () => {
    const once = confirmed(asked, before, false);

    assert.equal(once.confirmedAt, before);
    assert.equal(confirmed(once, now, true), once);
  });

  it("given somebody who knows what is expected, when a second participant comes, then it is not asked again", () => {
    assert.equal(confirmed(asked, now, true).onboardedAt, now);
  });

  it("given a no after a yes, when looked, then the yes stays known and nobody is the supervisor", () => {
    const left = declined(sure, now, kees);

    assert.deepEqual([left.confirmedAt, left.declinedAt], [now, now]);
    assert.deepEqual(left.instead, kees);
    assert.equal(isSupervisorOf(aMember({ supervisor: left }), "p-s"), false);
    assert.equal(declined(left, plus(now, { days: 1 }), undefined), left);
  });

  it("given no yes, when somebody knows what is expected, then nothing changes", () => {
    assert.equal(onboarded(asked, now), asked);
    assert.equal(onboarded(sure, now).onboardedAt, now);
  });

  for (const [what, all, step] of [
    ["nobody", [], "nobody"],
    ["a question", [asked, { ...sure, onboardedAt: now }], "ask"],
    ["a yes", [sure], "onboard"],
    ["everything", [{ ...sure, onboardedAt: now }], "done"],
  ] as const) {
    it(`given ${what}, when asked what is next, then it is ${step}`, () => {
      assert.equal(stepOf(all.map((one) => ({ one }))), step);
    });
  }

  it("given a deputy, when looked, then he may sign too, and nobody for himself", () => {
    assert.equal(isSupervisorOf(aMember({ deputy: ria }), "p-s"), true);
    assert.equal(isSupervisorOf(aMember({ personId: "p-s", supervisor: ria }), "p-s"), false);
    assert.equal(isSupervisorOf(aMember({ supervisor: ria }), "p-other"), false);
  });
});

describe("who may start", () => {
  const strict = { startsConfirmed: true } as const;
  const former = { ...ria, until: now, by: "p-x" };
  for (const [what, change, may] of [
    ["nobody", {}, false],
    ["a supervisor who was asked", { supervisor: asked }, false],
    ["a supervisor who said yes", { supervisor: sure }, true],
    ["a supervisor who said yes and left", { supervisor: { ...sure, declinedAt: now } }, true],
    [
      "a former supervisor who said yes",
      { formerSupervisors: [{ ...former, confirmedAt: now }] },
      true,
    ],
    ["a former supervisor who never answered", { formerSupervisors: [former] }, false],
    ["a deputy who said yes", { deputy: sure }, false],
    ["the coordinator's permission", { startAllowed: { at: now, by: "p-c", reason: "x" } }, true],
  ] as const) {
    it(`given ${what}, when it is asked, then ${may ? "he starts" : "he waits"}`, () => {
      const member = aMember(change as Partial<Member>); // A literal, which is readonly.
      assert.equal(mayStart(member, strict), may);
      assert.equal(mayStart(member, {}), true);
      assert.equal(reasonToWait(member, strict), may ? undefined : "no_supervisor");
    });
  }

  it("given the teacher, when it is asked, then he never waits", () => {
    assert.equal(reasonToWait(theTeacher, strict), undefined);
  });
});

describe("who has nobody", () => {
  const since = before;
  for (const [what, change, is] of [
    ["no name for five days", {}, "nobody"],
    ["no answer for five days", { supervisor: asked }, "no_answer"],
    [
      "a question of yesterday",
      { supervisor: { ...asked, askedAt: plus(now, { days: -1 }) } },
      undefined,
    ],
    ["a no", { supervisor: { ...asked, declinedAt: now } }, "declined"],
    ["the teacher", { supervisor: { ...ria, problem: "is_teacher" } }, "impossible"],
    ["a yes", { supervisor: sure }, undefined],
    ["permission", { startAllowed: { at: now, by: "p-c", reason: "x" } }, undefined],
  ] as const) {
    it(`given ${what}, when looked at, then it is ${is ?? "fine, or too early"}`, () => {
      const found = lookAt(aMember(change as Partial<Member>), since, now); // A literal, which is readonly.
      assert.equal(found.is === "missing" ? found.because : undefined, is);
    });
  }

  it("given a class made late, when a name is expected, then from the latest of the three moments", () => {
    const first = instant("2027-01-12T18:00:00Z");
    const asking = plus(first, { days: -21 });

    assert.equal(namesExpectedSince({}, {}, first), asking);
    assert.equal(namesExpectedSince({}, { madeAt: first }, first), first);
    const joinedOn = plus(first, { days: 3 });
    assert.equal(namesExpectedSince({ joinedOn }, { madeAt: first }, first), joinedOn);
  });
});
