import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { askFreshLink } from "./fresh-link.ts";
import { revokeLinksOf } from "./revoke-links.ts";
import { getPerson } from "./store.ts";

export const linkHolderRoute: Route<"linkHolder"> = async ({ documents }, actor) => {
  const { personId, linkClaims } = actor;
  if (personId === undefined || !linkClaims) return refuse("people.no_link");
  const { value: person } = await getPerson(documents, personId);
  const [firstName = person.name] = person.name.split(" ");
  const { purpose, path, expiresAt } = linkClaims;
  return done({ firstName, language: person.language, purpose, path, until: expiresAt });
};

export const freshLinkRoute: Route<"freshLink"> = (ports, actor) => askFreshLink(ports, actor);

export const revokeLinksRoute: Route<"revokeLinks"> = (ports, actor, input) =>
  revokeLinksOf(ports, actor, input);
