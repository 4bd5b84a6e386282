import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import {
  dueSteps,
  type HeldSession,
  isSeenByEmployer,
  presenceOf,
  withNoShow,
  withSteps,
} from "../../../bot/features/attendance/absence-rules.ts";
import type { AttendanceFacts, Member } from "../../../bot/features/groups/public.ts";
import { nextDaytimeHour, nextMorning } from "../../../bot/kernel/daytime.ts";
import { type Instant, instant, plus } from "../../../bot/kernel/time.ts";
import { sessionsOf } from "../../support/a-group.ts";
import { aMember } from "../../support/a-member.ts";

const someday = instant("2027-01-11T12:00:00Z");

const held = (finals: number): readonly HeldSession[] =>
  sessionsOf().map(({ number, endsAt }) => ({
    number,
    endsAt,
    hasReport: number <= finals,
    ...(number <= finals ? { finalAt: nextMorning(endsAt) } : {}),
  }));
const absent: AttendanceFacts = { state: "absent", minutes: 0 };
const there: AttendanceFacts = { state: "present", minutes: 180 };
const solved = (at: Instant): AttendanceFacts => ({
  ...absent,
  solvedAt: at,
  solvedBy: "catch_up",
});
const someone = (attendance: Record<number, AttendanceFacts>, change: Partial<Member> = {}) => {
  const member = aMember(change);
  return { ...member, progress: { ...member.progress, attendance } };
};
/** When the absence of this session is looked at: the next hour after the next morning. */
const lookAt = (number: number): Instant => {
  const end = sessionsOf()[number - 1]?.endsAt;
  assert.ok(end);
  return nextDaytimeHour(nextMorning(end));
};
/** Everything that happens to one person, session after session, as the jobs do it. */
function played(states: readonly (AttendanceFacts | undefined)[], change: Partial<Member> = {}) {
  let member = someone({}, change);
  const told: string[] = [];
  states.forEach((state, index) => {
    const number = index + 1;
    if (state) {
      const attendance = { ...member.progress.attendance, [number]: state };
      member = { ...member, progress: { ...member.progress, attendance } };
    }
    const now = lookAt(number);
    const { steps } = dueSteps(member, held(number), now);
    told.push(steps.map((one) => `${one.number}:${one.step}`).join(" "));
    member = withSteps(member, steps, now);
  });
  return { member, told };
}

