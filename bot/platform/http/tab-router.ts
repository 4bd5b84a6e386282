import express, { type RequestHandler, type Router } from "express";
import helmet from "helmet";
import { packedFiles } from "./packed-files.ts";
import { ownOnly, page, withNonce } from "./pages.ts";

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

/** The tab, the small page behind a signed link and the guide, each with its own policy. */
export function tabRouter({ folder, hostOrigins, botId, helper }: TabOptions): Router {
  const router = express.Router();
  router.use(withNonce);
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
  router.get(/^\/assets\//, packedFiles(folder));
  router.use(express.static(folder, { index: false, maxAge: "1h" }));
  return router;
}
