import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Router } from "express";
import helmet from "helmet";

export type TabOptions = {
  /** Where `vite build` put the tab. */
  readonly folder: string;
  /** Origins besides Microsoft's that may show the tab; empty in production. */
  readonly hostOrigins: readonly string[];
  /** With whom people chat; the tab's buttons to the chat need it. */
  readonly botId: string;
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

/** The tab's files, with a policy that lets only Teams show them and only our own scripts run. */
export function tabRouter({ folder, hostOrigins, botId }: TabOptions): Router {
  const router = express.Router();
  const index = join(folder, "index.html");
  router.use((_request, response, next) => {
    response.locals["nonce"] = randomBytes(16).toString("base64");
    next();
  });
  router.use(
    helmet({
      // Old browsers' way to forbid framing; `frame-ancestors` below says who may.
      frameguard: false,
      crossOriginEmbedderPolicy: false,
      crossOriginOpenerPolicy: false,
      crossOriginResourcePolicy: { policy: "cross-origin" },
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'", "data:", "https://*.cdn.office.net"],
          connectSrc: ["'self'", teamsHostList],
          frameAncestors: [...teamsHosts, ...hostOrigins],
          baseUri: ["'none'"],
          formAction: ["'none'"],
        },
      },
    }),
  );
  router.get("/config.json", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ hostOrigins, botId });
  });
  router.get(["/", "/index.html"], (_request, response) => {
    if (!existsSync(index)) {
      response.status(503).type("text/plain").send("The tab is not built yet: npm run build.");
      return;
    }
    const html = readFileSync(index, "utf8").replaceAll(placeholder, nonceOf(response));
    response.set("Cache-Control", "no-store").type("html").send(html);
  });
  router.use(express.static(folder, { index: false, maxAge: "1h" }));
  return router;
}

const nonceOf = (response: object): string => {
  const locals: unknown = Reflect.get(response, "locals");
  return String(Reflect.get(Object(locals), "nonce"));
};
