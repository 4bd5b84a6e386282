import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  addAction,
  earlierActions,
  finishAction,
  openActions,
} from "../../../bot/features/talks/action-rules.ts";
import { aTalk, type Talk } from "../../../bot/features/talks/document.ts";
import {
  agreedMoment,
  answer,
  cancel,
  close,
  needsOthers,
  plan,
} from "../../../bot/features/talks/rules.ts";
import { shareHeld } from "../../../bot/features/talks/share-rules.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { aMember } from "../../support/a-member.ts";

const now = instant("2027-02-01T08:00:00Z");
const one = instant("2027-02-09T13:00:00Z");
const two = instant("2027-02-10T09:00:00Z");
const past = instant("2027-01-20T09:00:00Z");
const talk = (change: Partial<Talk> = {}): Talk =>
  aTalk({
    talkId: "middle-p-1",
    kind: "middle",
    personId: "p-1",
    minutes: 15,
    proposedAt: now,
    proposals: [one, two].map((startsAt) => ({ startsAt, answers: {} })),
    ...change,
  });
const said = (before: Talk, personId: string, startsAt: typeof one, can: boolean): Talk => {
  const outcome = answer(before, { personId, startsAt, can }, now);
  assert.ok(outcome.ok);
  return outcome.value;
};
const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: string }): string =>
  outcome.refusal ?? "ok";
const voters = ["p-1", "p-ria"];
const facts = { voters, busy: [], now };
const moment = { startsAt: past, endsAt: plus(past, { minutes: 15 }) };

describe("answering about a talk", () => {
  it("given everybody who can, when asked, then the first such moment is agreed", () => {
    const both = said(said(talk(), "p-1", two, true), "p-ria", two, true);

    assert.equal(agreedMoment(both, facts), two);
    assert.equal(agreedMoment(said(talk(), "p-1", two, true), facts), undefined);
  });

  it("given a teacher who cannot or is busy, when all others can, then nothing is agreed", () => {
    const both = said(said(talk(), "p-1", two, true), "p-ria", two, true);

    assert.equal(agreedMoment(said(both, "p-teacher", two, false), facts), undefined);
    const busy = [{ startsAt: two, endsAt: plus(two, { minutes: 5 }) }];
    assert.equal(agreedMoment(both, { ...facts, busy }), undefined);
  });

  it("given no supervisor, when the participant can, then two are enough", () => {
    const own = said(talk(), "p-1", one, true);

    assert.equal(agreedMoment(own, { ...facts, voters: ["p-1"] }), one);
    assert.equal(agreedMoment(talk(), { ...facts, voters: [] }), undefined);
  });

  it("given the same answer twice, when said, then nothing changes", () => {
    const once = said(talk(), "p-1", one, true);

    assert.equal(said(once, "p-1", one, true), once);
  });

  it("given somebody who can at none, when asked, then others are needed", () => {
    const none = answer(talk(), { personId: "p-ria", can: false }, now);

    assert.ok(none.ok);
    assert.equal(needsOthers(none.value, voters, now), true);
    assert.equal(needsOthers(talk(), voters, now), false);
    assert.equal(needsOthers(talk(), voters, plus(two, { minutes: 1 })), true);
  });

  for (const [what, before, at, code] of [
    ["a moment of before", talk(), past, "talks.other_moments"],
    [
      "a moment that passed",
      talk({ proposals: [{ startsAt: past, answers: {} }] }),
      past,
      "talks.in_the_past",
    ],
    ["a planned talk", talk({ state: "planned" }), one, "talks.already_planned"],
    ["a cancelled talk", talk({ state: "cancelled" }), one, "talks.over"],
    ["a talk that was held", talk({ state: "held" }), one, "talks.over"],
  ] as const) {
    it(`given ${what}, when answered, then it is ${code}`, () => {
      assert.equal(codeOf(answer(before, { personId: "p-1", startsAt: at, can: true }, now)), code);
    });
  }
});

