import { strict as assert } from "node:assert";
import { describe, it } from "mocha";
import type { Member } from "../../../bot/features/groups/public.ts";
import { risksOf, standingsOf } from "../../../bot/features/progress/risk-rules.ts";
import { riskSentence } from "../../../bot/features/progress/risk-sentences.ts";
import { progressOf } from "../../../bot/features/progress/rules.ts";
import { instant } from "../../../bot/kernel/time.ts";
import { aMember } from "../../support/a-member.ts";
import { aProgress, handedInAt } from "../../support/work-facts.ts";
import { absent, facts, type Given } from "./a-progress.ts";

const risks = (given: Given) => {
  const of = facts(given);
  return risksOf({ ...of, progress: progressOf(of) });
};
const sentences = (given: Given) => risks(given).map((risk) => riskSentence(risk, "nl"));
const at = instant;
const withoutSupervisor = (change: object) => {
  const { supervisor: _, ...member } = aMember({ progress: facts().member.progress, ...change });
  return member;
};
const caughtUp = { ...absent, solvedAt: at("2027-01-20T09:00:00Z") };
const present = { state: "present", minutes: 180 } as const;

/** What happened, and what the teacher reads about it. */
const cases: readonly (readonly [string, Given, readonly string[]])[] = [
  ["all is well", {}, []],
  ["one absence", { now: "2027-01-14T09:00:00Z", progress: { attendance: { 1: absent } } }, []],
  [
    "two absences",
    {
      now: "2027-01-27T09:00:00Z",
      progress: {
        attendance: { 1: absent, 2: absent },
        work: { "m01-hand-in": handedInAt(at("2027-01-20T09:00:00Z")) },
      },
    },
    ["2 keer afwezig en nog niet ingehaald."],
  ],
  [
    "two absences of which one is caught up",
    {
      now: "2027-01-27T09:00:00Z",
      progress: {
        attendance: { 1: caughtUp, 2: absent },
        work: { "m01-hand-in": handedInAt(at("2027-01-20T09:00:00Z")) },
      },
    },
    [],
  ],
  [
    "homework of two days ago",
    { now: "2027-01-28T09:00:00Z", progress: { attendance: { 2: present } } },
    [],
  ],
  [
    "homework of nine days ago",
    { now: "2027-02-04T09:00:00Z", progress: { attendance: { 2: present } } },
    ["Opdracht 1 is 9 dagen te laat."],
  ],
  [
    "two pieces of homework",
    { now: "2027-02-13T09:00:00Z", handedOut: [1, 2], progress: { attendance: { 3: present } } },
    ["Opdracht 1 is 18 dagen te laat. Nog 1 andere opdracht ook."],
  ],
  [
    "a scan nobody began, three days ahead",
    {
      now: "2027-01-09T09:00:00Z",
      handedOut: [],
      progress: { scanPagesDone: 0, scanCompletedAt: undefined },
    },
    [],
  ],
  [
    "a scan nobody began, the day before",
    {
      now: "2027-01-11T09:00:00Z",
      handedOut: [],
      progress: { scanPagesDone: 0, scanCompletedAt: undefined },
    },
    ["Scan niet begonnen."],
  ],
  [
    "a scan that was begun",
    {
      now: "2027-01-12T09:00:00Z",
      handedOut: [],
      progress: { scanPagesDone: 1, scanCompletedAt: undefined },
    },
    [],
  ],
  [
    "a scan that was not sent",
    { now: "2027-01-12T09:00:00Z", handedOut: [], member: { progress: aProgress() } },
    [],
  ],
  [
    "a wish to be called",
    { member: { callMe: { 1: at("2027-01-13T08:00:00Z") } } },
    ["Wil gebeld worden."],
  ],
  [
    "a wish to be called about what is settled",
    {
      member: { callMe: { 1: at("2027-01-13T08:00:00Z") } },
      progress: { attendance: { 1: caughtUp } },
    },
    [],
  ],
  ["no supervisor", { member: withoutSupervisor({}) }, []],
];

