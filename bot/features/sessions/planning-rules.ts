import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import {
  atLocal,
  type Day,
  type Instant,
  plus,
  plusDays,
  weekdayOf,
  weekOf,
} from "../../kernel/time.ts";
import { firstOpenDay, isWeekKey, type Skipped } from "./skip-rules.ts";

export type PlannedModule = {
  readonly number: number;
  readonly title: string;
  readonly sessionMinutes: number;
  readonly homeworkMinutes: number;
};

export type PlanRequest = {
  /** No session before this day. */
  readonly startOn: Day;
  /** Monday is 1, Sunday is 7. */
  readonly weekday: number;
  /** Local hour, `HH:MM`; it stays the same across summer and winter time. */
  readonly startTime: string;
  readonly everyWeeks: 1 | 2;
  /** ISO weeks such as `2027-W08`. */
  readonly vacationWeeks: readonly string[];
  readonly modules: readonly PlannedModule[];
};

export type PlannedSession = {
  readonly number: number;
  readonly title: string;
  readonly on: Day;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly week: { readonly year: number; readonly week: number };
  /** The days this session would have been on, and why it was not. */
  readonly skipped: readonly Skipped[];
};

export type PlanRefusal =
  | "sessions.no_modules"
  | "sessions.unknown_weekday"
  | "sessions.unknown_time"
  | "sessions.unknown_week"
  | "sessions.no_room";

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function refusalOf(request: PlanRequest): Outcome<undefined, PlanRefusal> {
  const { modules, weekday, startTime, vacationWeeks } = request;
  const unknownWeek = vacationWeeks.find((week) => !isWeekKey(week));
  if (modules.length === 0) return refuse("sessions.no_modules");
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
    return refuse("sessions.unknown_weekday");
  if (!isTime(startTime)) return refuse("sessions.unknown_time", { time: startTime });
  if (unknownWeek !== undefined) return refuse("sessions.unknown_week", { week: unknownWeek });
  return done(undefined);
}

const firstOn = (from: Day, weekday: number): Day =>
  plusDays(from, (weekday - weekdayOf(from) + 7) % 7);

/**
 * One session per module, in order. The first is on the first given weekday on or after `startOn`. A
 * skipped day moves its session to the next week, and the rhythm counts on from there.
 */
export function planSessions(
  request: PlanRequest,
): Outcome<readonly PlannedSession[], PlanRefusal> {
  const { startOn, weekday, startTime, everyWeeks, modules } = request;
  const checked = refusalOf(request);
  if (!checked.ok) return checked;

  const vacationWeeks = new Set(request.vacationWeeks);
  const sessions: PlannedSession[] = [];
  let from = firstOn(startOn, weekday);
  for (const { number, title, sessionMinutes } of modules) {
    const part = { startTime, minutes: sessionMinutes };
    const landing = firstOpenDay(from, part, vacationWeeks);
    if (!landing) return refuse("sessions.no_room", { number });
    sessions.push(sessionOn({ number, title, startTime, minutes: sessionMinutes, ...landing }));
    from = plusDays(landing.on, everyWeeks * 7);
  }
  return done(sessions);
}

type Placed = {
  readonly number: number;
  readonly title: string;
  readonly on: Day;
  readonly startTime: string;
  readonly minutes: number;
  readonly skipped: readonly Skipped[];
};

const sessionOn = ({ number, title, on, startTime, minutes, skipped }: Placed): PlannedSession => {
  const startsAt = atLocal(on, startTime);
  const endsAt = plus(startsAt, { minutes });
  return { number, title, on, startsAt, endsAt, week: weekOf(on), skipped };
};
