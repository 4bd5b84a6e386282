import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type Day, day, type Instant, localDay, weekKey } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";
import type { Hours, HoursEntry } from "./document.ts";

/** Nobody works longer on one day. */
const mostMinutesADay = 16 * 60;
export const longestNote = 300;
/** Several entries on every day of a long course. */
const mostEntries = 600;

export type HoursRefusal =
  | "hours.no_date"
  | "hours.no_minutes"
  | "hours.too_many_minutes"
  | "hours.in_the_future"
  | "hours.before_the_course"
  | "hours.note_too_long"
  | "hours.unknown_assignment"
  | "hours.too_many_entries"
  | "hours.unknown_entry"
  | "hours.already_confirmed"
  | "hours.already_decided"
  | "hours.not_found";

export type NewEntry = {
  readonly entryId: string;
  readonly on: string;
  readonly minutes: number;
  readonly assignmentId?: string | undefined;
  readonly note: string;
};
type Facts = {
  readonly hours: Hours;
  readonly track: Track | undefined;
  /** First day of the course. */
  readonly startOn: string;
};

const dayOf = (text: string): Day | undefined => {
  try {
    return day(text);
  } catch {
    // Not a day of the calendar: said as a refusal, because somebody typed it.
    return undefined;
  }
};

/** Refused time does not count: it may be written down anew. */
const onThatDay = ({ entries }: Hours, on: Day): number =>
  entries
    .filter((one) => one.on === on && !one.refused)
    .reduce((sum, { minutes }) => sum + minutes, 0);

function when(on: string, { startOn }: Facts, now: Instant): Outcome<Day, HoursRefusal> {
  const date = dayOf(on);
  if (!date) return refuse("hours.no_date");
  if (date > localDay(now)) return refuse("hours.in_the_future");
  return date < startOn ? refuse("hours.before_the_course") : done(date);
}

function amount(minutes: number, on: Day, { hours }: Facts): Outcome<number, HoursRefusal> {
  if (!(Number.isInteger(minutes) && minutes > 0)) return refuse("hours.no_minutes");
  const fits = onThatDay(hours, on) + minutes <= mostMinutesADay;
  return fits ? done(minutes) : refuse("hours.too_many_minutes", { most: mostMinutesADay / 60 });
}

const isKnown = (track: Track | undefined, assignmentId: string | undefined): boolean =>
  assignmentId === undefined ||
  (track?.practiceAssignments.some(({ id }) => id === assignmentId) ?? false);

/** One piece of time at work. Logging the same entry again changes nothing. */
export function log(facts: Facts, given: NewEntry, now: Instant): Outcome<Hours, HoursRefusal> {
  const { hours } = facts;
  if (hours.entries.some(({ entryId }) => entryId === given.entryId)) return done(hours);
  if (hours.entries.length >= mostEntries) return refuse("hours.too_many_entries");
  const on = when(given.on, facts, now);
  if (!on.ok) return on;
  const minutes = amount(given.minutes, on.value, facts);
  if (!minutes.ok) return minutes;
  const { assignmentId, entryId } = given;
  if (!isKnown(facts.track, assignmentId)) return refuse("hours.unknown_assignment");
  const note = given.note.trim();
  if (note.length > longestNote) return refuse("hours.note_too_long", { most: longestNote });
  const entry: HoursEntry = {
    entryId,
    on: on.value,
    minutes: minutes.value,
    ...(assignmentId === undefined ? {} : { assignmentId }),
    note,
    loggedAt: now,
  };
  return done({ ...hours, entries: [...hours.entries, entry] });
}

/** Taken back while the supervisor has not confirmed it. Gone already is what was wanted. */
export function remove(hours: Hours, entryId: string): Outcome<Hours, HoursRefusal> {
  const entry = hours.entries.find((one) => one.entryId === entryId);
  if (!entry) return done(hours);
  if (entry.confirmed) return refuse("hours.already_confirmed");
  return done({ ...hours, entries: hours.entries.filter((one) => one !== entry) });
}

