import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import { checkInWindow, type Session } from "../sessions/public.ts";
import type { CatchUp } from "./store.ts";

export const longestWhy = 200;
export const shortestCatchUp = 20;
export const longestCatchUp = 4000;
/** What may be chosen instead of typed; voluntary, and for the teacher only. */
export const reasonCodes = ["ill", "work", "private", "other"] as const;

export type OwnRefusal =
  | "attendance.unknown_session"
  | "attendance.cancelled"
  | "attendance.too_early"
  | "attendance.too_late"
  | "attendance.already_begun"
  | "attendance.not_said"
  | "attendance.why_too_long"
  | "attendance.not_missed"
  | "attendance.catch_up_too_short"
  | "attendance.catch_up_too_long";

type OfSession = { readonly session: Session | undefined; readonly number: number };

function planned({ session, number }: OfSession): Outcome<Session, OwnRefusal> {
  if (!session) return refuse("attendance.unknown_session", { number });
  return session.state === "cancelled" ? refuse("attendance.cancelled", { number }) : done(session);
}

/** The first press counts: pressing again does not make somebody late. */
export function checkIn(
  member: Member,
  asked: OfSession,
  now: Instant,
): Outcome<Member, OwnRefusal> {
  const found = planned(asked);
  if (!found.ok) return found;
  const { number } = found.value;
  if (member.checkIns[number]) return done(member);
  const where = checkInWindow(found.value, now);
  if (where === "before") return refuse("attendance.too_early", { number });
  if (where === "over") return refuse("attendance.too_late", { number });
  const { noShowAt: _, ...here } = member;
  return done({ ...here, checkIns: { ...member.checkIns, [number]: now } });
}

function beforeIt(asked: OfSession, now: Instant): Outcome<Session, OwnRefusal> {
  const found = planned(asked);
  if (!found.ok || found.value.startsAt > now) return found;
  return refuse("attendance.already_begun", { number: asked.number });
}

export function cannotCome(
  member: Member,
  asked: OfSession,
  now: Instant,
): Outcome<Member, OwnRefusal> {
  const found = beforeIt(asked, now);
  if (!found.ok) return found;
  const { number } = asked;
  if (member.cannotCome[number]) return done(member);
  return done({ ...member, cannotCome: { ...member.cannotCome, [number]: { at: now } } });
}

export function canCome(
  member: Member,
  asked: OfSession,
  now: Instant,
): Outcome<Member, OwnRefusal> {
  const found = beforeIt(asked, now);
  if (!found.ok) return found;
  const { [asked.number]: said, ...others } = member.cannotCome;
  return done(said ? { ...member, cannotCome: others } : member);
}

/** Typed words win over a choice; with neither, a reason that was given before is taken back. */
export function sayWhy(
  member: Member,
  { number, reason }: { readonly number: number; readonly reason: string },
): Outcome<Member, OwnRefusal> {
  const said = member.cannotCome[number];
  if (!said) return refuse("attendance.not_said", { number });
  const why = reason.trim();
  if (why.length > longestWhy) return refuse("attendance.why_too_long", { most: longestWhy });
  const next = why === "" ? { at: said.at } : { at: said.at, reason: why };
  return done({ ...member, cannotCome: { ...member.cannotCome, [number]: next } });
}

const isAbsent = (member: Member, number: number): boolean =>
  member.progress.attendance[number]?.state === "absent";

export function callMe(
  member: Member,
  { number }: { readonly number: number },
  now: Instant,
): Outcome<Member, OwnRefusal> {
  if (!isAbsent(member, number)) return refuse("attendance.not_missed", { number });
  if (member.callMe[number]) return done(member);
  return done({ ...member, callMe: { ...member.callMe, [number]: now } });
}

export type CaughtUp = { readonly member: Member; readonly catchUp: CatchUp };

/** Closes the absence. It is no judged work and counts in no list of work. */
export function catchUp(
  member: Member,
  { number, text }: { readonly number: number; readonly text: string },
  now: Instant,
): Outcome<CaughtUp, OwnRefusal> {
  const facts = member.progress.attendance[number];
  if (facts?.state !== "absent") return refuse("attendance.not_missed", { number });
  const answer = text.trim();
  if (answer.length < shortestCatchUp) {
    return refuse("attendance.catch_up_too_short", { least: shortestCatchUp });
  }
  if (answer.length > longestCatchUp) {
    return refuse("attendance.catch_up_too_long", { most: longestCatchUp });
  }
  const { noShowAt: _, ...back } = member;
  const { personId, progress } = back;
  const solved = { ...facts, solvedAt: now, solvedBy: "catch_up" as const };
  const attendance = { ...progress.attendance, [number]: solved };
  return done({
    member: { ...back, progress: { ...progress, attendance } },
    catchUp: {
      docType: "catch_up",
      schema: 1,
      personId,
      number,
      text: answer,
      handedInAt: now,
    },
  });
}

/** The oldest absence that still asks for something. */
export const oldestOpenAbsence = (member: Member): number | undefined =>
  Object.entries(member.progress.attendance)
    .filter(([, { state, solvedAt }]) => state === "absent" && solvedAt === undefined)
    .map(([number]) => Number(number))
    .toSorted((a, b) => a - b)[0];
