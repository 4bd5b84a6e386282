import type { RequestHandler } from "express";
import { ipKeyGenerator, type RateLimitRequestHandler, rateLimit } from "express-rate-limit";
import type { Language } from "../../contract/languages.ts";
import type { LinkPurpose } from "../../contract/links.ts";
import { Fault, isFault } from "../../kernel/fault.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { LinkClaims } from "../../kernel/links.ts";
import type { Ports } from "../../kernel/ports.ts";
import { addressOf } from "./address.ts";

/** What a call may be asked for with: purposes of a link, and whether one that has ended will do. */
export type OpenTo = {
  readonly links?: readonly LinkPurpose[];
  readonly endedLinks?: true;
  readonly visitors?: true;
  readonly visitorsPerMinute?: number;
};

/** What we must know of the person whom a link is for. */
export type LinkHolder = {
  readonly language: Language;
  readonly linksRevokedAt?: string | undefined;
};

export type LinkOptions = {
  readonly ports: Pick<Ports, "links" | "now" | "settings">;
  /** One storage request; asked only for a link that is ours, right and in time. */
  readonly linkHolder: (personId: string) => Promise<LinkHolder | undefined>;
};

const linkFaults = [
  "links.unreadable",
  "links.expired",
  "links.revoked",
  "links.other_purpose",
  "links.too_many",
] as const;
export type LinkFault = (typeof linkFaults)[number];
/** Who cannot show a link that works is nobody (401); who asks something else than it is for may not (403). */
export const linkStatus: Readonly<Record<LinkFault, number>> = {
  "links.unreadable": 401,
  "links.expired": 401,
  "links.revoked": 401,
  "links.other_purpose": 403,
  "links.too_many": 429,
};
const refused = (code: LinkFault): Fault => new Fault(code);
export const linkFaultOf = (error: unknown): LinkFault | undefined =>
  linkFaults.find((code) => isFault(error, code));

/** Longer than any link we make; what is longer is not even looked at. */
const longestToken = 2_000;

/** @throws Fault `links.unreadable`, without a storage request */
async function readLink({ ports }: LinkOptions, token: string): Promise<LinkClaims> {
  const claims = token.length > longestToken ? undefined : await ports.links.read(token);
  if (!claims) throw refused("links.unreadable");
  return claims;
}

/**
 * Who comes with a signed link: only that person, and only for what the link is for.
 * @throws Fault `links.expired`, `links.other_purpose`, `links.revoked` (also when the person is gone)
 */
async function actorOfLink(options: LinkOptions, link: LinkClaims, open: OpenTo): Promise<Actor> {
  const { ports, linkHolder } = options;
  const { personId, purpose, issuedAt, expiresAt } = link;
  const hasEnded = expiresAt <= ports.now();
  if (hasEnded && !open.endedLinks) throw refused("links.expired");
  if (!open.links?.includes(purpose)) throw refused("links.other_purpose");
  const holder = await linkHolder(personId);
  const revokedAt = holder?.linksRevokedAt;
  if (!holder || (revokedAt !== undefined && issuedAt <= revokedAt)) throw refused("links.revoked");
  return {
    tenantId: ports.settings.tenantId,
    objectId: "",
    personId,
    language: holder.language,
    isCoordinator: false,
    link: purpose,
    linkClaims: link,
  };
}

/** Nobody mistypes a link so often: from then on it is guessing. */
const guessesPerMinute = 20;

/** Counts what could not be read, per address; who has guessed too often is not even read. */
function guessCounter(): RateLimitRequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: guessesPerMinute,
    keyGenerator: ({ ip }) => ipKeyGenerator(addressOf(ip)),
    standardHeaders: false,
    legacyHeaders: false,
    // The library would print an address it finds odd; addresses are no matter for a log.
    validate: false,
    handler: () => undefined,
  });
}

/** Lets who shows `Authorization: Link <token>` in as the actor of that link. */
export function linkCaller(options: LinkOptions) {
  const guesses = guessCounter();
  return async (
    token: string,
    open: OpenTo,
    [request, response]: Parameters<RequestHandler>,
  ): Promise<Actor> => {
    const counted = await guesses.getKey(ipKeyGenerator(addressOf(request.ip)));
    if ((counted?.totalHits ?? 0) >= guessesPerMinute) throw refused("links.too_many");
    try {
      return await actorOfLink(options, await readLink(options, token), open);
    } catch (error) {
      if (isFault(error, "links.unreadable")) await guesses(request, response, () => undefined);
      throw error;
    }
  };
}
