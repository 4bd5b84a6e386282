import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, type Router } from "express";
import helmet from "helmet";

export type TabOptions = {
  /** Where `vite build` put the tab. */
  readonly folder: string;
  /** Origins besides Microsoft's that may show the tab; empty in production. */
  readonly hostOrigins: readonly string[];
  /** With whom people chat; the tab's buttons to the chat need it. */
  readonly botId: string;
  /** Whom people can call; stands in the guide. */
  readonly helper: { readonly name: string; readonly phone: string };
};

/** Where Teams shows tabs (Microsoft's list for the Content-Security-Policy of tabs). */
const teamsHosts = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://*.skype.com",
];
/** teams-js asks here which hosts it may trust. */
const teamsHostList = "https://res.cdn.office.net";

const placeholder = "__NONCE__";

/** What every page of ours keeps to: only our own scripts, and styles with the nonce of this answer. */
const ownOnly = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", (_request: unknown, response: object) => `'nonce-${nonceOf(response)}'`],
  imgSrc: ["'self'", "data:"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/** The tab: only Teams may show it. */
const insideTeams = (hostOrigins: readonly string[]): RequestHandler =>
  helmet({
    // Old browsers' way to forbid framing; `frame-ancestors` below says who may.
    frameguard: false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: "cross-origin" },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...ownOnly,
        fontSrc: ["'self'", "data:", "https://*.cdn.office.net"],
        connectSrc: ["'self'", teamsHostList],
        frameAncestors: [...teamsHosts, ...hostOrigins],
      },
    },
  });

/** A page of its own: in no frame of anybody, and it tells nobody where somebody came from. */
const onItsOwn = (): RequestHandler =>
  helmet({
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...ownOnly,
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });

/** A page out of the build, with a nonce of this very answer. */
const page =
  (folder: string, file: string): RequestHandler =>
  (_request, response) => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      response.status(503).type("text/plain").send("The tab is not built yet: npm run build.");
      return;
    }
    const html = readFileSync(path, "utf8").replaceAll(placeholder, nonceOf(response));
    response.set("Cache-Control", "no-store").type("html").send(html);
  };

/** The tab, the small page behind a signed link and the guide, each with its own policy. */
export function tabRouter({ folder, hostOrigins, botId, helper }: TabOptions): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.locals["nonce"] = randomBytes(16).toString("base64");
    next();
  });
  const unlisted: RequestHandler = (_request, response, next) => {
    response.set("X-Robots-Tag", "noindex, nofollow");
    next();
  };
  router.get("/link.html", onItsOwn(), unlisted, page(folder, "link.html"));
  router.get("/guide.html", onItsOwn(), page(folder, "guide.html"));
  router.use(insideTeams(hostOrigins));
  router.get("/config.json", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ hostOrigins, botId, helper });
  });
  router.get(["/", "/index.html"], page(folder, "index.html"));
  // Pages come by their own names above, with their own policy, however an address is written.
  router.use((request, response, next) => {
    if (/html|%/i.test(request.path)) response.sendStatus(404);
    else next();
  });
  router.use(express.static(folder, { index: false, maxAge: "1h" }));
  return router;
}

const nonceOf = (response: object): string => {
  const locals: unknown = Reflect.get(response, "locals");
  return String(Reflect.get(Object(locals), "nonce"));
};
