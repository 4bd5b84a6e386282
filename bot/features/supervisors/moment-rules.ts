import type { DigestMoment, QuietHours } from "../../kernel/daytime.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type {} from "./supervision.ts";

const sunday = 7;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const hourText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** Whether somebody wants no message at this time; `from` is the evening, `until` the morning after. */
function isQuietAt(time: string, { from, until }: QuietHours): boolean {
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

/**
 * A moment for the weekly card that is not within the hours in which somebody wants no message: a
 * card for such a moment would never come when it was asked for.
 */
export function momentOf(
  { weekday, hour }: DigestMoment,
  quiet: QuietHours,
): Outcome<
  { readonly digest: DigestMoment; readonly quiet: QuietHours },
  "supervisors.moment_in_quiet" | "supervisors.unknown_moment"
> {
  const isDay = Number.isInteger(weekday) && weekday >= 1 && weekday <= sunday;
  const isHour = Number.isInteger(hour) && hour >= 0 && hour <= 23;
  if (!(isDay && isHour && clock.test(quiet.from) && clock.test(quiet.until))) {
    return refuse("supervisors.unknown_moment");
  }
  const isSundayOff = quiet.sundays && weekday === sunday;
  if (isSundayOff || isQuietAt(hourText(hour), quiet)) return refuse("supervisors.moment_in_quiet");
  return done({ digest: { weekday, hour }, quiet: { ...quiet } });
}
