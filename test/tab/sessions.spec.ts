import assert from "node:assert/strict";
import type { SessionPlan, SessionView } from "../../bot/contract/sessions.ts";
import { changesOf, momentsOf } from "../../tab/src/pages/sessions/moments.ts";

const session = (number: number, on: string, change: Partial<SessionView> = {}): SessionView => ({
  number,
  title: `Les ${number}`,
  startsAt: `${on}T18:00:00.000Z`,
  endsAt: `${on}T21:00:00.000Z`,
  state: "planned",
  inCalendar: true,
  ...change,
});

const planOf = (...starts: string[]): SessionPlan => ({
  sessions: starts.map((startsAt, place) => ({
    number: place + 1,
    title: "Les",
    on: startsAt.slice(0, 10),
    startsAt,
    endsAt: startsAt,
    week: { year: 2027, week: 2 },
    skipped: [],
  })),
  endsOn: "2027-06-29",
  weeks: [],
  averageHours: 4,
  maxHours: 6,
  findings: [],
  moves: [],
  needsReason: false,
});

describe("where each lesson stands in time", () => {
  it("given past, cancelled and coming lessons, when asked, then one is the next", () => {
    const sessions = [
      session(1, "2027-01-12"),
      session(2, "2027-01-26", { state: "cancelled" }),
      session(3, "2027-02-09"),
      session(4, "2027-02-23"),
    ];

    const moments = momentsOf(sessions, Date.parse("2027-01-20T00:00:00.000Z"));

    assert.deepEqual([...moments.values()], ["past", "cancelled", "next", "later"]);
  });

  it("given a lesson moved behind another, when asked, then the earliest one is the next", () => {
    const sessions = [session(1, "2027-03-09"), session(2, "2027-01-26")];

    const moments = momentsOf(sessions, Date.parse("2027-01-20T00:00:00.000Z"));

    assert.deepEqual([moments.get(1), moments.get(2)], ["later", "next"]);
  });

  it("given a lesson that is going on, when asked, then it is still the next", () => {
    const moments = momentsOf([session(1, "2027-01-12")], Date.parse("2027-01-12T19:00:00.000Z"));

    assert.equal(moments.get(1), "next");
  });
});

describe("what moving would change", () => {
  const sessions = [session(1, "2027-01-12"), session(2, "2027-01-26")];

  it("given one other date, when compared, then only that lesson changes", () => {
    const plan = planOf("2027-01-12T18:00:00.000Z", "2027-01-27T18:00:00.000Z");

    assert.deepEqual(changesOf(sessions, plan), [
      { number: 2, old: "2027-01-26T18:00:00.000Z", moved: "2027-01-27T18:00:00.000Z" },
    ]);
  });

  it("given the same moments written in another way, when compared, then nothing changes", () => {
    const plan = planOf("2027-01-12T18:00:00Z", "2027-01-26T18:00:00Z");

    assert.deepEqual(changesOf(sessions, plan), []);
  });
});
