import type { LocalPerson, LocalTeam, TenantContext } from "../context.ts";
import { providerDomain, tenantId } from "../ids.ts";
import { isInTeam } from "../people.ts";
import type { Place } from "./chats.ts";
import { userIdOf } from "./ids.ts";

/** Somebody in a conversation, as Teams tells bots. */
export function memberOf(person: LocalPerson & { readonly objectId: string }): object {
  const [givenName = "", ...surname] = person.name.split(" ");
  return {
    id: userIdOf(person.objectId),
    name: person.name,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    givenName,
    surname: surname.join(" "),
    email: person.mail,
    userPrincipalName: principalName(person),
    tenantId,
    userRole: "user",
  };
}

const principalName = ({ guest, mail }: LocalPerson): string =>
  guest === undefined ? mail : `${mail.replace("@", "_")}#EXT#@${providerDomain}`;

const hasObjectId = (person: LocalPerson): person is LocalPerson & { readonly objectId: string } =>
  person.objectId !== undefined;

export const peopleOfTeam = ({ people }: Pick<TenantContext, "people">, team: LocalTeam) =>
  people
    .all()
    .filter(hasObjectId)
    .filter((person) => isInTeam(team, person.objectId));

export const peopleOf = (context: Pick<TenantContext, "people">, place: Place) =>
  place.kind === "chat" ? [place.person].filter(hasObjectId) : peopleOfTeam(context, place.team);
