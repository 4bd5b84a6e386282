import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Member } from "../../../bot/features/groups/public.ts";
import { momentOf } from "../../../bot/features/supervisors/moment-rules.ts";
import {
  askedAnew,
  changedSupervisor,
  namedDeputy,
  namedExaminer,
  readNamed,
} from "../../../bot/features/supervisors/naming-rules.ts";
import { declined } from "../../../bot/features/supervisors/relation-rules.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aMember, teacherId } from "../../support/a-member.ts";

const now = instant("2026-12-22T09:00:00Z");
const before = plus(now, { days: -5 });
const ria = { name: "Ria Smit", mail: "r.smit@delinde.example", personId: "p-s" };
const kees = { name: "Kees Bakker", mail: "k.bakker@delinde.example" };
const asked = { ...ria, askedAt: before };
const sure = { ...asked, confirmedAt: now };
const theTeacher = aMember({ personId: teacherId, role: "teacher", mail: "t.vos@x.example" });
const placeOf = (change: Partial<Member> = {}) => ({
  member: aMember(change),
  teachers: [theTeacher],
});
const said = (outcome: { readonly ok: boolean; readonly refusal?: string }) =>
  outcome.ok ? "ok" : outcome.refusal;

describe("naming somebody", () => {
  const change = { candidate: kees, by: "p-c", reason: "Ria werkt hier niet meer" };

  it("given a supervisor who left, when changed, then she stays in the history and what was said stays", () => {
    const outcome = changedSupervisor(placeOf({ supervisor: sure }), change, now);

    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.supervisor, kees);
    assert.deepEqual(outcome.value.formerSupervisors, [
      { ...ria, confirmedAt: now, until: now, by: "p-c", reason: "Ria werkt hier niet meer" },
    ]);
  });

  it("given a deputy, when he becomes the supervisor, then there is no deputy", () => {
    const outcome = changedSupervisor(placeOf({ supervisor: sure, deputy: kees }), change, now);

    assert.ok(outcome.ok);
    assert.equal(outcome.value.deputy, undefined);
  });

  it("given no supervisor yet, when named, then no reason is needed", () => {
    assert.equal(said(changedSupervisor(placeOf(), { ...change, reason: " " }, now)), "ok");
  });

  const own = aMember();
  for (const [what, candidate, member, refusal] of [
    ["the participant", { name: "Ik", mail: own.mail }, {}, "supervisors.is_participant"],
    [
      "the participant under another address",
      { ...kees, personId: "p-1" },
      {},
      "supervisors.is_participant",
    ],
    ["the teacher", { name: "T", mail: "t.vos@x.example" }, {}, "supervisors.is_teacher"],
    [
      "the teacher under another address",
      { ...kees, personId: teacherId },
      {},
      "supervisors.is_teacher",
    ],
    ["the examiner", kees, { workplaceExaminer: kees }, "supervisors.is_examiner"],
    ["the same", ria, { supervisor: sure }, "supervisors.unchanged"],
  ] as const) {
    it(`given ${what}, when named as supervisor, then it is ${refusal}`, () => {
      const outcome = changedSupervisor(placeOf(member), { ...change, candidate }, now);
      assert.equal(said(outcome), refusal);
    });
  }

  it("given another name for the same address, when changed, then what was said stays", () => {
    const candidate = { ...ria, name: "Ria de Smit" };
    const outcome = changedSupervisor(placeOf({ supervisor: sure }), { ...change, candidate }, now);

    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.supervisor, { ...sure, name: "Ria de Smit" });
    assert.deepEqual(outcome.value.formerSupervisors, []);
  });

  it("given a supervisor, when replaced without a reason, then it is asked for", () => {
    const outcome = changedSupervisor(
      placeOf({ supervisor: sure }),
      { ...change, reason: "" },
      now,
    );
    assert.equal(said(outcome), "supervisors.reason_needed");
  });

  it("given the supervisor, when named as deputy, then it is refused; a colleague is fine", () => {
    const place = placeOf({ supervisor: sure });

    assert.equal(said(namedDeputy(place, ria)), "supervisors.is_supervisor");
    assert.equal(said(namedDeputy(place, kees)), "ok");
    assert.equal(said(namedDeputy(placeOf({ deputy: kees }), kees)), "supervisors.unchanged");
  });

  it("given who supervises, when named as examiner, then it is refused", () => {
    for (const place of [placeOf({ supervisor: sure }), placeOf({ deputy: ria })]) {
      assert.equal(said(namedExaminer(place, ria)), "supervisors.examiner_supervises");
      assert.equal(said(namedExaminer(place, kees)), "ok");
    }
    assert.equal(said(namedExaminer(placeOf(), theTeacher)), "supervisors.is_teacher");
  });

  it("given a no by mistake, when asked again, then it is as the first time", () => {
    const outcome = askedAnew(aMember({ supervisor: declined(sure, now, kees) }), "supervisor");

    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.supervisor, ria);
    assert.equal(
      said(askedAnew(aMember({ supervisor: sure }), "supervisor")),
      "supervisors.already_confirmed",
    );
    assert.equal(said(askedAnew(aMember(), "deputy")), "supervisors.nobody_named");
  });

  for (const [name, mail, refusal] of [
    ["", "a@b.example", "supervisors.name_needed"],
    ["Kees", "kees", "supervisors.bad_address"],
    ["Kees", "kees@", "supervisors.bad_address"],
    ["Kees", "", "supervisors.bad_address"],
    [" Kees  Bakker ", " K.Bakker@DeLinde.example ", "ok"],
  ] as const) {
    it(`given "${name}" and "${mail}", when read, then it is ${refusal}`, () => {
      assert.equal(said(readNamed({ name, mail })), refusal);
    });
  }
});

describe("the moment of the weekly card", () => {
  const quiet = { from: "21:00", until: "07:00", sundays: true };
  for (const [weekday, hour, refusal] of [
    [4, 10, "ok"],
    [1, 20, "ok"],
    [1, 7, "ok"],
    [1, 21, "supervisors.moment_in_quiet"],
    [1, 6, "supervisors.moment_in_quiet"],
    [7, 10, "supervisors.moment_in_quiet"],
    [8, 10, "supervisors.unknown_moment"],
    [1, 24, "supervisors.unknown_moment"],
    [1, Number.NaN, "supervisors.unknown_moment"],
  ] as const) {
    it(`given day ${weekday} at ${hour}, when chosen, then it is ${refusal}`, () => {
      assert.equal(said(momentOf({ weekday, hour }, quiet)), refusal);
    });
  }

  it("given somebody who works on Sundays, when chosen, then a Sunday is fine", () => {
    assert.equal(said(momentOf({ weekday: 7, hour: 10 }, { ...quiet, sundays: false })), "ok");
  });

  it("given a time that is none, when chosen, then it is asked again", () => {
    const odd = { ...quiet, from: "25:99" };
    assert.equal(said(momentOf({ weekday: 1, hour: 10 }, odd)), "supervisors.unknown_moment");
  });
});
