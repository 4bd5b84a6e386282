import { type Instant, plus } from "../../kernel/time.ts";
import type { Session } from "../sessions/public.ts";
import type { Employer, KnownDate } from "./document.ts";

/** Rosters are fixed about 28 days ahead (issue 4, part 7). */
const rosterAhead = { days: -28 };

/** Fewer than 28 days before the lesson, or before the day on which it was. */
const isWithinRoster = (changedAt: Instant, moments: readonly Instant[]): boolean =>
  moments.some((at) => changedAt > plus(at, rosterAhead));

function known(before: KnownDate | undefined, session: Session, now: Instant): KnownDate {
  const { startsAt, state } = session;
  const isCancelled = state === "cancelled";
  if (!before) return { startsAt, told: startsAt, ...(isCancelled ? { cancelled: true } : {}) };
  const { told } = before;
  const isSame = before.startsAt === startsAt && (before.cancelled ?? false) === isCancelled;
  if (isSame) return before;
  const cancelled = isCancelled ? { cancelled: true as const } : {};
  // Moved back to where he knows it: there is nothing to mark.
  if (!isCancelled && startsAt === told) return { startsAt, told };
  const moved = startsAt === told ? {} : { was: told };
  return { startsAt, told, ...moved, changedAt: now, ...cancelled };
}

/** The dates as they stand now, with what moved since this contact was told. Repeating changes nothing. */
export const withDates = (
  employer: Employer,
  sessions: readonly Session[],
  now: Instant,
): Employer => ({
  ...employer,
  dates: Object.fromEntries(
    sessions.map((session) => [
      session.number,
      known(employer.dates[session.number], session, now),
    ]),
  ),
});

/** A message says the dates: from now on these are what he knows. What was marked stays marked. */
export const toldNow = (employer: Employer): Employer => ({
  ...employer,
  dates: Object.fromEntries(
    Object.entries(employer.dates).map(([number, date]) => [
      number,
      { ...date, told: date.startsAt },
    ]),
  ),
});

/** A lesson as the contact sees it. */
export type MarkedDate = {
  readonly session: Session;
  readonly isOver: boolean;
  readonly was?: Instant;
  readonly isLate: boolean;
};

export function markedDate(
  { dates }: Pick<Employer, "dates">,
  session: Session,
  now: Instant,
): MarkedDate {
  const { startsAt, endsAt, state } = session;
  const date = dates[session.number];
  const isCancelled = state === "cancelled";
  const isNoted = date?.startsAt === startsAt && (date.cancelled ?? false) === isCancelled;
  // The job that notes a change follows the change itself: until then it is new.
  const changedAt = isNoted || !date ? date?.changedAt : now;
  const was = date && date.startsAt !== startsAt ? date.told : date?.was;
  const isMoved = was !== undefined && was !== startsAt;
  const moments = was === undefined ? [startsAt] : [startsAt, was];
  return {
    session,
    isOver: endsAt <= now,
    ...(isMoved ? { was } : {}),
    isLate:
      changedAt !== undefined && (isMoved || isCancelled) && isWithinRoster(changedAt, moments),
  };
}