describe("why somebody needs attention", () => {
  for (const [what, given, expected] of cases) {
    it(`given ${what}, when asked, then the teacher reads: ${expected.join(" ") || "nothing"}`, () => {
      assert.deepEqual(sentences(given), expected);
    });
  }

  it("given no supervisor once the course has begun, when asked, then that is said", () => {
    const { member: _, ...rest } = facts();
    const [standing] = standingsOf([withoutSupervisor({})], rest);

    assert.deepEqual(
      standing?.risks.map(({ code }) => code),
      ["no_supervisor"],
    );
  });

  it("given no account, when asked, then he cannot be reached", () => {
    const { objectId: _, ...member } = facts().member;
    const { member: __, ...rest } = facts();

    const [standing] = standingsOf([member], rest);

    assert.deepEqual(
      standing?.risks.map(({ code }) => code),
      ["not_reachable"],
    );
  });

  for (const [what, now, expected] of [
    ["13 days", "2027-01-25T09:00:00Z", false],
    ["14 days", "2027-01-26T09:00:00Z", true],
  ] as const) {
    it(`given silence of ${what} with homework waiting, when asked, then ${expected ? "it is said" : "it is not"}`, () => {
      // Silent since session 1: nothing before it asked anything of him.
      const given = {
        now,
        progress: { scanCompletedAt: undefined, scanPages: 0, scanPagesDone: 0 },
      };

      assert.equal(
        risks(given).some(({ code }) => code === "silent"),
        expected,
      );
    });
  }

  it("given silence while nothing is asked, when asked, then nobody is bothered", () => {
    assert.deepEqual(risks({ now: "2027-03-01T09:00:00Z", handedOut: [] }), []);
  });

  it("given silence after a lesson that was missed, when asked, then it is said", () => {
    const given = {
      now: "2027-02-10T09:00:00Z",
      handedOut: [],
      progress: { attendance: { 1: present, 2: absent } },
    };

    assert.deepEqual(sentences(given), ["Al 29 dagen niets gehoord."]);
  });

  for (const [what, change] of [
    ["a check-in", { checkIns: { 2: at("2027-02-01T09:00:00Z") } }],
    ["ik kan niet komen", { cannotCome: { 2: { at: at("2027-02-01T09:00:00Z") } } }],
    ["goals", { goals: [{ text: "Rapporteren", chosenAt: at("2027-02-01T09:00:00Z") }] }],
  ] satisfies [string, Partial<Member>][]) {
    it(`given ${what} last week, when asked, then he is not silent`, () => {
      const given = { now: "2027-02-08T09:00:00Z", member: change };

      assert.ok(!risks(given).some(({ code }) => code === "silent"));
    });
  }

  it("given work that was not good enough, when two weeks have passed, then it is said", () => {
    const judgedAt = at("2027-01-20T09:00:00Z");
    const work = { "m01-hand-in": handedInAt(judgedAt, { state: "not_yet", judgedAt }) };
    const codes = (now: string) => risks({ now, progress: { work } }).map(({ code }) => code);

    assert.ok(!codes("2027-02-03T09:00:00Z").includes("not_yet_open"));
    assert.ok(codes("2027-02-04T09:00:00Z").includes("not_yet_open"));
  });

  it("given a practice assignment, when nobody began in two weeks, then it is said", () => {
    const given = {
      handedOut: [4],
      now: "2027-03-09T09:00:00Z",
      progress: { work: { "m04-hand-in": handedInAt(at("2027-03-01T09:00:00Z")) } },
    };

    assert.deepEqual(sentences(given), ["Praktijkopdracht 1 niet begonnen."]);
    const logged = { ...given.progress, practice: { loggedMinutes: 60, confirmedMinutes: 0 } };
    assert.deepEqual(risks({ ...given, progress: logged }), []);
  });

  for (const [what, change] of [
    ["stopped", { stopped: { at: at("2027-01-13T08:00:00Z"), by: "p-1", reasons: [] } }],
    ["never came", { noShowAt: at("2027-01-13T08:00:00Z") }],
    ["was examined", { examinedAt: at("2027-01-13T08:00:00Z") }],
  ] satisfies [string, Partial<Member>][]) {
    it(`given somebody who ${what}, when asked, then he needs no attention`, () => {
      const callMe = { 1: at("2027-01-13T08:00:00Z") };

      assert.deepEqual(risks({ member: { callMe, ...change } }), []);
    });
  }
});
