import type { LocalPerson, TenantContext } from "../context.ts";
import { providerDomain } from "../ids.ts";
import type { Entity } from "./filter.ts";
import { badRequest, resourceNotFound } from "./refusal.ts";

/** Somebody whom the directory knows. */
export type Account = LocalPerson & { readonly objectId: string };

export const hasAccount = (person: LocalPerson): person is Account => person.objectId !== undefined;

/** Guests get a made-up name in the directory; their own address is only their `mail`. */
const principalName = ({ kind, mail }: LocalPerson): string =>
  kind === "internal" ? mail : `${mail.replace("@", "_")}#EXT#@${providerDomain}`;

export const findAccount = (tenant: TenantContext, id: string): Account | undefined =>
  tenant.people
    .all()
    .filter(hasAccount)
    .find(
      (person) =>
        person.objectId === id || principalName(person).toLowerCase() === id.toLowerCase(),
    );

/** @throws Refusal 404 when the directory knows nobody by that object id or principal name. */
export function getAccount(tenant: TenantContext, id: string): Account {
  const account = findAccount(tenant, id);
  if (!account) throw resourceNotFound(id);
  return account;
}

const reference =
  /^https:\/\/graph\.microsoft\.com\/v1\.0\/(?:users|directoryObjects)(?:\/([^/()]+)|\('([^']+)'\))$/;

/** The person in an `@odata.bind` or `@odata.id`. @throws Refusal when it is no such link. */
export function getBound(tenant: TenantContext, link: string): Account {
  const match = reference.exec(link);
  const id = match?.[1] ?? match?.[2];
  if (id === undefined)
    throw badRequest(`Invalid URL format specified: ${link}`, "Request_BadRequest");
  return getAccount(tenant, id);
}

const state = { pending: "PendingAcceptance", accepted: "Accepted" } as const;

/** Everything Graph knows of a person; most of it only comes with `$select`. */
export function userEntity(person: Account): Entity {
  const [givenName = "", ...rest] = person.name.split(" ");
  return {
    id: person.objectId,
    businessPhones: [],
    displayName: person.name,
    givenName,
    jobTitle: null,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: rest.join(" ") || null,
    userPrincipalName: principalName(person),
    accountEnabled: true,
    creationType: person.kind === "internal" ? null : "Invitation",
    externalUserState: person.guest ? state[person.guest] : null,
    mailNickname: principalName(person).split("@")[0],
    otherMails: person.kind === "internal" ? [] : [person.mail],
    userType: person.kind === "internal" ? "Member" : "Guest",
  };
}

/** What Graph gives of a person when nothing is selected: no `userType` and no `externalUserState`. */
export const usualUserFields: readonly string[] = [
  "id",
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
];
