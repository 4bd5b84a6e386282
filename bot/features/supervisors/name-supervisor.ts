import type { SupervisionPart } from "../../contract/supervisors-api.ts";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import {
  isSupervisorOf,
  listMembers,
  type Member,
  openGroup,
  savedMember,
  takesPart,
} from "../groups/public.ts";
import { findPersonIdByMail } from "../people/public.ts";
import { askAbout } from "./ask-job.ts";
import { looksAgain } from "./confirm.ts";
import { othersFollow } from "./follow-ups.ts";
import {
  askedAnew,
  type Candidate,
  changedSupervisor,
  type NamedPerson,
  type NamingRefusal,
  namedDeputy,
  namedExaminer,
  type Place,
  readNamed,
} from "./naming-rules.ts";
import { starts } from "./start-job.ts";
import { leaves } from "./tell-job.ts";

type OfPerson = { readonly groupId: string; readonly personId: string };
type Naming = OfPerson & NamedPerson;

type RightsRefusal =
  | "groups.archived"
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "groups.coordinators_only"
  | "supervisors.unknown_person";
export type ChangeRefusal =
  | RightsRefusal
  | NamingRefusal
  | "supervisors.already_confirmed"
  | "supervisors.nobody_named"
  | "supervisors.has_confirmed";

/** What the actor is, as far as naming somebody goes. */
type Asker = "coordinator" | "teacher" | "participant" | "supervisor" | "contact";
type Found = Place & {
  readonly stored: Stored<Member>;
  readonly as: Asker;
  /** Person id of the actor; a coordinator may have none. */
  readonly by: string;
};

function askerOf(
  actor: Actor,
  own: Member | undefined,
  about: Member | undefined,
): Outcome<Asker, RightsRefusal> {
  if (actor.isCoordinator) return done("coordinator");
  if (actor.personId === undefined) return refuse("groups.not_known");
  if (own?.role === "teacher") return done("teacher");
  if (about && about.personId === actor.personId) return done("participant");
  if (about && isSupervisorOf(about, actor.personId)) return done("supervisor");
  const isOwnStaff = about?.careOrganisation === own?.careOrganisation;
  if (own?.role === "contact" && isOwnStaff) return done("contact");
  return refuse(own ? "groups.teachers_only" : "groups.not_yours");
}

/** The participant that it is about, and what the actor is to him. Two storage requests. */
async function find(
  { documents }: Ports,
  actor: Actor,
  { groupId, personId }: OfPerson,
  allowed: readonly Asker[],
): Promise<Outcome<Found, RightsRefusal>> {
  const isForCoordinator = allowed.every((one) => one === "coordinator");
  if (isForCoordinator && !actor.isCoordinator) return refuse("groups.coordinators_only");
  const members = await listMembers(documents, groupId);
  const stored = members.find(({ value }) => value.personId === personId);
  const own = members.find(({ value }) => value.personId === actor.personId);
  const asker = askerOf(actor, own?.value, stored?.value);
  if (!asker.ok) return asker;
  if (!allowed.includes(asker.value)) return refuse("groups.teachers_only");
  const opened = await openGroup(documents, groupId);
  if (!opened.ok) return opened;
  if (!(stored && takesPart(stored.value))) return refuse("supervisors.unknown_person");
  const teachers = members.map(({ value }) => value).filter(({ role }) => role === "teacher");
  const by = actor.personId ?? actor.objectId;
  return done({ member: stored.value, stored, teachers, as: asker.value, by });
}

async function candidateOf(
  { documents }: Ports,
  typed: NamedPerson,
): Promise<Outcome<Candidate, NamingRefusal>> {
  const read = readNamed(typed);
  if (!read.ok) return read;
  const personId = await findPersonIdByMail(documents, read.value.mail);
  return done({ ...read.value, ...(personId === undefined ? {} : { personId }) });
}

/** Whoever is no longer in his place leaves it; whoever is new is asked. */
function consequences(ports: Ports, before: Member, after: Member): readonly Write[] {
  const places = ["supervisor", "deputy"] as const;
  const now = new Set(places.map((as) => after[as]?.personId));
  const gone = places
    .map((as) => before[as]?.personId)
    .filter((id) => id !== undefined && !now.has(id));
  return [
    ...gone.flatMap((id) => (id === undefined ? [] : [leaves(ports, id, true)])),
    ...othersFollow(ports),
    askAbout(ports, after.personId),
    looksAgain(ports),
  ];
}

