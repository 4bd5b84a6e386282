import {
  atLocal,
  type Day,
  daysBetween,
  type Instant,
  localDay,
  plus,
  plusDays,
  weekdayOf,
  weekKey,
} from "../../kernel/time.ts";
import type { SessionMoment } from "../../kernel/timeline.ts";
import { freeDayOn } from "../sessions/public.ts";

export type Busy = { readonly startsAt: Instant; readonly endsAt: Instant };

export type Wish = {
  /** Of one talk. */
  readonly minutes: number;
  /** Talks for which moments are sought at once; they never overlap. */
  readonly count: number;
  readonly now: Instant;
  /** The group's planned lessons. */
  readonly sessions: readonly SessionMoment[];
  /** When the teacher cannot: lessons and talks of all his groups. */
  readonly busy: readonly Busy[];
  /** ISO weeks such as `2027-W08`. */
  readonly vacationWeeks: readonly string[];
};

/** Rosters are made weeks ahead; less than a week is no proposal. */
const leastDaysAhead = 7;
const daysToSearch = 28;
const firstHour = "09:00";
const afternoon = "13:00";
const lastHour = "18:00";
/** Between a talk and a lesson. */
const restInMinutes = 30;

export const overlaps = (a: Busy, b: Busy): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

export const talkTime = (startsAt: Instant, minutes: number): Busy => ({
  startsAt,
  endsAt: plus(startsAt, { minutes }),
});

/** A working day of the class: no weekend, no holiday, no vacation. */
const isOpen = (on: Day, vacationWeeks: readonly string[]): boolean =>
  weekdayOf(on) <= 5 &&
  freeDayOn(on, lastHour) === undefined &&
  !vacationWeeks.includes(weekKey(on));

/** Days to talk on: that of the next lesson first, as the teacher works then; then those around it. */
function daysFor({ now, sessions, vacationWeeks }: Wish): readonly Day[] {
  const first = plusDays(localDay(now), leastDaysAhead);
  const lesson = sessions
    .map(({ startsAt }) => localDay(startsAt))
    .filter((on) => on >= first && daysBetween(first, on) <= daysToSearch)
    .toSorted()[0];
  const anchor = lesson ?? first;
  const distance = (on: Day): number => Math.abs(daysBetween(anchor, on));
  return Array.from({ length: daysToSearch + 21 }, (_, index) => plusDays(first, index))
    .filter((on) => isOpen(on, vacationWeeks))
    .toSorted((a, b) => distance(a) - distance(b) || (a < b ? 1 : -1));
}

function slotsFrom(on: Day, from: string, minutes: number): readonly Instant[] {
  const end = atLocal(on, lastHour);
  const slots: Instant[] = [];
  for (let at = atLocal(on, from); plus(at, { minutes }) <= end; at = plus(at, { minutes })) {
    slots.push(at);
  }
  return slots;
}

/** Just before the lesson of that day, back to back; then the rest of the day. */
function aroundLesson(on: Day, { minutes, sessions }: Wish): readonly Instant[] {
  const all = slotsFrom(on, firstHour, minutes);
  const lesson = sessions.find(({ startsAt }) => localDay(startsAt) === on);
  if (!lesson) return all;
  const before = all.filter(
    (at) => plus(at, { minutes: minutes + restInMinutes }) <= lesson.startsAt,
  );
  return [...before.toReversed(), ...all.filter((at) => !before.includes(at))];
}

type Slots = () => readonly Instant[];

/** Counted out when it is needed, once: usually the first days have room. */
function lazily(slots: Slots): Slots {
  let known: readonly Instant[] | undefined;
  return () => {
    known ??= slots();
    return known;
  };
}

/** Of one talk: a place near the lesson, one in a morning and one in an afternoon, so that shifts differ. */
function listsOf(wish: Wish): readonly (readonly Slots[])[] {
  const [one, two, three, ...more] = daysFor(wish);
  const wholeDay = (on: Day) => lazily(() => slotsFrom(on, firstHour, wish.minutes));
  const rest = more.map(wholeDay);
  return [
    [...(one ? [lazily(() => aroundLesson(one, wish))] : []), ...rest],
    [...(two ? [wholeDay(two)] : []), ...rest],
    [
      ...(three ? [lazily(() => slotsFrom(three, afternoon, wish.minutes)), wholeDay(three)] : []),
      ...rest,
    ],
  ];
}

const withRest = ({ startsAt, endsAt }: Busy): Busy => ({
  startsAt: plus(startsAt, { minutes: -restInMinutes }),
  endsAt: plus(endsAt, { minutes: restInMinutes }),
});

/**
 * Moments to choose from, in order of time, for each of the talks: at least a week ahead, on working
 * days between 9 and 18 hours in Amsterdam, never two at once for the teacher.
 */
export function proposedMoments(wish: Wish): readonly (readonly Instant[])[] {
  const taken: Busy[] = [...wish.busy, ...wish.sessions.map(withRest)];
  const lists = listsOf(wish);
  const isFree = (at: Instant): boolean => {
    const time = talkTime(at, wish.minutes);
    return !taken.some((one) => overlaps(one, time));
  };
  const take = (days: readonly Slots[]): readonly Instant[] => {
    for (const slots of days) {
      const free = slots().find(isFree);
      if (free === undefined) continue;
      taken.push(talkTime(free, wish.minutes));
      return [free];
    }
    return [];
  };
  return Array.from({ length: wish.count }, () => lists.flatMap(take).toSorted());
}
