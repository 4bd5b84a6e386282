import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { atLocal, type Day, type Instant, plus } from "../../kernel/time.ts";
import type { InfoSession } from "./store.ts";

export type Wanted = {
  readonly on: Day;
  /** `HH:MM` in Amsterdam. */
  readonly time: string;
  readonly minutes: number;
  readonly online: boolean;
  readonly where: string;
};

export type SetRefusal = "info_session.in_past" | "info_session.no_place";

/**
 * The information session as it is to be kept (issue 4, part 3: a date of an information session).
 * What stands in the calendar goes on; a new one after a cleared one is another event.
 */
export function infoSessionOf(
  { on, time, minutes, online, where: typed }: Wanted,
  before: InfoSession | undefined,
  now: Instant,
): Outcome<InfoSession, SetRefusal> {
  const startsAt = atLocal(on, time);
  const where = typed.trim();
  if (startsAt <= now) return refuse("info_session.in_past");
  if (!online && where === "") return refuse("info_session.no_place");
  const calendar = before?.calendar;
  return done({
    docType: "infoSession",
    schema: 1,
    startsAt,
    endsAt: plus(startsAt, { minutes }),
    online,
    where,
    generation: before?.generation ?? 0,
    ...(calendar ? { calendar } : {}),
  });
}
