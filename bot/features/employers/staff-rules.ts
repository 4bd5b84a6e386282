import type { EmployerStaff } from "../../contract/employers-api.ts";
import { type Assignment, assignmentsOf } from "../../kernel/assignment.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import { presenceForEmployer } from "../attendance/public.ts";
import { type Agreement, type Member, takesPart } from "../groups/public.ts";
import { isSeen } from "../review/public.ts";
import { normalised } from "./organisation.ts";

/** Participants of these organisations and nobody else, by name. */
export function ownStaff(
  members: readonly Member[],
  careOrganisations: readonly string[],
): readonly Member[] {
  const names = new Set(careOrganisations.map(normalised).filter((name) => name !== ""));
  return members
    .filter(({ role, careOrganisation }) => {
      return role === "participant" && names.has(normalised(careOrganisation));
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
}

export const hasSupervisor = ({ supervisor }: Pick<Member, "supervisor">): boolean =>
  supervisor?.confirmedAt !== undefined && supervisor.declinedAt === undefined;

/** Takes part, and nobody at work has said yes. */
export const lacksSupervisor = (member: Member): boolean =>
  takesPart(member) && !hasSupervisor(member);

const mayAnswer = { days: 5 };

/** Nobody was named, or who was named said no, or nothing in five days (issue 4, part 1). */
export function lacksSupervisorLong(member: Member, now: Instant): boolean {
  const { askedAt, declinedAt } = member.supervisor ?? {};
  const isWaiting =
    askedAt !== undefined && declinedAt === undefined && plus(askedAt, mayAnswer) > now;
  return lacksSupervisor(member) && !isWaiting;
}

function supervisorView({ supervisor }: Member): EmployerStaff["supervisor"] {
  if (!supervisor || supervisor.declinedAt !== undefined) return null;
  const { name, confirmedAt, onboardedAt } = supervisor;
  return { name, hasConfirmed: confirmedAt !== undefined, knowsTheTask: onboardedAt !== undefined };
}

function agreementView(agreement: Agreement | undefined): EmployerStaff["agreement"] {
  if (!agreement) return "none";
  const { participant, supervisor, teacher } = agreement.accepted;
  return participant && supervisor && teacher ? "accepted" : "open";
}

/** Signed: the supervisor said what he saw, or the teacher found it good. What was said stays out. */
function signOffView({ progress }: Member, { id, title }: Assignment) {
  const facts = progress.work[id];
  const isDone = facts?.state === "met" || isSeen(facts?.seen);
  return { title, state: isDone ? ("done" as const) : ("open" as const) };
}

/**
 * What an employer may know of one of his staff (issue 4, part 7), field by field. Nothing of a member
 * that is not named here can reach an employer.
 */
export function staffView(member: Member, track: Track): EmployerStaff {
  const { attended, missed, sessions } = presenceForEmployer(member);
  return {
    name: member.name,
    seat: member.stopped ? "stopped" : "active",
    presence: { attended, missed, sessions: [...sessions] },
    signOffs: assignmentsOf(track)
      .filter(({ kind }) => kind === "practice")
      .map((assignment) => signOffView(member, assignment)),
    supervisor: supervisorView(member),
    agreement: agreementView(member.agreement),
    ...(member.examinedAt ? { examinedAt: member.examinedAt } : {}),
  };
}
