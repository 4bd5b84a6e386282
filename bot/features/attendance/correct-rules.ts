import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import type { Attendance, Correction, Visitor } from "./document.ts";

export const longestReason = 300;
/** Far above what a class of thirty ever needs; a document stays small. */
const mostCorrections = 300;

export type CorrectRefusal =
  | "attendance.nobody_chosen"
  | "attendance.unknown_person"
  | "attendance.reason_missing"
  | "attendance.reason_too_long"
  | "attendance.too_many_corrections";
export type ResolveRefusal = "attendance.unknown_person" | "attendance.unknown_visitor";

const isParticipant = (members: readonly Member[], personId: string): boolean =>
  members.some((member) => member.personId === personId && member.role === "participant");

type Given = {
  readonly personIds: readonly string[];
  readonly state: Correction["state"];
  readonly reason: string;
  readonly by: string;
};

/** Said before, by the same teacher, in the same words: pressing twice is pressing once. */
const isSaid = (
  attendance: Attendance,
  personId: string,
  { state, reason, by }: Given,
): boolean => {
  const last = attendance.corrections.findLast((one) => one.personId === personId);
  return last?.state === state && last.reason === reason && last.by === by;
};

/** The same attendance is given back when nothing is new. */
export function correct(
  attendance: Attendance,
  members: readonly Member[],
  given: Given,
  now: Instant,
): Outcome<Attendance, CorrectRefusal> {
  const reason = given.reason.trim();
  if (given.personIds.length === 0) return refuse("attendance.nobody_chosen");
  if (!given.personIds.every((personId) => isParticipant(members, personId))) {
    return refuse("attendance.unknown_person");
  }
  if (reason === "") return refuse("attendance.reason_missing");
  if (reason.length > longestReason) {
    return refuse("attendance.reason_too_long", { most: longestReason });
  }
  const { state, by } = given;
  const fresh = [...new Set(given.personIds)]
    .filter((personId) => !isSaid(attendance, personId, { ...given, reason }))
    .map((personId) => ({ personId, state, reason, by, at: now }));
  if (fresh.length === 0) return done(attendance);
  const corrections = [...attendance.corrections, ...fresh];
  if (corrections.length > mostCorrections) return refuse("attendance.too_many_corrections");
  return done({ ...attendance, corrections });
}

function named(visitor: Visitor, personId: string | undefined): Visitor {
  const { resolvedTo: _, ignored: __, ...rest } = visitor;
  return personId === undefined ? { ...rest, ignored: true } : { ...rest, resolvedTo: personId };
}

/** May be said anew: the last word counts. */
export function resolve(
  attendance: Attendance,
  members: readonly Member[],
  { key, personId }: { readonly key: string; readonly personId: string | undefined },
): Outcome<Attendance, ResolveRefusal> {
  if (!attendance.unmatched.some((one) => one.key === key)) {
    return refuse("attendance.unknown_visitor");
  }
  if (personId !== undefined && !isParticipant(members, personId)) {
    return refuse("attendance.unknown_person");
  }
  const unmatched = attendance.unmatched.map((one) =>
    one.key === key ? named(one, personId) : one,
  );
  return done({ ...attendance, unmatched });
}
