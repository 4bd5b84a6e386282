import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Agreement, Member } from "../groups/public.ts";
import { newestVersion } from "./text.ts";

export const parties = ["participant", "supervisor", "teacher"] as const;
export type Party = (typeof parties)[number];

/** Nobody works longer in a week. */
const mostHoursPerWeek = 40;
/** As long as the course lasts. */
const mostWeeks = 26;

export type Terms = {
  readonly hoursPerWeek: number;
  /** Weeks supernumerary, as advice; absent for a volunteer. */
  readonly weeksSupernumerary?: number | undefined;
};

export type TermsRefusal = "agreement.hours" | "agreement.weeks";

const sameTerms = (agreement: Agreement, { hoursPerWeek, weeksSupernumerary }: Terms): boolean =>
  agreement.version === newestVersion &&
  agreement.hoursPerWeek === hoursPerWeek &&
  agreement.weeksSupernumerary === weeksSupernumerary;

/** What is agreed on, to be accepted anew by all three. The same terms again change nothing. */
export function setTerms(member: Member, terms: Terms): Outcome<Member, TermsRefusal> {
  const { hoursPerWeek, weeksSupernumerary: weeks } = terms;
  const hoursAreRight = hoursPerWeek > 0 && hoursPerWeek <= mostHoursPerWeek;
  if (!hoursAreRight) return refuse("agreement.hours", { most: mostHoursPerWeek });
  const weeksAreRight = weeks === undefined || (weeks >= 0 && weeks <= mostWeeks);
  if (!weeksAreRight) return refuse("agreement.weeks", { most: mostWeeks });
  if (member.agreement && sameTerms(member.agreement, terms)) return done(member);
  const agreement: Agreement = {
    version: newestVersion,
    hoursPerWeek,
    ...(weeks === undefined ? {} : { weeksSupernumerary: weeks }),
    accepted: {},
  };
  return done({ ...member, agreement });
}

/** Anybody said yes to it: then it is kept when it is replaced. */
export const isWorthKeeping = ({ accepted }: Agreement): boolean =>
  parties.some((party) => accepted[party] !== undefined);

export const isAccepted = (agreement: Agreement | undefined): boolean =>
  agreement !== undefined && parties.every((party) => agreement.accepted[party] !== undefined);

export const missingOf = (agreement: Agreement): readonly Party[] =>
  parties.filter((party) => agreement.accepted[party] === undefined);

/** What somebody had before him when he pressed: the answer counts for that alone. */
export type Seen = { readonly version: number; readonly hoursPerWeek: number };

export type AcceptRefusal = "agreement.not_set" | "agreement.changed" | "agreement.two_parties";
type Who = { readonly party: Party; readonly by: string; readonly name: string };

/** One party says yes. Twice is once; one person cannot be two parties. */
export function accept(
  member: Member,
  seen: Seen,
  { party, by, name }: Who,
  now: Instant,
): Outcome<Member, AcceptRefusal> {
  const { agreement } = member;
  if (!agreement) return refuse("agreement.not_set");
  const isSame = agreement.version === seen.version && agreement.hoursPerWeek === seen.hoursPerWeek;
  if (!isSame) return refuse("agreement.changed");
  if (agreement.accepted[party]) return done(member);
  const isOther = parties.some((one) => one !== party && agreement.accepted[one]?.by === by);
  if (isOther) return refuse("agreement.two_parties");
  const accepted = { ...agreement.accepted, [party]: { at: now, by, name } };
  return done({ ...member, agreement: { ...agreement, accepted } });
}
