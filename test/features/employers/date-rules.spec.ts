import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import { markedDate, toldNow, withDates } from "../../../bot/features/employers/date-rules.ts";
import type { Session } from "../../../bot/features/sessions/public.ts";
import { type Instant, instant, plus } from "../../../bot/kernel/time.ts";
import { aSession } from "../../support/a-group.ts";
import { anEmployer } from "./an-employer.ts";

const early = instant("2026-11-22T12:00:00Z");
/** Session 3 is on 9 February 2027. */
const third = aSession(3);
const moved = (days: number): Session =>
  aSession(3, {
    startsAt: plus(third.startsAt, { days }),
    endsAt: plus(third.endsAt, { days }),
  });
const cancelled = aSession(3, { state: "cancelled" });
const told = withDates(anEmployer(), [third], early);

type Case = readonly [
  what: string,
  session: Session,
  at: Instant,
  was: Instant | undefined,
  isLate: boolean,
];
const ahead = (days: number): Instant => plus(third.startsAt, { days: -days });
const cases: readonly Case[] = [
  ["nothing changed", third, ahead(5), undefined, false],
  ["moved 40 days ahead", moved(7), ahead(40), third.startsAt, false],
  ["moved exactly 28 days ahead", moved(7), ahead(28), third.startsAt, false],
  ["moved 27 days ahead", moved(7), ahead(27), third.startsAt, true],
  ["moved to a day nearby", moved(-7), ahead(33), third.startsAt, true],
  ["cancelled 40 days ahead", cancelled, ahead(40), undefined, false],
  ["cancelled 3 days ahead", cancelled, ahead(3), undefined, true],
];

describe("the dates that a contact was told", () => {
  for (const [what, session, at, was, isLate] of cases) {
    it(`given a lesson ${what}, when looked at before and after it is noted, then the mark is the same`, () => {
      const noted = withDates(told, [session], at);
      for (const [employer, now] of [
        [told, at],
        [noted, at],
        [noted, plus(at, { days: 2 })],
      ] as const) {
        const date = markedDate(employer, session, now);
        assert.deepEqual([date.was, date.isLate], [was, isLate]);
      }
    });
  }

  it("given a lesson moved in time, when looked at shortly before it, then it is not marked as late", () => {
    const noted = withDates(told, [moved(7)], ahead(60));

    assert.equal(markedDate(noted, moved(7), ahead(3)).isLate, false);
  });

  it("given a lesson moved and moved back, when looked at, then nothing is marked", () => {
    const there = withDates(told, [moved(7)], ahead(20));
    const back = withDates(there, [third], ahead(19));

    assert.deepEqual(back.dates, told.dates);
  });

  it("given two moves, when he heard of neither, then 'was' is what he knows; when he heard of the first, then that", () => {
    const first = withDates(told, [moved(7)], ahead(60));
    const both = withDates(first, [moved(14)], ahead(59));
    const heard = withDates(toldNow(first), [moved(14)], ahead(59));

    assert.equal(markedDate(both, moved(14), ahead(58)).was, third.startsAt);
    assert.equal(markedDate(heard, moved(14), ahead(58)).was, moved(7).startsAt);
  });

  it("given a move that he was told of, when looked at later, then it stays marked", () => {
    const heard = toldNow(withDates(told, [moved(7)], ahead(20)));

    const date = markedDate(heard, moved(7), ahead(10));

    assert.deepEqual([date.was, date.isLate], [third.startsAt, true]);
  });

  it("given a contact who was told nothing yet, when looked at, then nothing is marked", () => {
    for (const session of [third, moved(7), cancelled]) {
      const date = markedDate(anEmployer(), session, ahead(5));
      assert.deepEqual([date.was, date.isLate], [undefined, false]);
    }
  });

  it("given dates that stand, when noted again, then nothing changes", () => {
    const noted = withDates(told, [moved(7)], ahead(60));

    assert.deepEqual(withDates(noted, [moved(7)], ahead(50)), noted);
  });
});
