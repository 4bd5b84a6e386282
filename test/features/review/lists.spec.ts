import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Member } from "../../../bot/features/groups/public.ts";
import { oldestFirst, waitingIn } from "../../../bot/features/review/queue-rules.ts";
import { countsOf, hasFeedback, resultsOf } from "../../../bot/features/review/result-rules.ts";
import { instant, plus } from "../../../bot/kernel/time.ts";
import { track } from "../../cards/values.ts";
import { aGroup, aSession, sessionsOf } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";

const now = instant("2027-02-03T10:00:00Z");
const at = (days: number) => plus(now, { days });
const withWork = (work: Member["progress"]["work"], change: Partial<Member> = {}): Member =>
  aMember({ progress: aProgress({ work }), ...change });

describe("what waits for the teacher", () => {
  const waiting = (members: readonly Member[], change = {}) =>
    waitingIn({ group: aGroup(change), track, members, now });

  it("given work in all states, when looked, then only what was handed in waits", () => {
    const all = waiting([
      withWork({
        "m01-hand-in": handedInAt(at(-1)),
        "m02-hand-in": handedInAt(at(-1), { state: "met", judgedAt: now }),
        "m03-hand-in": handedInAt(at(-1), { state: "not_yet", judgedAt: now }),
        "m01-practise": handedInAt(at(-1), { state: "practised", attempt: 0 }),
        "m99-gone": handedInAt(at(-1)),
      }),
    ]);

    assert.deepEqual(
      all.map(({ assignment, days, isOverdue }) => [assignment.id, days, isOverdue]),
      [["m01-hand-in", 1, false]],
    );
  });

  it("given several groups, when put in order, then who handed in first is first", () => {
    const one = waiting([withWork({ "m01-hand-in": handedInAt(at(-1)) })]);
    const other = waiting([
      withWork(
        { "m02-hand-in": handedInAt(at(-9)), "m01-hand-in": handedInAt(at(-3)) },
        { personId: "p-2" },
      ),
    ]);

    assert.deepEqual(
      oldestFirst([...one, ...other]).map(({ days, isOverdue }) => [days, isOverdue]),
      [
        [9, true],
        [3, false],
        [1, false],
      ],
    );
  });

  it("given exactly a week, when looked, then the promise is broken", () => {
    const [late] = waiting([withWork({ "m01-hand-in": handedInAt(at(-7)) })]);
    const [intime] = waiting([
      withWork({ "m01-hand-in": handedInAt(plus(at(-7), { seconds: 1 })) }),
    ]);

    assert.deepEqual([late?.isOverdue, intime?.isOverdue], [true, false]);
  });

  for (const [seen, needs] of [
    [undefined, true],
    ["not_there", true],
    ["not_yet", false],
    ["by_self", false],
  ] as const) {
    it(`given practice work of which was said ${seen}, when looked, then it needs a sighting: ${needs}`, () => {
      const facts = handedInAt(at(-1), seen ? { seen } : {});
      const [own] = waiting([withWork({ "practice-1": facts })]);

      assert.equal(own?.needsSighting, needs);
    });
  }

  it("given people who stopped or never came, a teacher, or a closed group, when looked, then nothing waits", () => {
    const work = { "m01-hand-in": handedInAt(at(-1)) };
    const stopped = { at: now, by: "p-1", reasons: [] };

    assert.deepEqual(
      waiting([
        withWork(work, { stopped }),
        withWork(work, { noShowAt: now }),
        withWork(work, { role: "teacher" }),
      ]),
      [],
    );
    assert.deepEqual(waiting([withWork(work)], { archivedAt: now }), []);
  });
});

describe("the result list", () => {
  const results = (member: Member, change = {}) =>
    resultsOf({ member, group: aGroup(change), sessions: sessionsOf(), track, now });
  const stateOf = (member: Member, id: string, change = {}) =>
    results(member, change).find(({ assignment }) => assignment.id === id)?.state;

  it("given a new participant, when listed, then all that is judged is there, practising never", () => {
    const all = results(aMember());

    assert.equal(all.length, 15);
    assert.ok(
      all.every(({ assignment, state }) => {
        return assignment.kind !== "practise" && state === "not_open";
      }),
    );
    assert.deepEqual(countsOf(all), {
      not_open: 15,
      open: 0,
      late: 0,
      waiting: 0,
      met: 0,
      not_yet: 0,
    });
  });

  for (const [what, facts, expected] of [
    ["nothing handed in and the deadline past", undefined, "late"],
    ["handed in", handedInAt(at(-1)), "waiting"],
    ["handed in late", handedInAt(now), "waiting"],
    ["met", handedInAt(at(-9), { state: "met", judgedAt: at(-1) }), "met"],
    ["not yet", handedInAt(at(-9), { state: "not_yet", judgedAt: at(-1) }), "not_yet"],
  ] as const) {
    it(`given homework of module 1 that is ${what}, when listed, then it is ${expected}`, () => {
      const member = withWork(facts ? { "m01-hand-in": facts } : {});

      assert.equal(stateOf(member, "m01-hand-in", { handedOut: [1] }), expected);
    });
  }

  it("given an extension, when listed, then it is open, and late only after that", () => {
    const extensions = { "m01-hand-in": { dueAt: at(1), reason: "Ziek", by: "p", at: now } };
    const member = aMember({ extensions });

    assert.equal(stateOf(member, "m01-hand-in", { handedOut: [1] }), "open");
    const later = { member, group: aGroup({ handedOut: [1] }), sessions: sessionsOf(), track };
    const [own] = resultsOf({ ...later, now: at(2) });
    assert.deepEqual([own?.state, own?.dueAt], ["late", at(1)]);
  });

  it("given a cancelled session, when listed, then the deadline is the session after it", () => {
    const sessions = [aSession(1), aSession(2, { state: "cancelled" }), aSession(3)];
    const group = aGroup({ handedOut: [1] });
    const [own] = resultsOf({ member: aMember(), group, sessions, track, now });

    assert.deepEqual([own?.state, own?.dueAt], ["open", aSession(3).startsAt]);
  });

  it("given handed in before it was handed out, when listed, then it waits all the same", () => {
    assert.equal(stateOf(withWork({ "m05-hand-in": handedInAt(now) }), "m05-hand-in"), "waiting");
  });

  it("given feedback on this attempt or the one before, when listed, then there is a way to it", () => {
    assert.equal(hasFeedback({ facts: handedInAt(now) }), false);
    assert.equal(hasFeedback({ facts: handedInAt(now, { judgedAt: now }) }), true);
    assert.equal(hasFeedback({ facts: handedInAt(now, { attempt: 2 }) }), true);
    assert.equal(hasFeedback({}), false);
  });
});
