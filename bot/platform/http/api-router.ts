import express, { type Request, type Response, type Router } from "express";
import { api, type EndpointName } from "../../contract/api.ts";
import type { Endpoint } from "../../contract/endpoint.ts";
import { maxImportBytes } from "../../contract/imports.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import {
  type AnswerOptions,
  answerRefusal,
  answerUnreadable,
  languageFor,
  onError,
} from "./answers.ts";
import { type ByteOptions, byteRoutes } from "./byte-routes.ts";
import { actorOf, authenticator, type CallerOptions, limited } from "./callers.ts";

/** A route whose input was checked by the contract before it is called. */
export type CheckedRoute = (
  ports: Ports,
  actor: Actor,
  input: unknown,
) => Promise<Outcome<unknown, string>>;

export type ApiOptions = CallerOptions &
  AnswerOptions &
  ByteOptions & {
    readonly routes: ReadonlyMap<EndpointName, CheckedRoute>;
  };

const inputOf = (request: Request): Record<string, unknown> => ({
  // The path wins: nobody reads one group and names another in the body.
  ...(request.method === "GET" ? request.query : Object(request.body)),
  ...request.params,
});

const handler =
  (name: EndpointName, route: CheckedRoute, options: ApiOptions) =>
  async (request: Request, response: Response): Promise<void> => {
    const actor = actorOf(response);
    const input = api[name].input.safeParse(inputOf(request));
    if (!input.success) {
      answerUnreadable(response, actor, options);
      return;
    }
    // The page goes by our clock: what is past or due must not depend on somebody's telephone.
    response.set("Date", new Date(options.ports.now()).toUTCString());
    const outcome = await rerunOnConflict(() => route(options.ports, actor, input.data));
    if (outcome.ok) {
      response.json(outcome.value);
      return;
    }
    answerRefusal(response, actor, outcome, options);
  };

/** As base64, and room for what goes with it: a larger file is told apart from a wrong request. */
const fileLimit = Math.ceil((maxImportBytes * 4) / 3) + 4096;
/** An answer that is far too long must arrive to be refused with the limit, and kept up to it. */
const answerLimit = 512 * 1024;
/** As much as the contract lets through, in the signs that take most bytes. */
const talkLimit = 192 * 1024;
/** Only a file, an answer and what was said to Hugo are large. */
const bodyLimits: Partial<Record<EndpointName, number>> = {
  dryRunImport: fileLimit,
  handIn: answerLimit,
  saveDraft: answerLimit,
  hugoAsk: talkLimit,
  hugoPress: talkLimit,
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
  const authenticated = authenticator(options);
  for (const [name, route] of options.routes) {
    const endpoint: Endpoint = api[name];
    const { method, path } = endpoint;
    const inRouter = path.slice("/api".length);
    const run = handler(name, route, options);
    const body = express.json({ limit: bodyLimits[name] ?? usualBodyLimit });
    if (method === "GET") router.get(inRouter, authenticated(endpoint), run);
    else router.post(inRouter, authenticated(endpoint), body, run);
  }
  byteRoutes(router, authenticated, options);
  router.use((request, response) => {
    const message = options.words[languageFor(request)].notFound;
    response.status(404).json({ code: "http.not_found", message });
  });
  router.use(onError(options));
  return router;
}