describe("planning a talk", () => {
  const busy = [{ startsAt: one, endsAt: plus(one, { hours: 3 }) }];
  for (const [what, before, at, code] of [
    ["a free moment", talk(), two, "ok"],
    ["a cancelled talk", talk({ state: "cancelled" }), two, "ok"],
    ["the past", talk(), past, "talks.in_the_past"],
    ["a year too far", talk(), plus(two, { days: 400 }), "talks.too_far"],
    ["a lesson at that time", talk(), plus(one, { minutes: 10 }), "talks.teacher_busy"],
    ["a talk that was held", talk({ state: "held" }), two, "talks.already_held"],
  ] as const) {
    it(`given ${what}, when planned, then it is ${code}`, () => {
      assert.equal(codeOf(plan(before, at, { busy, now })), code);
    });
  }

  it("given the same moment twice, when planned, then the calendar is asked once", () => {
    const first = plan(talk(), two, { busy: [], now });
    assert.ok(first.ok);
    const again = plan(first.value, two, { busy: [], now });

    assert.ok(again.ok);
    assert.equal(again.value, first.value);
    assert.equal(first.value.rev, 1);
  });

  it("given its end, when closed, then held and missed can be put right, and no sooner", () => {
    const held = close(talk({ state: "planned", moment }), { held: true, by: "t" }, now);
    assert.ok(held.ok);
    assert.equal(held.value.state, "held");
    assert.equal(codeOf(close(held.value, { held: false, by: "t" }, now)), "ok");
    assert.equal(codeOf(cancel(held.value)), "talks.already_held");
    assert.equal(codeOf(close(talk(), { held: true, by: "t" }, now)), "talks.not_planned");
    const later = talk({ state: "planned", moment: { startsAt: one, endsAt: two } });
    assert.equal(codeOf(close(later, { held: true, by: "t" }, now)), "talks.not_yet");
  });
});

describe("what was agreed in a talk", () => {
  const owners = [{ personId: "p-1", name: "Amina", role: "participant" as const }];
  const given = {
    actionId: "action-01",
    text: " Rooster ",
    ownerId: "p-1",
    dueOn: "2027-02-10",
    by: "t",
  };

  for (const [what, change, code] of [
    ["a text, an owner and a day", {}, "ok"],
    ["no text", { text: "  " }, "talks.no_text"],
    ["a long text", { text: "x".repeat(301) }, "talks.too_long"],
    ["somebody who is not there", { ownerId: "p-9" }, "talks.unknown_owner"],
    ["no day", { dueOn: "morgen" }, "talks.no_date"],
    ["a day that does not exist", { dueOn: "2027-02-30" }, "talks.no_date"],
    ["a day in ten years", { dueOn: "2037-02-10" }, "talks.no_date"],
    ["yesterday", { dueOn: "2027-01-31" }, "talks.due_in_the_past"],
  ] as const) {
    it(`given ${what}, when written down, then it is ${code}`, () => {
      assert.equal(codeOf(addAction(talk(), { ...given, ...change }, { owners, now })), code);
    });
  }

  it("given an action, when not done, then it comes back at the next table and on the own list until it is", () => {
    const added = addAction(talk(), given, { owners, now });
    assert.ok(added.ok);
    const again = addAction(added.value, given, { owners, now });
    assert.ok(again.ok);
    assert.equal(again.value, added.value);
    const next = talk({ talkId: "end-p-1", kind: "end" });

    assert.deepEqual(
      openActions([added.value, next], "p-1", instant("2027-02-12T08:00:00Z")).map(
        ({ text, isLate }) => [text, isLate],
      ),
      [["Rooster", true]],
    );
    assert.equal(earlierActions(next, [added.value, next], owners).length, 1);
    const finished = finishAction(added.value, "action-01", { by: "p-1", now });
    assert.equal(finishAction(finished, "action-01", { by: "t", now }), finished);
    assert.deepEqual(openActions([finished], "p-1", now), []);
    assert.deepEqual(earlierActions(next, [finished, next], owners), []);
  });
});

describe("the share of talks that were held", () => {
  const members = [
    aMember({ personId: "p-1" }),
    aMember({ personId: "p-2", stopped: { at: now, by: "p-2", reasons: [] } }),
  ];
  const middle = (talks: readonly Talk[], at = now) => shareHeld(talks, members, at)[1];

  for (const [what, own, held, due, toCome] of [
    ["one that was held", talk({ state: "held", moment }), 1, 1, 0],
    ["one that was missed", talk({ state: "missed", moment }), 0, 1, 0],
    ["one that was called off", talk({ state: "cancelled" }), 0, 1, 0],
    ["one nobody closed", talk({ state: "planned", moment }), 0, 1, 0],
    [
      "one still to come",
      talk({ state: "planned", moment: { startsAt: one, endsAt: two } }),
      0,
      0,
      1,
    ],
    ["one just proposed", talk(), 0, 0, 1],
    ["one proposed long ago", talk({ proposedAt: plus(now, { days: -29 }) }), 0, 1, 0],
    ["one of somebody who stopped", talk({ personId: "p-2", state: "missed", moment }), 0, 0, 0],
  ] as const) {
    it(`given ${what}, when counted, then it is ${held} of ${due}`, () => {
      assert.deepEqual(middle([own]), { kind: "middle", held, due, toCome });
    });
  }
});
