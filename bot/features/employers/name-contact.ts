import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { listMembers, type Member, openGroup } from "../groups/public.ts";
import { ensurePerson } from "../people/public.ts";
import {
  type NamedContact,
  readContact,
  type WrittenRefusal,
  withContact,
  withoutContact,
} from "./contact-rules.ts";
import type { Employer } from "./document.ts";
import { organisationKey } from "./organisation.ts";
import { listEmployers, savedEmployer } from "./store.ts";

export type OfOrganisation = { readonly groupId: string; readonly key: string };
type Refusal =
  | "groups.coordinators_only"
  | "groups.archived"
  | "employers.unknown_organisation"
  | "employers.no_contact";

export type Organisation = {
  readonly key: string;
  readonly careOrganisation: string;
  readonly members: readonly Member[];
  /** Absent while nobody was ever named. */
  readonly employer: Stored<Employer> | undefined;
};

/** The organisations of who takes part in this group, by name. Two storage requests. */
export async function organisationsOf(
  ports: Pick<Ports, "documents" | "hash">,
  groupId: string,
): Promise<readonly Organisation[]> {
  const [members, employers] = await Promise.all([
    listMembers(ports.documents, groupId),
    listEmployers(ports.documents, groupId),
  ]);
  const participants = members
    .map(({ value }) => value)
    .filter(({ role }) => role === "participant");
  const byKey = Map.groupBy(participants, ({ careOrganisation }) => {
    return organisationKey(ports, careOrganisation) ?? "";
  });
  byKey.delete("");
  return [...byKey]
    .map(([key, own]) => ({
      key,
      careOrganisation: own[0]?.careOrganisation ?? "",
      members: own,
      employer: employers.find(({ value }) => value.key === key),
    }))
    .toSorted((a, b) => a.careOrganisation.localeCompare(b.careOrganisation, "nl"));
}

type Found = {
  readonly organisation: Organisation;
  readonly all: readonly Organisation[];
  readonly by: string;
};

/** This organisation in an open group, for the coordinator. */
export async function organisationIn(
  ports: Ports,
  actor: Actor,
  { groupId, key }: OfOrganisation,
): Promise<Outcome<Found, Refusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const opened = await openGroup(ports.documents, groupId);
  if (!opened.ok) return opened;
  const all = await organisationsOf(ports, groupId);
  const organisation = all.find((one) => one.key === key);
  if (!organisation) return refuse("employers.unknown_organisation");
  return done({ organisation, all, by: actor.personId ?? actor.objectId });
}

const forgotten = ({ now }: Pick<Ports, "now">, personId: string): Write =>
  scheduledJob({ name: "employers.forget", key: personId, at: now(), data: { personId } });

export const datesLater = ({ now }: Pick<Ports, "now">): Write =>
  scheduledJob({ name: "employers.dates", at: now() });

/**
 * Names the contact of an organisation, or another one. The new one hears the dates; whoever was it
 * before sees nothing any more. Naming the same again changes nothing.
 */
export async function nameContact(
  ports: Ports,
  actor: Actor,
  request: OfOrganisation & NamedContact,
): Promise<Outcome<undefined, Refusal | WrittenRefusal | "employers.is_participant">> {
  const found = await organisationIn(ports, actor, request);
  if (!found.ok) return found;
  const written = readContact(request);
  if (!written.ok) return written;
  const { organisation, all, by } = found.value;
  const { name, mail } = written.value;
  // Nobody sees the presence of those he learns with.
  if (all.some(({ members }) => members.some((one) => one.mail.toLowerCase() === mail))) {
    return refuse("employers.is_participant");
  }
  const { employer, key, careOrganisation } = organisation;
  const before = employer?.value;
  if (before?.contact?.mail === mail && before.contact.name === name) return done(undefined);
  const personId = await ensurePerson(ports, { name, mail, language: "nl" });
  const next = withContact(
    before ?? { key, careOrganisation },
    { name, mail, personId, by },
    ports.now(),
  );
  const old = before?.contact?.personId;
  await ports.documents.commit(request.groupId, [
    savedEmployer(next, employer?.etag),
    datesLater(ports),
    ...(old !== undefined && old !== personId ? [forgotten(ports, old)] : []),
  ]);
  return done(undefined);
}

/** Without a contact nobody of the employer sees anything; links that were sent are dead. */
export async function removeContact(
  ports: Ports,
  actor: Actor,
  request: OfOrganisation,
): Promise<Outcome<undefined, Refusal>> {
  const found = await organisationIn(ports, actor, request);
  if (!found.ok) return found;
  const { organisation, by } = found.value;
  const { employer } = organisation;
  if (!employer?.value.contact) return refuse("employers.no_contact");
  const { personId } = employer.value.contact;
  await ports.documents.commit(request.groupId, [
    savedEmployer(withoutContact(employer.value, by, ports.now()), employer.etag),
    forgotten(ports, personId),
  ]);
  return done(undefined);
}
