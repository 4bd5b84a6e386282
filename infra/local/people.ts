import { createHash } from "node:crypto";
import type { LocalPerson, LocalTeam, TenantContext } from "./context.ts";
import { providerDomain } from "./ids.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const sameMail = (mail: string): string => mail.trim().toLowerCase();

/** The same address is the same person, in every run. */
export const personIdOf = (mail: string): string => `person-${digest(sameMail(mail)).slice(0, 12)}`;

/** A directory id that follows from the address, in the shape of a version 4 UUID. */
export function objectIdOf(mail: string): string {
  const hex = digest(`account ${sameMail(mail)}`);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

export const kindOf = (mail: string): LocalPerson["kind"] =>
  sameMail(mail).endsWith(`@${providerDomain}`) ? "internal" : "external";

type People = Pick<TenantContext, "people" | "teams">;

export const findByObjectId = ({ people }: People, objectId: string): LocalPerson | undefined =>
  people.all().find((person) => person.objectId === objectId);

/** Adds somebody, or changes the name and role of who has this address already. */
export function upsertPerson(
  { people }: People,
  given: Pick<LocalPerson, "name" | "mail" | "hint"> &
    Partial<Pick<LocalPerson, "kind" | "locale">>,
): LocalPerson {
  const mail = sameMail(given.mail);
  const known =
    people.get(personIdOf(mail)) ?? people.all().find((person) => sameMail(person.mail) === mail);
  const kind = given.kind ?? known?.kind ?? kindOf(mail);
  const person: LocalPerson = {
    ...known,
    id: known?.id ?? personIdOf(mail),
    name: given.name,
    mail,
    hint: given.hint,
    kind,
    ...(given.locale === undefined ? {} : { locale: given.locale }),
    ...(kind === "internal" ? { objectId: known?.objectId ?? objectIdOf(mail) } : {}),
  };
  people.put(person.id, person);
  return person;
}

/** Somebody who can sign in: an account of the provider, or a guest who accepted. */
export const hasUsableAccount = (
  person: LocalPerson,
): person is LocalPerson & { readonly objectId: string } =>
  person.objectId !== undefined && person.guest !== "pending";

export const isInTeam = (team: LocalTeam, objectId: string | undefined): boolean =>
  objectId !== undefined && (team.members.includes(objectId) || team.owners.includes(objectId));

export const hasApp = (team: LocalTeam): boolean =>
  team.team !== undefined && team.installedApps.length > 0;

export const teamsOf = ({ teams }: People, person: LocalPerson): readonly LocalTeam[] =>
  teams.all().filter((team) => team.team !== undefined && isInTeam(team, person.objectId));

export type NoChat = "no_account" | "pending" | "uninstalled" | "not_installed" | "blocked";

/** Why this person and the bot cannot talk one to one, or undefined when they can. */
export function whyNoChat(context: People, person: LocalPerson): NoChat | undefined {
  if (person.objectId === undefined) {
    return "no_account";
  }
  if (person.guest === "pending") {
    return "pending";
  }
  if (person.uninstalled) {
    return "uninstalled";
  }
  if (!(person.installed || teamsOf(context, person).some(hasApp))) {
    return "not_installed";
  }
  return person.blocked ? "blocked" : undefined;
}
