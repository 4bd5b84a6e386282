import type { Language } from "../../contract/languages.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPersonIdByAccount } from "./store.ts";

const remembered = 5_000;

export type Claims = {
  readonly tenantId: string;
  readonly objectId: string;
  readonly language: Language;
};

/**
 * Who is asking, from verified claims. An account never changes hands, so the way from account to
 * person is remembered: a user action then needs no storage request for it.
 * @param coordinatorIds object ids of the provider's coordinators
 */
export function identifier(
  { documents }: Pick<Ports, "documents">,
  coordinatorIds: readonly string[],
): (claims: Claims) => Promise<Actor> {
  const coordinators = new Set(coordinatorIds.map((id) => id.toLowerCase()));
  const personIds = new Map<string, string>();
  return async ({ tenantId, objectId, language }) => {
    const key = `${tenantId}:${objectId}`;
    const personId =
      personIds.get(key) ?? (await findPersonIdByAccount(documents, tenantId, objectId));
    if (personId !== undefined) {
      if (personIds.size >= remembered) personIds.clear();
      personIds.set(key, personId);
    }
    return {
      tenantId,
      objectId,
      language,
      isCoordinator: coordinators.has(objectId.toLowerCase()),
      ...(personId === undefined ? {} : { personId }),
    };
  };
}