type Word = {
  readonly entryIds: readonly string[];
  readonly isRight: boolean;
  readonly by: string;
};

/** What the supervisor says about entries holds; saying the same again changes nothing. */
export function decide(hours: Hours, word: Word, now: Instant): Outcome<Hours, HoursRefusal> {
  const { entryIds, isRight, by } = word;
  const asked = new Set(entryIds);
  const found = hours.entries.filter(({ entryId }) => asked.has(entryId));
  if (found.length < asked.size) return refuse("hours.unknown_entry");
  if (found.some(({ confirmed, refused }) => (isRight ? refused : confirmed))) {
    return refuse("hours.already_decided");
  }
  const said = isRight ? { confirmed: { by, at: now } } : { refused: { by, at: now } };
  const entries = hours.entries.map((one) =>
    asked.has(one.entryId) && !one.confirmed && !one.refused ? { ...one, ...said } : one,
  );
  return done({ ...hours, entries });
}

const sum = (entries: readonly HoursEntry[]): number =>
  entries.reduce((total, { minutes }) => total + minutes, 0);

/** The short version for the member. What was refused is in neither. */
export function practiceOf({ entries }: Hours): Member["progress"]["practice"] {
  const counted = entries.filter(({ refused }) => !refused);
  const weeks: Record<string, number> = {};
  for (const { on, minutes } of counted) {
    const week = weekKey(day(on));
    weeks[week] = (weeks[week] ?? 0) + minutes;
  }
  return {
    loggedMinutes: sum(counted),
    confirmedMinutes: sum(entries.filter(({ confirmed }) => confirmed)),
    weeks,
  };
}

export type HoursTotals = {
  readonly session: number;
  readonly homework: number;
  /** Pieces of homework of which nobody knows how long they took. */
  readonly unknown: number;
  readonly practiceLogged: number;
  readonly practiceConfirmed: number;
};

const homeworkOf = ({ progress }: Member, track: Track) => {
  const items = track.modules.flatMap(({ work }) => work);
  return items.flatMap((item) => {
    const facts = progress.work[item.id];
    return facts ? [{ item, facts }] : [];
  });
};

/**
 * The register of one participant, in minutes, from the member alone. Homework counts by what the
 * participant says it took; planned time is a plan and no hour. Time of practice assignments is what
 * was logged as practice, so that it is not counted twice.
 */
export function totalsOf(member: Member, track: Track): HoursTotals {
  const homework = homeworkOf(member, track);
  const { attendance, practice } = member.progress;
  return {
    session: Object.values(attendance).reduce((total, { minutes }) => total + minutes, 0),
    homework: homework.reduce((total, { facts }) => total + (facts.minutes ?? 0), 0),
    unknown: homework.filter(({ facts }) => facts.minutes === undefined).length,
    practiceLogged: practice.loggedMinutes,
    practiceConfirmed: practice.confirmedMinutes,
  };
}

export type HoursLine = {
  readonly on: Day;
  readonly kind: "session" | "homework";
  readonly title: string;
  readonly minutes: number;
};

/** What the register is made of besides practice, in order of day; nothing of zero minutes. */
export function linesOf(
  member: Member,
  track: Track,
  sessions: readonly Pick<Session, "number" | "title" | "startsAt">[],
): readonly HoursLine[] {
  const held = sessions.flatMap(({ number, title, startsAt }): HoursLine[] => {
    const minutes = member.progress.attendance[number]?.minutes ?? 0;
    return minutes > 0 ? [{ on: localDay(startsAt), kind: "session", title, minutes }] : [];
  });
  const homework = homeworkOf(member, track).flatMap(({ item, facts }): HoursLine[] =>
    facts.minutes
      ? [
          {
            on: localDay(facts.handedInAt),
            kind: "homework",
            title: item.title,
            minutes: facts.minutes,
          },
        ]
      : [],
  );
  return [...held, ...homework].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
