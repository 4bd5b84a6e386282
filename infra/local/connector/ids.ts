import { createHash } from "node:crypto";
import type { LocalPerson, LocalTeam, TenantContext } from "../context.ts";
import { appId, tenantId } from "../ids.ts";

// Teams gives every bot its own ids for people: same person, other bot, other id.
const opaque = (text: string): string =>
  createHash("sha512").update(`${tenantId} ${appId} ${text}`).digest("base64url");

export const botId = `28:${appId}`;

export const userIdOf = (objectId: string): string =>
  `29:1${opaque(`user ${objectId}`).slice(0, 65)}`;
/** The one-to-one chat of the bot with this person: there is only ever one. */
export const chatIdOf = (objectId: string): string => `a:1${opaque(`chat ${objectId}`)}`;

/** Teams names a team by the thread of its first channel. */
export const threadIdOf = (team: LocalTeam): string | undefined => team.channels[0]?.id;

/** Somebody by `29:…` id, `8:orgid:…` or object id. */
export function findUser(
  { people }: Pick<TenantContext, "people">,
  id: string,
): LocalPerson | undefined {
  const objectId = id.replace(/^8:orgid:/, "").toLowerCase();
  return people
    .all()
    .find(
      (person) =>
        person.objectId !== undefined &&
        (person.objectId === objectId || userIdOf(person.objectId) === id),
    );
}
