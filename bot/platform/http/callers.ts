import { createHmac, randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import type { Language } from "../../contract/languages.ts";
import type { Actor } from "../../kernel/feature.ts";
import { addressOf } from "./address.ts";
import { type ApiWords, languageFor } from "./answers.ts";
import { type LinkOptions, linkCaller, type OpenTo } from "./link-caller.ts";
import type { Verified } from "./verify-token.ts";

export type CallerOptions = LinkOptions & {
  readonly verify: (token: string) => Promise<Verified>;
  readonly identify: (claims: Verified & { readonly language: Language }) => Promise<Actor>;
  readonly words: Readonly<Record<Language, ApiWords>>;
};

export type Authenticated = (open: OpenTo) => RequestHandler;

/**
 * Before anything of the body is read: who has no token costs us nothing. A person signs in, or
 * comes with a signed link where the call is open to it; the one token is never taken for the other.
 */
export function authenticator(options: CallerOptions): Authenticated {
  const { verify, identify } = options;
  const byLink = linkCaller(options);
  return (open) => {
    const visitors = visitorLimit(open, options);
    return async (...turn) => {
      const [request, response, next] = turn;
      const given = request.get("authorization");
      const language = languageFor(request);
      if (given === undefined && open.visitors) {
        response.locals["actor"] = visitor(language, originOf(request.ip));
        await visitors(...turn);
        return;
      }
      const [, scheme, token = ""] = /^(Bearer|Link) (.+)$/.exec(given ?? "") ?? [];
      response.locals["actor"] =
        scheme === "Link"
          ? await byLink(token, open, turn)
          : await identify({ ...(await verify(token)), language });
      next();
    };
  };
}

/** Nobody: no account, no person, no rights. */
const visitor = (language: Language, origin: string): Actor => ({
  tenantId: "",
  objectId: "",
  language,
  isCoordinator: false,
  visitor: true,
  origin,
});

/** Known to this process only, so that nobody can find out which address an origin was. */
const secret = randomBytes(32);
const originOf = (ip: string | undefined): string =>
  createHmac("sha256", secret)
    .update(ipKeyGenerator(addressOf(ip)))
    .digest("base64url");

export const actorOf = (response: Response): Actor => response.locals["actor"] as Actor; // Put there by `authenticator`, just before.

/** A class signing in at once comes from one address; a person never needs this many. */
const perMinute = 600;
/** An evening of information behind one address; who asks more is no person. */
const usualPerVisitor = 60;

const atMost = (limit: number, { words }: Pick<CallerOptions, "words">): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: ({ ip }) => ipKeyGenerator(addressOf(ip)),
    // The library would print an address it finds odd; addresses are no matter for a log.
    validate: false,
    handler: (request, response) => {
      const message = words[languageFor(request)].tooMany;
      response.status(429).json({ code: "http.too_many", message });
    },
  });

export const limited = (options: CallerOptions): RequestHandler => atMost(perMinute, options);
/** Each call counted apart: who pressed many buttons can still ask, and the other way round. */
const visitorLimit = (open: OpenTo, options: CallerOptions): RequestHandler =>
  atMost(open.visitorsPerMinute ?? usualPerVisitor, options);
