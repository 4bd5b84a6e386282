import type { RequestHandler, Response } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import type { Language } from "../../contract/languages.ts";
import type { Actor } from "../../kernel/feature.ts";
import { type ApiWords, languageFor } from "./answers.ts";
import type { Verified } from "./verify-token.ts";

export type CallerOptions = {
  readonly verify: (token: string) => Promise<Verified>;
  readonly identify: (claims: Verified & { readonly language: Language }) => Promise<Actor>;
  readonly words: Readonly<Record<Language, ApiWords>>;
};

/** Before anything of the body is read: who has no token costs us nothing. */
export const authenticated =
  ({ verify, identify }: CallerOptions): RequestHandler =>
  async (request, response, next) => {
    const token = /^Bearer (.+)$/.exec(request.get("authorization") ?? "")?.[1] ?? "";
    const language = languageFor(request);
    response.locals["actor"] = await identify({ ...(await verify(token)), language });
    next();
  };

export const actorOf = (response: Response): Actor => response.locals["actor"] as Actor; // Put there by `authenticated`, just before.

/** A class signing in at once comes from one address; a person never needs this many. */
const perMinute = 600;

/** Azure's front end adds the caller's port, which is another one for every connection. */
export const addressOf = (ip = ""): string =>
  /^\[(.+)\](?::\d+)?$/.exec(ip)?.[1] ?? /^([\d.]+):\d+$/.exec(ip)?.[1] ?? ip;

export const limited = ({ words }: CallerOptions): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
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
