import type { SessionPlan, SessionView } from "#contract/sessions.ts";

export type Moment = "cancelled" | "past" | "next" | "later";
export type Change = { readonly number: number; readonly old: string; readonly moved: string };

/** Where each session stands in time; exactly one planned session is the next. */
export function momentsOf(
  sessions: readonly SessionView[],
  nowInMs: number,
): ReadonlyMap<number, Moment> {
  const next = sessions
    .filter(({ state, endsAt }) => state === "planned" && Date.parse(endsAt) > nowInMs)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0]?.number;
  const momentOf = ({ number, state, endsAt }: SessionView): Moment => {
    if (state === "cancelled") return "cancelled";
    if (Date.parse(endsAt) <= nowInMs) return "past";
    return number === next ? "next" : "later";
  };
  return new Map(sessions.map((session) => [session.number, momentOf(session)]));
}

/** Which sessions would start at another moment, in the order of their numbers. */
export const changesOf = (sessions: readonly SessionView[], plan: SessionPlan): readonly Change[] =>
  plan.sessions.flatMap(({ number, startsAt }) => {
    const now = sessions.find((session) => session.number === number);
    const same = now === undefined || Date.parse(now.startsAt) === Date.parse(startsAt);
    return same ? [] : [{ number, old: now.startsAt, moved: startsAt }];
  });
