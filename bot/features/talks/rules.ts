import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { daysBetween, type Instant, localDay } from "../../kernel/time.ts";
import type { Proposal, Talk } from "./document.ts";
import { type Busy, overlaps, talkTime } from "./moment-rules.ts";

export type AnswerRefusal =
  | "talks.over"
  | "talks.already_planned"
  | "talks.other_moments"
  | "talks.in_the_past";

/** Moments are proposed by the app so often; then the teacher chooses one. */
export const mostRounds = 3;
const mostDaysAhead = 366;

export const isOver = ({ state }: Talk): boolean => state === "held" || state === "missed";
const isUpcoming = ({ startsAt }: Proposal, now: Instant): boolean => startsAt > now;

/** Proposals that somebody can still answer. */
export const upcomingOf = ({ state, proposals }: Talk, now: Instant): readonly Proposal[] =>
  state === "proposed" ? proposals.filter((one) => isUpcoming(one, now)) : [];

/** Something is still to come of it. */
export const isOpenTalk = ({ state, moment }: Talk, now: Instant): boolean =>
  state === "proposed" || (state === "planned" && moment !== undefined && moment.endsAt > now);

/** Its moment has come, and nobody said how it went. */
export const asksOutcome = ({ state, moment }: Talk, now: Instant): boolean =>
  state === "planned" && moment !== undefined && moment.startsAt <= now;

type Answer = {
  readonly personId: string;
  /** Absent: all moments that are still to come. */
  readonly startsAt?: Instant | undefined;
  readonly can: boolean;
};

/** @returns `talk` itself when that was said already */
export function answer(
  talk: Talk,
  { personId, startsAt, can }: Answer,
  now: Instant,
): Outcome<Talk, AnswerRefusal> {
  if (isOver(talk) || talk.state === "cancelled") return refuse("talks.over");
  const found = talk.proposals.filter((one) => startsAt === undefined || one.startsAt === startsAt);
  const said = ({ answers }: Proposal): boolean => answers[personId]?.can === can;
  if (found.length > 0 && found.every(said)) return done(talk);
  if (talk.state === "planned") return refuse("talks.already_planned");
  if (found.length === 0) return refuse("talks.other_moments");
  const open = found.filter((one) => isUpcoming(one, now));
  if (open.length === 0) return refuse("talks.in_the_past");
  const proposals = talk.proposals.map((one) =>
    open.includes(one) && !said(one)
      ? { ...one, answers: { ...one.answers, [personId]: { can, at: now } } }
      : one,
  );
  return done({ ...talk, proposals });
}

/** The first moment that suits everybody who was asked, and nobody at the table refused. */
export function agreedMoment(
  talk: Talk,
  { voters, busy, now }: { voters: readonly string[]; busy: readonly Busy[]; now: Instant },
): Instant | undefined {
  if (voters.length === 0) return undefined;
  return upcomingOf(talk, now)
    .filter(({ answers }) => voters.every((id) => answers[id]?.can === true))
    .filter(({ answers }) => Object.values(answers).every(({ can }) => can))
    .map(({ startsAt }) => startsAt)
    .toSorted()
    .find((at) => !busy.some((one) => overlaps(one, talkTime(at, talk.minutes))));
}

/** Somebody at the table cannot at any of the moments, or they have all passed. */
export function needsOthers(talk: Talk, people: readonly string[], now: Instant): boolean {
  if (talk.state !== "proposed") return false;
  const upcoming = upcomingOf(talk, now);
  return (
    upcoming.length === 0 ||
    people.some((id) => upcoming.every(({ answers }) => answers[id]?.can === false))
  );
}

/** Other moments instead of those before; what was said about a moment that stays, stays. */
export const proposed = (talk: Talk, moments: readonly Instant[]): Talk => ({
  ...talk,
  rounds: talk.rounds + 1,
  proposals: moments.map(
    (startsAt) =>
      talk.proposals.find((one) => one.startsAt === startsAt) ?? { startsAt, answers: {} },
  ),
});

export const planned = (talk: Talk, startsAt: Instant): Talk => ({
  ...talk,
  state: "planned",
  moment: talkTime(startsAt, talk.minutes),
  rev: talk.rev + 1,
});

export type PlanRefusal =
  | "talks.already_held"
  | "talks.in_the_past"
  | "talks.too_far"
  | "talks.teacher_busy";

/** The teacher decides. The same moment again changes nothing; a cancelled talk can be planned anew. */
export function plan(
  talk: Talk,
  startsAt: Instant,
  { busy, now }: { readonly busy: readonly Busy[]; readonly now: Instant },
): Outcome<Talk, PlanRefusal> {
  if (talk.state === "planned" && talk.moment?.startsAt === startsAt) return done(talk);
  if (isOver(talk)) return refuse("talks.already_held");
  if (startsAt <= now) return refuse("talks.in_the_past");
  if (daysBetween(localDay(now), localDay(startsAt)) > mostDaysAhead) {
    return refuse("talks.too_far");
  }
  const time = talkTime(startsAt, talk.minutes);
  if (busy.some((one) => overlaps(one, time))) return refuse("talks.teacher_busy");
  return done(planned(talk, startsAt));
}

export type CancelRefusal = "talks.already_held";

export function cancel(talk: Talk): Outcome<Talk, CancelRefusal> {
  if (talk.state === "cancelled") return done(talk);
  if (isOver(talk)) return refuse("talks.already_held");
  return done({ ...talk, state: "cancelled", rev: talk.rev + 1 });
}

export type CloseRefusal = "talks.not_planned" | "talks.not_yet";

/** Held or missed, said by who was there; a slip may be put right. */
export function close(
  talk: Talk,
  { held, by }: { readonly held: boolean; readonly by: string },
  now: Instant,
): Outcome<Talk, CloseRefusal> {
  const state = held ? "held" : "missed";
  if (talk.state === state) return done(talk);
  if (!talk.moment || talk.state === "proposed" || talk.state === "cancelled") {
    return refuse("talks.not_planned");
  }
  if (talk.moment.startsAt > now) return refuse("talks.not_yet");
  return done({ ...talk, state, closed: { at: now, by } });
}
