import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { daysBetween, type Instant, localDay } from "../../kernel/time.ts";
import { type Movable, type Moved, movedTo, shifted } from "./shifting-rules.ts";

export type MoveRequest = {
  readonly number: number;
  readonly startsAt: Instant;
  readonly shiftFollowing: boolean;
};
export type MoveContext = { readonly now: Instant; readonly vacationWeeks: readonly string[] };
export type ChangeRefusal =
  | "sessions.unknown_session"
  | "sessions.already_cancelled"
  | "sessions.already_held";
export type MoveRefusal =
  | ChangeRefusal
  | "sessions.in_the_past"
  | "sessions.too_far"
  | "sessions.same_moment"
  | "sessions.before_previous"
  | "sessions.after_next"
  | "sessions.no_room";

/** A moment further away is a typing mistake in the year. */
const mostDaysAhead = 366;

const isPlanned = ({ state }: Movable): boolean => state === "planned";
/** The session, when it still can change: planned, and not begun. */
export function changeable<S extends Movable>(
  sessions: readonly S[],
  number: number,
  now: Instant,
): Outcome<S, ChangeRefusal> {
  const session = sessions.find((one) => one.number === number);
  if (!session) return refuse("sessions.unknown_session", { number });
  if (!isPlanned(session)) return refuse("sessions.already_cancelled", { number });
  if (session.startsAt <= now) return refuse("sessions.already_held", { number });
  return done(session);
}

/** Cancelling is final; the other sessions stay where they are. */
export function cancel<S extends Movable>(
  sessions: readonly S[],
  number: number,
  now: Instant,
): Outcome<S, ChangeRefusal> {
  const found = changeable(sessions, number, now);
  return found.ok ? done({ ...found.value, state: "cancelled" }) : found;
}

function momentRefusal(before: Movable, startsAt: Instant, now: Instant): MoveRefusal | undefined {
  if (startsAt === before.startsAt) return "sessions.same_moment";
  if (startsAt <= now) return "sessions.in_the_past";
  if (daysBetween(localDay(now), localDay(startsAt)) > mostDaysAhead) return "sessions.too_far";
  return undefined;
}

/** Modules build on each other, so their order in time never changes. */
function orderRefusal<S extends Movable>(
  sessions: readonly S[],
  changed: readonly Moved<S>[],
  number: number,
): Outcome<undefined, MoveRefusal> {
  const newest = new Map(changed.map(({ session }) => [session.number, session]));
  const planned = sessions.filter(isPlanned).map((one) => newest.get(one.number) ?? one);
  const wrong = planned.findIndex((one, index) => {
    const next = planned[index + 1];
    return next !== undefined && one.endsAt > next.startsAt;
  });
  const [earlier, later] = [planned[wrong], planned[wrong + 1]];
  if (wrong < 0 || !earlier || !later) return done(undefined);
  return later.number === number
    ? refuse("sessions.before_previous", { number: earlier.number })
    : refuse("sessions.after_next", { number: later.number });
}

/**
 * Moves one session, or shifts it and all that follow. Gives the sessions that changed, the moved one
 * first. Its own new day is taken as asked, free day or not; cancelled sessions stay as they are.
 */
export function move<S extends Movable>(
  sessions: readonly S[],
  { number, startsAt, shiftFollowing }: MoveRequest,
  { now, vacationWeeks }: MoveContext,
): Outcome<readonly Moved<S>[], MoveRefusal> {
  const inOrder = sessions.toSorted((a, b) => a.number - b.number);
  const found = changeable(inOrder, number, now);
  if (!found.ok) return found;
  const refusal = momentRefusal(found.value, startsAt, now);
  if (refusal) return refuse(refusal, { number });

  const moved = { session: movedTo(found.value, startsAt), before: found.value, skipped: [] };
  const following = inOrder.filter((one) => isPlanned(one) && one.number > number);
  const rest = shiftFollowing ? shifted(moved, following, new Set(vacationWeeks)) : [];
  if (!rest) return refuse("sessions.no_room", { number });
  const changed = [moved, ...rest];
  const order = orderRefusal(inOrder, changed, number);
  if (!order.ok) return order;
  return done(changed.filter(({ session, before }) => session.startsAt !== before.startsAt));
}
