import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { api, type EndpointName } from "../../contract/api.ts";
import { maxImportBytes } from "../../contract/imports.ts";
import { type Language, languageOf } from "../../contract/languages.ts";
import { isFault } from "../../kernel/fault.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Outcome, Refused } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import type { Verified } from "./verify-token.ts";

/** A route whose input was checked by the contract before it is called. */
export type CheckedRoute = (
  ports: Ports,
  actor: Actor,
  input: unknown,
) => Promise<Outcome<unknown, string>>;

type ApiWords = {
  readonly unauthorised: string;
  readonly badRequest: string;
  readonly tooMany: string;
  readonly tooLarge: string;
  readonly notFound: string;
  readonly fault: (reference: string) => string;
};

export type ApiOptions = {
  readonly ports: Ports;
  readonly routes: ReadonlyMap<EndpointName, CheckedRoute>;
  readonly verify: (token: string) => Promise<Verified>;
  readonly identify: (claims: Verified & { readonly language: Language }) => Promise<Actor>;
  readonly sentence: (language: Language, refused: Refused<string>) => string;
  readonly words: Readonly<Record<Language, ApiWords>>;
};

const languageFor = (request: Request): Language =>
  languageOf(request.get("accept-language")?.split(",")[0]);

/** Rights are 403, what is not there is 404, every other business "no" is 409. */
function statusOf({ refusal }: Refused<string>): number {
  if (refusal.startsWith("groups.")) return 403;
  return refusal.endsWith(".not_found") ? 404 : 409;
}

/** Before anything of the body is read: who has no token costs us nothing. */
const authenticated =
  ({ verify, identify }: ApiOptions): RequestHandler =>
  async (request, response, next) => {
    const token = /^Bearer (.+)$/.exec(request.get("authorization") ?? "")?.[1] ?? "";
    const language = languageFor(request);
    response.locals["actor"] = await identify({ ...(await verify(token)), language });
    next();
  };

const inputOf = (request: Request): Record<string, unknown> => ({
  // The path wins: nobody reads one group and names another in the body.
  ...(request.method === "GET" ? request.query : Object(request.body)),
  ...request.params,
});

const handler =
  (name: EndpointName, route: CheckedRoute, options: ApiOptions) =>
  async (request: Request, response: Response): Promise<void> => {
    const actor = response.locals["actor"] as Actor; // Put there by `authenticated`, just before.
    const input = api[name].input.safeParse(inputOf(request));
    if (!input.success) {
      const message = options.words[actor.language].badRequest;
      response.status(400).json({ code: "http.bad_request", message });
      return;
    }
    // The page goes by our clock: what is past or due must not depend on somebody's telephone.
    response.set("Date", new Date(options.ports.now()).toUTCString());
    const outcome = await rerunOnConflict(() => route(options.ports, actor, input.data));
    if (outcome.ok) {
      response.json(outcome.value);
      return;
    }
    const message = options.sentence(actor.language, outcome);
    response.status(statusOf(outcome)).json({ code: outcome.refusal, message });
  };

const referenceLength = 6;

type Problem = { readonly status: number; readonly code: string; readonly message: string };

/** What a caller may know and mend; undefined for a fault of ours. */
function problemOf(error: unknown, said: ApiWords): Problem | undefined {
  if (isFault(error, "http.unauthorised")) {
    return { status: 401, code: error.code, message: said.unauthorised };
  }
  // Somebody asks for a group that is not there (any more).
  if (isFault(error, "documents.not_found")) {
    return { status: 404, code: "http.not_found", message: said.notFound };
  }
  // Express's own parsers tell what was wrong by a status of their own.
  const status: unknown = Reflect.get(Object(error), "status");
  if (status === 413) return { status, code: "http.too_large", message: said.tooLarge };
  if (status === 400) return { status, code: "http.bad_request", message: said.badRequest };
  return undefined;
}

const onError =
  ({ ports, words }: ApiOptions) =>
  (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const said = words[languageFor(request)];
    const problem = problemOf(error, said);
    if (problem) {
      const { status, ...told } = problem;
      response.status(status).json(told);
      return;
    }
    const reference = ports.newId().slice(0, referenceLength).toUpperCase();
    const code = isFault(error) ? error.code : error instanceof Error ? error.name : "unknown";
    ports.log("http.fault", { reference, code, path: request.route?.path ?? "" });
    response.status(500).json({ code: "http.fault", message: said.fault(reference), reference });
  };

/** A class signing in at once comes from one address; a person never needs this many. */
const perMinute = 600;

/** Azure's front end adds the caller's port, which is another one for every connection. */
export const addressOf = (ip = ""): string =>
  /^\[(.+)\](?::\d+)?$/.exec(ip)?.[1] ?? /^([\d.]+):\d+$/.exec(ip)?.[1] ?? ip;

const limited = ({ words }: ApiOptions): RequestHandler =>
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

/** As base64, and room for what goes with it: a larger file is told apart from a wrong request. */
const fileLimit = Math.ceil((maxImportBytes * 4) / 3) + 4096;
/** An answer that is far too long must arrive to be refused with the limit, and kept up to it. */
const answerLimit = 512 * 1024;
/** Only a file and an answer are large. */
const bodyLimits: Partial<Record<EndpointName, number>> = {
  dryRunImport: fileLimit,
  handIn: answerLimit,
  saveDraft: answerLimit,
};
const usualBodyLimit = "64kb";

/** Every call of the contract; what no feature serves does not exist. */
export function apiRouter(options: ApiOptions): Router {
  const router = express.Router();
  router.use(limited(options));
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  for (const [name, route] of options.routes) {
    const { method, path } = api[name];
    const inRouter = path.slice("/api".length);
    const run = handler(name, route, options);
    const body = express.json({ limit: bodyLimits[name] ?? usualBodyLimit });
    if (method === "GET") router.get(inRouter, authenticated(options), run);
    else router.post(inRouter, authenticated(options), body, run);
  }
  router.use((request, response) => {
    const message = options.words[languageFor(request)].notFound;
    response.status(404).json({ code: "http.not_found", message });
  });
  router.use(onError(options));
  return router;
}
