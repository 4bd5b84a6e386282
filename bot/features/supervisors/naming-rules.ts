import { z } from "zod";
import type { SupervisionPart } from "../../contract/supervisors-api.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { AtWork, Member } from "../groups/public.ts";

export type NamedPerson = { readonly name: string; readonly mail: string };
/** Somebody to be, with the person we know under that address. */
export type Candidate = NamedPerson & { readonly personId?: string | undefined };

export type NamingRefusal =
  | "supervisors.name_needed"
  | "supervisors.bad_address"
  | "supervisors.is_participant"
  | "supervisors.is_teacher"
  | "supervisors.is_examiner"
  | "supervisors.is_supervisor"
  | "supervisors.examiner_supervises"
  | "supervisors.unchanged"
  | "supervisors.reason_needed";

const mostName = 100;
const address = z.email().max(254);

/** A name and an address as somebody typed them. */
export function readNamed(typed: NamedPerson): Outcome<NamedPerson, NamingRefusal> {
  const name = typed.name.trim().replace(/\s+/g, " ");
  const mail = typed.mail.trim().toLowerCase();
  if (name === "" || name.length > mostName) return refuse("supervisors.name_needed");
  return address.safeParse(mail).success ? done({ name, mail }) : refuse("supervisors.bad_address");
}

type Known = { readonly mail: string; readonly personId?: string | undefined };
const isSame = (a: Known | undefined, b: Known): boolean =>
  a !== undefined &&
  (a.mail.toLowerCase() === b.mail || (a.personId !== undefined && a.personId === b.personId));

export type Place = { readonly member: Member; readonly teachers: readonly Member[] };

/**
 * Who may work beside a participant. He does not sign for himself; who judges or examines does not
 * sign what was seen (issue 4, part 1: the supervisor does not judge and does not examine).
 */
function maySupervise(
  candidate: Candidate,
  { member, teachers }: Place,
): Outcome<Candidate, NamingRefusal> {
  if (isSame(member, candidate)) return refuse("supervisors.is_participant");
  if (teachers.some((one) => isSame(one, candidate))) return refuse("supervisors.is_teacher");
  if (isSame(member.workplaceExaminer, candidate)) return refuse("supervisors.is_examiner");
  return done(candidate);
}

const fresh = ({ name, mail, personId }: Candidate): AtWork => ({
  name,
  mail,
  ...(personId === undefined ? {} : { personId }),
});

type Change = {
  readonly candidate: Candidate;
  /** Person id of who changes it. */
  readonly by: string;
  readonly reason: string;
};

/** Somebody else becomes the supervisor; who it was stays known. What was signed stays signed. */
export function changedSupervisor(
  place: Place,
  { candidate, by, reason }: Change,
  now: Instant,
): Outcome<Member, NamingRefusal> {
  const allowed = maySupervise(candidate, place);
  if (!allowed.ok) return allowed;
  const { supervisor: old, deputy, ...member } = place.member;
  const supervisor = fresh(candidate);
  // A deputy who becomes the supervisor is no longer the deputy.
  const kept = deputy && !isSame(deputy, candidate) ? { deputy } : {};
  if (!old) return done({ ...member, ...kept, supervisor });
  if (old.declinedAt === undefined && isSame(old, candidate)) {
    const { name } = candidate;
    if (old.name === name) return refuse("supervisors.unchanged");
    return done({ ...member, ...kept, supervisor: { ...old, name } });
  }
  if (reason.trim() === "") return refuse("supervisors.reason_needed");
  const { name, mail, personId, confirmedAt } = old;
  const former = {
    name,
    mail,
    ...(personId === undefined ? {} : { personId }),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
    until: now,
    by,
    reason: reason.trim().slice(0, 500),
  };
  const formerSupervisors = [...member.formerSupervisors, former];
  return done({ ...member, ...kept, supervisor, formerSupervisors });
}

/** Somebody stands in for the supervisor; there is one deputy. */
export function namedDeputy(place: Place, candidate: Candidate): Outcome<Member, NamingRefusal> {
  const allowed = maySupervise(candidate, place);
  if (!allowed.ok) return allowed;
  const { member } = place;
  if (isSame(member.supervisor, candidate) && member.supervisor?.declinedAt === undefined) {
    return refuse("supervisors.is_supervisor");
  }
  const old = member.deputy;
  if (old && old.declinedAt === undefined && isSame(old, candidate)) {
    if (old.name === candidate.name) return refuse("supervisors.unchanged");
    return done({ ...member, deputy: { ...old, name: candidate.name } });
  }
  return done({ ...member, deputy: fresh(candidate) });
}

/** Takes the exam at work with the school's examiner, so he is nobody who signs or teaches. */
export function namedExaminer(place: Place, candidate: Candidate): Outcome<Member, NamingRefusal> {
  const { member, teachers } = place;
  if (isSame(member, candidate)) return refuse("supervisors.is_participant");
  if (teachers.some((one) => isSame(one, candidate))) return refuse("supervisors.is_teacher");
  if ([member.supervisor, member.deputy].some((one) => isSame(one, candidate))) {
    return refuse("supervisors.examiner_supervises");
  }
  const old = member.workplaceExaminer;
  if (old && isSame(old, candidate) && old.name === candidate.name) {
    return refuse("supervisors.unchanged");
  }
  return done({ ...member, workplaceExaminer: fresh(candidate) });
}

/** Asked once more, as if for the first time: also somebody who said no before. */
export function askedAnew(
  member: Member,
  as: SupervisionPart,
): Outcome<Member, "supervisors.nobody_named" | "supervisors.already_confirmed"> {
  const one = member[as];
  if (!one) return refuse("supervisors.nobody_named");
  if (one.confirmedAt !== undefined && one.declinedAt === undefined) {
    return refuse("supervisors.already_confirmed");
  }
  return done({ ...member, [as]: fresh(one) });
}
