import type { Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { contactsOfFile } from "../employers/public.ts";
import {
  listMembers,
  type Member,
  newGroup,
  newInGroup,
  newMember,
  openGroup,
  providerPartition,
} from "../groups/public.ts";
import { ensureCoordinator, ensurePerson } from "../people/public.ts";
import { joinLater, startWrites } from "../provisioning/public.ts";
import { attendeesChanged, newSession, type PlanRefusal } from "../sessions/public.ts";
import { type GroupPlan, planOf } from "./plan-import.ts";
import { confirmedImport, findImport, type ImportRefusal, type KeptImport } from "./store.ts";
import { needsReason } from "./verdict-rules.ts";

type Request = {
  readonly importId: string;
  /** Why the group is smaller or larger than usual. */
  readonly reason?: string | undefined;
  /** Why a week may hold more hours than the limit. */
  readonly loadReason?: string | undefined;
};
type Confirmed = { readonly groupId: string; readonly created: boolean; readonly added: number };
type Refusal = ImportRefusal | PlanRefusal | "groups.coordinators_only" | "groups.archived";

const language = "nl";

async function memberOf(ports: Ports, row: KeptImport["rows"][number]): Promise<Member> {
  const { name, mail, careOrganisation, jobTitle, supervisor } = row;
  const personId = await ensurePerson(ports, { name, mail, language });
  return {
    docType: "member",
    schema: 2,
    role: "participant",
    personId,
    name,
    mail,
    careOrganisation,
    jobTitle,
    ...(supervisor ? { supervisor } : {}),
    ...newInGroup,
  };
}

async function teacherOf(ports: Ports, { group }: KeptImport): Promise<Member> {
  const { name, mail } = group.teacher;
  const personId = await ensurePerson(ports, { name, mail, language });
  return {
    docType: "member",
    schema: 2,
    role: "teacher",
    personId,
    name,
    mail,
    careOrganisation: "",
    jobTitle: "",
    ...newInGroup,
  };
}

const sessionsOf = (plan: GroupPlan): readonly Write[] =>
  plan.sessions.map(({ number, title, startsAt, endsAt }) =>
    newSession({
      docType: "session",
      schema: 1,
      number,
      title,
      startsAt,
      endsAt,
      state: "planned",
      rev: 1,
      generation: 0,
    }),
  );

/** The people's own index and the provider's list follow by a job that can be repeated. */
const index = (ports: Ports): Write => scheduledJob({ name: "imports.index", at: ports.now() });

type NewGroup = {
  readonly kept: KeptImport;
  readonly plan: GroupPlan;
  readonly participants: readonly Member[];
  readonly contacts: readonly Write[];
  readonly coordinatorId: string;
  readonly reason: string;
  readonly loadReason: string;
};

async function create(ports: Ports, given: NewGroup): Promise<void> {
  const { kept, plan, participants, contacts, coordinatorId, reason, loadReason } = given;
  const teacher = await teacherOf(ports, kept);
  const { teacher: _, trackTitle: __, ...facts } = kept.group;
  const group = newGroup({
    docType: "group",
    schema: 1,
    groupId: kept.groupId,
    ...facts,
    teacherId: teacher.personId,
    coordinatorId,
    ...(reason ? { sizeReason: reason } : {}),
    state: "busy",
    sessionChanges: 0,
    handedOut: [],
    deadlines: { ...plan.deadlines },
    startsConfirmed: true,
    realMinutes: { ...plan.realMinutes },
    ...(plan.needsReason ? { loadReason } : {}),
  });
  const counts = { people: participants.length + 1, sessions: plan.sessions.length };
  await ports.documents.commit(kept.groupId, [
    group,
    ...[teacher, ...participants].map(newMember),
    ...sessionsOf(plan),
    ...startWrites(ports, counts),
    ...contacts,
    index(ports),
  ]);
}

/** Who is in the file and not in the group joins it, while it is open; nobody is ever removed by a file. */
async function extend(
  ports: Ports,
  kept: KeptImport,
  participants: readonly Member[],
  contacts: readonly Write[],
): Promise<Outcome<number, "groups.archived">> {
  const { documents } = ports;
  const opened = await openGroup(documents, kept.groupId);
  if (!opened.ok) return opened;
  const members = await listMembers(documents, kept.groupId);
  const known = new Set(members.map(({ value }) => value.mail));
  const added = participants.filter(({ mail }) => !known.has(mail));
  if (added.length === 0) {
    if (contacts.length > 0) await documents.commit(kept.groupId, contacts);
    return done(0);
  }
  const people = members.length + added.length;
  const writes = await joinLater(ports, opened.value, added.map(newMember), people);
  const attendees = await attendeesChanged(documents, kept.groupId, ports.now());
  await documents.commit(kept.groupId, [...writes, ...attendees, ...contacts, index(ports)]);
  return done(added.length);
}

/** The plan as it is now: time went on since the check, what was still to come may be over. */
async function confirmedPlan(
  ports: Ports,
  { groupId, group }: KeptImport,
  loadReason: string,
): Promise<Outcome<GroupPlan, Refusal>> {
  const plan = await planOf(ports, groupId, group);
  if (!plan.ok) return plan;
  const { findings, needsReason: isTooFull } = plan.value;
  if (findings.some(({ severity }) => severity === "error")) return refuse("imports.has_errors");
  return isTooFull && loadReason === "" ? refuse("imports.load_reason_needed") : plan;
}

/**
 * Makes the group that a dry run judged, or adds who is new to it. Confirming twice, or importing the
 * same file again, changes nothing: every id follows from the file.
 */
export async function confirmImport(
  ports: Ports,
  actor: Actor,
  { importId, reason = "", loadReason = "" }: Request,
): Promise<Outcome<Confirmed, Refusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { documents, settings } = ports;
  const found = await findImport(documents, settings.providerId, importId);
  if (!found) return refuse("imports.not_found");
  const kept = found.value;
  const { groupId } = kept;
  if (kept.confirmed) return done({ groupId, created: false, added: 0 });
  const exists = (await listMembers(documents, groupId)).length > 0;
  const why = reason.trim();
  if (!exists && needsReason(kept.rows.length) && why === "")
    return refuse("imports.reason_needed");
  const whyFull = loadReason.trim();
  const plan = exists ? undefined : await confirmedPlan(ports, kept, whyFull);
  if (plan && !plan.ok) return plan;
  const coordinatorId = await ensureCoordinator(ports, actor);
  if (coordinatorId === undefined) return refuse("imports.coordinator_without_account");

  const participants = await Promise.all(kept.rows.map((row) => memberOf(ports, row)));
  const contacts = await contactsOfFile(ports, groupId, kept.rows);
  const added = plan
    ? done(participants.length)
    : await extend(ports, kept, participants, contacts);
  if (!added.ok) return added;
  if (plan) {
    await create(ports, {
      kept,
      plan: plan.value,
      participants,
      contacts,
      coordinatorId,
      reason: why,
      loadReason: whyFull,
    });
  }
  await documents.commit(providerPartition(settings.providerId), confirmedImport(ports, kept));
  return done({ groupId, created: plan !== undefined, added: added.value });
}