describe("what is done about absences", () => {
  it("given somebody who is always there, when looked at, then nothing is due, ever", () => {
    assert.deepEqual(dueSteps(someone({ 1: there }), held(1), lookAt(1)), { steps: [] });
  });

  it("given three open absences, when they come one by one, then it goes up the ladder", () => {
    const { told } = played([there, absent, there, absent, absent]);

    assert.deepEqual(told, ["", "2:asked", "", "4:asked 4:teacher", "5:teacher 5:coordinator"]);
  });

  it("given an absence that is not final, when looked at, then it waits for the morning", () => {
    const sessions = held(2);
    const early = plus(lookAt(2), { hours: -1 });

    assert.deepEqual(dueSteps(someone({ 1: there, 2: absent }), sessions, early), {
      steps: [],
      nextAt: lookAt(2),
    });
  });

  it("given absences that were caught up, when another comes, then the ladder starts anew, without a third question", () => {
    const at = instant("2027-01-20T12:00:00Z");
    const { told, member } = played([there, solved(at), solved(at), absent]);
    const two = withSteps(
      someone({ 2: solved(at), 3: solved(at), 4: absent }),
      [
        { number: 2, step: "asked" },
        { number: 3, step: "asked" },
      ],
      at,
    );

    assert.deepEqual(told, ["", "", "", "4:asked"]);
    assert.ok(member);
    assert.deepEqual(dueSteps(two, held(4), lookAt(4)).steps, [{ number: 4, step: "teacher" }]);
  });

  it("given nobody at the first session, when half an hour has passed, then the coordinator hears it the same day", () => {
    const first = held(0).map((one) => ({ ...one, hasReport: true }));
    const [session] = first;
    assert.ok(session);
    const soon = plus(session.endsAt, { minutes: 29 });
    const member = someone({ 1: absent });

    assert.deepEqual(dueSteps(member, first, soon), {
      steps: [],
      nextAt: plus(session.endsAt, { minutes: 30 }),
    });
    assert.deepEqual(dueSteps(member, first, plus(soon, { minutes: 1 })).steps, [
      { number: 1, step: "coordinator" },
    ]);
  });

  for (const [what, member] of [
    ["announced it", someone({ 1: absent }, { cannotCome: { 1: { at: someday } } })],
    ["was there a while", someone({ 1: { state: "absent", minutes: 20 } })],
    ["was there", someone({ 1: there })],
    ["stopped", someone({ 1: absent }, { stopped: { at: someday, by: "p-1", reasons: [] } })],
  ] as const) {
    it(`given somebody who ${what}, when the first session is over, then there is no alarm`, () => {
      const first = held(0).map((one) => ({ ...one, hasReport: true }));

      assert.deepEqual(dueSteps(member, first, lookAt(1)).steps, []);
    });
  }

  it("given no report at all, when the first session is over, then nobody is called a no-show", () => {
    assert.deepEqual(dueSteps(someone({ 1: absent }), held(0), lookAt(1)).steps, []);
  });

  it("given the coordinator knows for three days, when it is still open, then presence is for the employer", () => {
    const at = lookAt(1);
    const told = withSteps(
      someone({ 1: absent }),
      [
        { number: 1, step: "asked" },
        { number: 1, step: "coordinator" },
      ],
      at,
    );
    const later = plus(at, { days: 3 });

    assert.deepEqual(dueSteps(told, held(1), at), { steps: [], nextAt: later });
    const { steps } = dueSteps(told, held(1), later);
    assert.deepEqual(steps, [{ number: 1, step: "employer" }]);
    const passedOn = withSteps(told, steps, later);
    assert.equal(isSeenByEmployer(passedOn), true);
    assert.deepEqual(dueSteps(passedOn, held(1), later), { steps: [] });
    const attendance = { 1: solved(later) };
    const closed = { ...passedOn, progress: { ...passedOn.progress, attendance } };
    assert.equal(isSeenByEmployer(closed), false);
  });
});

describe("who never began", () => {
  const both = { 1: absent, 2: absent };
  const now = lookAt(2);

  it("given two sessions missed without a sign of life, when looked at, then he never began", () => {
    const member = withNoShow(someone(both), held(2), now);

    assert.equal(member.noShowAt, now);
    assert.equal(withNoShow(member, held(2), plus(now, { days: 9 })), member);
  });

  for (const [what, member] of [
    ["one session", someone({ 1: absent, 2: there })],
    ["some minutes", someone({ 1: absent, 2: { state: "absent", minutes: 5 } })],
    ["a check-in", someone(both, { checkIns: { 1: now } })],
    ["a message beforehand", someone(both, { cannotCome: { 2: { at: now } } })],
    ["a catch-up task", someone({ ...both, 2: solved(now) })],
  ] as const) {
    it(`given ${what}, when looked at, then he did begin, and is back when he had not`, () => {
      assert.equal(withNoShow(member, held(2), now).noShowAt, undefined);
      assert.equal(withNoShow({ ...member, noShowAt: now }, held(2), now).noShowAt, undefined);
    });
  }

  it("given a session that is not final, when looked at, then it is too early to say", () => {
    assert.equal(withNoShow(someone(both), held(1), now).noShowAt, undefined);
  });
});

describe("presence, for the employer", () => {
  it("given everything there is to know, when shown, then it is presence and nothing else", () => {
    const member = someone(
      { 1: there, 2: { state: "late", minutes: 150 }, 10: solved(someday) },
      { cannotCome: { 10: { at: someday, reason: "ziek" } } },
    );

    assert.deepEqual(presenceOf(member), {
      attended: 2,
      missed: 1,
      sessions: [
        { number: 1, state: "there" },
        { number: 2, state: "there" },
        { number: 10, state: "not_there" },
      ],
    });
  });
});
