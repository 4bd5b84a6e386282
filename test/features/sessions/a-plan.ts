import { strict as assert } from "node:assert";
import type { Course } from "../../../bot/features/sessions/course.ts";
import type { PlannedSession, PlanRequest } from "../../../bot/features/sessions/planning-rules.ts";
import { planSessions } from "../../../bot/features/sessions/planning-rules.ts";
import { day } from "../../../bot/kernel/time.ts";

export const twelveModules = Array.from({ length: 12 }, (_, index) => ({
  number: index + 1,
  title: `Module ${index + 1}`,
  sessionMinutes: 180,
  homeworkMinutes: 180,
}));

type Practice = { readonly minutes: number; readonly opensAfterModule: number };

/** The twelve modules with their homework, and practice assignments that each end where the next opens. */
export function aCourse(practices: readonly Practice[] = []): Course {
  const openings = practices.map(({ opensAfterModule }) => opensAfterModule);
  return {
    modules: twelveModules,
    end: 13,
    work: [
      ...twelveModules.map(({ number, homeworkMinutes }) => ({
        id: `homework-${number}`,
        asks: [{ id: `homework-${number}`, title: `Huiswerk ${number}` }],
        minutes: homeworkMinutes,
        opensAfter: number,
        dueBefore: number + 1,
      })),
      ...practices.map(({ minutes, opensAfterModule }, index) => ({
        id: `practice-${index + 1}`,
        asks: [{ id: `practice-${index + 1}`, title: `Praktijk ${index + 1}` }],
        minutes,
        opensAfter: opensAfterModule,
        dueBefore: openings.find((other) => other > opensAfterModule) ?? 13,
      })),
    ],
  };
}

/** Twelve evenings of three hours, every two weeks on Tuesday from 12 January 2027. */
export const aRequest = (change: Partial<PlanRequest> = {}): PlanRequest => ({
  startOn: day("2027-01-12"),
  weekday: 2,
  startTime: "18:30",
  everyWeeks: 2,
  vacationWeeks: [],
  modules: twelveModules,
  ...change,
});

/** The sessions of a request that is right. */
export function planned(change: Partial<PlanRequest> = {}): readonly PlannedSession[] {
  const outcome = planSessions(aRequest(change));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}