async function keep(
  ports: Ports,
  groupId: string,
  { stored, member }: Found,
  after: Member,
): Promise<void> {
  await ports.documents.commit(groupId, [
    savedMember(after, stored.etag),
    ...consequences(ports, member, after),
  ]);
}

/** Somebody else becomes the supervisor. A participant names one only while nobody has confirmed. */
export async function changeSupervisor(
  ports: Ports,
  actor: Actor,
  request: Naming & { readonly reason: string },
): Promise<Outcome<Member, ChangeRefusal>> {
  const found = await find(ports, actor, request, ["coordinator", "teacher", "participant"]);
  if (!found.ok) return found;
  const { as, by, member } = found.value;
  const old = member.supervisor;
  if (as === "participant" && old?.confirmedAt !== undefined && old.declinedAt === undefined) {
    return refuse("supervisors.has_confirmed");
  }
  const candidate = await candidateOf(ports, request);
  if (!candidate.ok) return candidate;
  const change = { candidate: candidate.value, by, reason: request.reason };
  const outcome = changedSupervisor(found.value, change, ports.now());
  if (outcome.ok) await keep(ports, request.groupId, found.value, outcome.value);
  return outcome;
}

/** By the participant, his supervisor, the teacher or the coordinator. */
export async function nameDeputy(
  ports: Ports,
  actor: Actor,
  request: Naming,
): Promise<Outcome<Member, ChangeRefusal>> {
  const may = ["coordinator", "teacher", "participant", "supervisor"] as const;
  const found = await find(ports, actor, request, may);
  if (!found.ok) return found;
  const candidate = await candidateOf(ports, request);
  if (!candidate.ok) return candidate;
  const outcome = namedDeputy(found.value, candidate.value);
  if (outcome.ok) await keep(ports, request.groupId, found.value, outcome.value);
  return outcome;
}

/** By the teacher, the coordinator, or the contact person of the care organisation. */
export async function nameExaminer(
  ports: Ports,
  actor: Actor,
  request: Naming,
): Promise<Outcome<Member, ChangeRefusal>> {
  const found = await find(ports, actor, request, ["coordinator", "teacher", "contact"]);
  if (!found.ok) return found;
  const candidate = await candidateOf(ports, request);
  if (!candidate.ok) return candidate;
  const outcome = namedExaminer(found.value, candidate.value);
  if (outcome.ok) {
    const { etag } = found.value.stored;
    await ports.documents.commit(request.groupId, [savedMember(outcome.value, etag)]);
  }
  return outcome;
}

/** The coordinator lets somebody start without a supervisor; the reason is kept. */
export async function allowStart(
  ports: Ports,
  actor: Actor,
  { reason, ...about }: OfPerson & { readonly reason: string },
): Promise<Outcome<Member, ChangeRefusal>> {
  const found = await find(ports, actor, about, ["coordinator"]);
  if (!found.ok) return found;
  const why = reason.trim().slice(0, 500);
  if (why === "") return refuse("supervisors.reason_needed");
  const { member, stored, by } = found.value;
  if (member.startAllowed?.reason === why) return done(member);
  const allowed: Member = { ...member, startAllowed: { at: ports.now(), by, reason: why } };
  await ports.documents.commit(about.groupId, [
    savedMember(allowed, stored.etag),
    starts(ports, about.personId),
    looksAgain(ports),
  ]);
  return done(allowed);
}

/** The question once more, for who did not answer or said no by mistake. */
export async function askAgain(
  ports: Ports,
  actor: Actor,
  { as, ...about }: OfPerson & { readonly as: SupervisionPart },
): Promise<Outcome<Member, ChangeRefusal>> {
  const found = await find(ports, actor, about, ["coordinator", "teacher"]);
  if (!found.ok) return found;
  const outcome = askedAnew(found.value.member, as);
  if (outcome.ok) await keep(ports, about.groupId, found.value, outcome.value);
  return outcome;
}
