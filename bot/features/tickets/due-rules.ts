import type { TicketReason } from "../../contract/tickets-api.ts";
import type { Write } from "../../kernel/documents.ts";
import { scheduledJob } from "../../kernel/job.ts";
import {
  atLocal,
  type Day,
  type Instant,
  localDay,
  plus,
  plusDays,
  weekdayOf,
} from "../../kernel/time.ts";
import { freeDayOn } from "../sessions/public.ts";

const saturday = 6;
/** The end of a day at an office, in Amsterdam. */
const closing = "17:00";

const isWorkingDay = (on: Day): boolean =>
  weekdayOf(on) < saturday && freeDayOn(on, closing) === undefined;

/** So many working days after this day: no weekend, and no day on which no session is planned. */
export function workingDayAfter(on: Day, count: number): Day {
  let day = on;
  for (let left = count; left > 0; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** A complaint, or somebody who wants to stop, does not wait as long (issue 5, part 8). */
const workingDays = {
  unanswered: 2,
  asked: 2,
  complaint: 1,
  stopping: 1,
} as const satisfies Record<TicketReason, number>;

/** Before when it is to be answered. */
export const dueFor = (reason: TicketReason, now: Instant): Instant =>
  atLocal(workingDayAfter(localDay(now), workingDays[reason]), closing);

/** When all coordinators hear that it is still not answered. */
export const dueForAll = (dueAt: Instant): Instant =>
  atLocal(workingDayAfter(localDay(dueAt), 1), closing);

/** Words, names and addresses are kept this long after what was said last. */
const keptDays = 365;
export const emptyAt = (lastSaidAt: Instant): Instant => plus(lastSaidAt, { days: keptDays });

export const emptyJob = (ticketId: string, now: Instant): Write =>
  scheduledJob({ name: "tickets.empty", key: ticketId, at: emptyAt(now), data: { ticketId } });
