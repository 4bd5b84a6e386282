import { z } from "zod";
import type { Language } from "../../contract/languages.ts";
import {
  type Body,
  type Documents,
  madeOnce,
  type Reader,
  replaced,
  type Write,
} from "../../kernel/documents.ts";
import { type Person, personDocument, personPartition, readPerson } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";

const pointer = z.object({ personId: z.string() });
const readPointer: Reader<string> = (raw) => pointer.parse(raw).personId;

const identityPartition = (tenantId: string, objectId: string) =>
  `identity:${tenantId}:${objectId}`.toLowerCase();
const mailPartition = (mail: string) => `mail:${mail.toLowerCase()}`;

const pointerTo = (personId: string): Body => ({ docType: "pointer", schema: 1, personId });

/** Whose account this is, or undefined when it is nobody we know. */
export async function findPersonIdByAccount(
  documents: Documents,
  tenantId: string,
  objectId: string,
): Promise<string | undefined> {
  const found = await documents.find(identityPartition(tenantId, objectId), "pointer", readPointer);
  return found?.value;
}

/** Whose mail address this is, or undefined when it is nobody we know. */
export async function findPersonIdByMail(
  documents: Documents,
  mail: string,
): Promise<string | undefined> {
  return (await documents.find(mailPartition(mail), "pointer", readPointer))?.value;
}

export const getPerson = (documents: Documents, personId: string) =>
  documents.get(personPartition(personId), personDocument, readPerson);

export const findPerson = (documents: Documents, personId: string) =>
  documents.find(personPartition(personId), personDocument, readPerson);

export const savedPerson = (person: Person, etag: string): Write =>
  replaced(personDocument, person, etag);

type NewPerson = {
  readonly name: string;
  readonly mail: string;
  readonly language: Language;
};

/**
 * The person with this mail address, made when there is none. The first id is derived from the
 * address, so that two imports at once make one person; the address may change later, the id not.
 */
export async function ensurePerson(
  { documents, hash }: Pick<Ports, "documents" | "hash">,
  { name, mail, language }: NewPerson,
): Promise<string> {
  const known = await documents.find(mailPartition(mail), "pointer", readPointer);
  if (known) return known.value;
  const personId = `p-${hash(mail.toLowerCase()).slice(0, 20)}`;
  const body: Person = {
    docType: "person",
    schema: 1,
    personId,
    name,
    mail: mail.toLowerCase(),
    language,
    memberships: [],
  };
  await documents.commit(personPartition(personId), [
    { kind: "createOnce", id: personDocument, body },
  ]);
  await documents.commit(mailPartition(mail), [madeOnce("pointer", pointerTo(personId))]);
  return personId;
}

type Account = NonNullable<Person["account"]>;

/** The account already was somebody's, perhaps under another mail address. */
export type AlreadyLinked = { readonly belongsTo: string };

/**
 * Ties an account to a person, so that what they press is known to be theirs. Safe to repeat. An
 * account never changes hands: when it is somebody else's, nothing changes and the answer says whose.
 */
export async function linkAccount(
  { documents }: Pick<Ports, "documents">,
  personId: string,
  account: Account,
): Promise<AlreadyLinked | undefined> {
  const { tenantId, objectId } = account;
  // The pointer first: once the person names the account, the way back to the person exists.
  await documents.commit(identityPartition(tenantId, objectId), [
    madeOnce("pointer", pointerTo(personId)),
  ]);
  const owner = await findPersonIdByAccount(documents, tenantId, objectId);
  if (owner !== personId) return { belongsTo: owner ?? "" };
  const { value: person, etag } = await getPerson(documents, personId);
  if (JSON.stringify(person.account) === JSON.stringify(account)) return undefined;
  const { unreachable: _, ...reachable } = person;
  const next = account.usableSince ? reachable : person;
  await documents.commit(personPartition(personId), [savedPerson({ ...next, account }, etag)]);
  return undefined;
}

/** Somebody may be several things in one group; the index says the strongest. */
const strength: Readonly<Record<Person["memberships"][number]["role"], number>> = {
  participant: 3,
  teacher: 3,
  supervisor: 2,
  workplace_examiner: 1,
  contact: 0,
};

/** The person's own index of groups; the group is written first, this may follow and be repeated. */
export async function rememberMembership(
  { documents }: Pick<Ports, "documents">,
  personId: string,
  membership: Person["memberships"][number],
): Promise<void> {
  const { value: person, etag } = await getPerson(documents, personId);
  const others = person.memberships.filter(({ groupId }) => groupId !== membership.groupId);
  if (person.memberships.length > others.length) {
    const now = person.memberships.find(({ groupId }) => groupId === membership.groupId);
    // Who takes part or teaches may be a supervisor there as well; the index says the strongest.
    if (now && strength[now.role] > strength[membership.role]) return;
    if (now?.role === membership.role) return;
  }
  const memberships = [...others, membership];
  await documents.commit(personPartition(personId), [
    savedPerson({ ...person, memberships }, etag),
  ]);
}

/** The other way round: this person has that role in the group no longer. Safe to repeat. */
export async function forgetMembership(
  { documents }: Pick<Ports, "documents">,
  personId: string,
  { groupId, role }: Person["memberships"][number],
): Promise<void> {
  const found = await findPerson(documents, personId);
  if (!found) return;
  const memberships = found.value.memberships.filter(
    (one) => one.groupId !== groupId || one.role !== role,
  );
  if (memberships.length === found.value.memberships.length) return;
  await documents.commit(personPartition(personId), [
    savedPerson({ ...found.value, memberships }, found.etag),
  ]);
}

/**
 * Somebody who only asked something once: the person and the way from the mail address go. Whoever has
 * an account or is in a group stays. Safe to repeat.
 */
export async function forgetVisitor(
  { documents }: Pick<Ports, "documents">,
  personId: string,
): Promise<void> {
  const found = await findPerson(documents, personId);
  if (!found || found.value.account || found.value.memberships.length > 0) return;
  const mail = mailPartition(found.value.mail);
  if (await documents.find(mail, "pointer", readPointer)) {
    await documents.commit(mail, [{ kind: "delete", id: "pointer" }]);
  }
  await documents.commit(personPartition(personId), [
    { kind: "delete", id: personDocument, ifMatch: found.etag },
  ]);
}
