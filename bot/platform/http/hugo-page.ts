import express, { type RequestHandler, type Router } from "express";
import helmet from "helmet";
import { ownOnly, page, withNonce } from "./pages.ts";

export type HugoPageOptions = {
  /** Where `vite build` put the pages. */
  readonly folder: string;
  /** Sites that may show the page inside one of their own, as origins; mostly none. */
  readonly embedOrigins: readonly string[];
};

/** For anybody, in no frame but that of the provider's own site, and it calls nobody but us. */
const forAnybody = (embedOrigins: readonly string[]): RequestHandler =>
  helmet({
    // Old browsers' way to forbid framing; `frame-ancestors` below says who may.
    frameguard: false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: "cross-origin" },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...ownOnly,
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        frameAncestors: ["'self'", ...embedOrigins],
      },
    },
  });

/** The public page of Hugo: no account, no cookies. */
export function hugoPage({ folder, embedOrigins }: HugoPageOptions): Router {
  const router = express.Router();
  router.get("/", withNonce, forAnybody(embedOrigins), page(folder, "hugo.html"));
  return router;
}
