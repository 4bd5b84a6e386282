import { assignmentsOf } from "../../kernel/assignment.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";

type Held = {
  readonly number: number;
  readonly startsAt: Instant;
  readonly state: "planned" | "cancelled";
};

/**
 * Before which session each assignment is asked when nobody decided otherwise. Homework: the next
 * session. A practice assignment: the session after which the next one opens. The last of each: the
 * end of the course, which is the number after the last module.
 * @returns session numbers by assignment id, for everything with a deadline
 */
export function usualDeadlines(track: Track): Readonly<Record<string, number>> {
  const end = (track.modules.at(-1)?.number ?? 0) + 1;
  const all = assignmentsOf(track);
  const openings = all.filter(({ kind }) => kind === "practice").map(({ module }) => module);
  return Object.fromEntries(
    all
      .filter(({ kind }) => kind !== "practise")
      .map(({ id, kind, module }) => [
        id,
        kind === "practice" ? (openings.find((other) => other > module) ?? end) : module + 1,
      ]),
  );
}

/**
 * The moment of "before session n": the start of the first planned session from n on. After the last
 * one it is the rhythm of the course later. So moving or cancelling a session moves the deadline.
 */
export function momentBefore(
  session: number,
  sessions: readonly Held[],
  everyWeeks: number,
): Instant | undefined {
  const planned = sessions.filter(({ state }) => state === "planned");
  const next = planned.find(({ number }) => number >= session);
  if (next) return next.startsAt;
  const last = planned.at(-1);
  return last && plus(last.startsAt, { days: everyWeeks * 7 });
}

type DeadlineFacts = {
  readonly track: Track;
  readonly group: {
    readonly deadlines: Readonly<Record<string, number>>;
    readonly everyWeeks: number;
  };
  readonly sessions: readonly Held[];
  /** For one participant: a later deadline of his own. */
  readonly extensions?: Readonly<Record<string, { readonly dueAt: Instant }>>;
};

/**
 * When each assignment is due, by its id; practising never is. Sessions in order of number.
 * An extension counts only when it is later than the group's own moment.
 */
export function deadlinesOf({
  track,
  group,
  sessions,
  extensions = {},
}: DeadlineFacts): Readonly<Record<string, Instant>> {
  return Object.fromEntries(
    Object.entries(usualDeadlines(track)).flatMap(([id, usual]) => {
      const moment = momentBefore(group.deadlines[id] ?? usual, sessions, group.everyWeeks);
      if (!moment) return [];
      const later = extensions[id]?.dueAt;
      return [[id, later !== undefined && later > moment ? later : moment] as const];
    }),
  );
}

export type ChangedDeadline = { readonly before: Instant; readonly after: Instant };

/** What changed between two of them, by assignment id. */
export const changedDeadlines = (
  before: Readonly<Record<string, Instant>>,
  after: Readonly<Record<string, Instant>>,
): Readonly<Record<string, ChangedDeadline>> =>
  Object.fromEntries(
    Object.entries(after).flatMap(([id, moment]) => {
      const old = before[id];
      return old === undefined || old === moment
        ? []
        : [[id, { before: old, after: moment }] as const];
    }),
  );
