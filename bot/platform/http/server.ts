import { createServer, type Server } from "node:http";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import helmet from "helmet";
import type { Log } from "../../kernel/ports.ts";
import { type ApiOptions, apiRouter } from "./api-router.ts";
import { type HugoPageOptions, hugoPage } from "./hugo-page.ts";
import { type TabOptions, tabRouter } from "./tab-router.ts";

type ServerOptions = {
  readonly api: ApiOptions;
  readonly tab: TabOptions & HugoPageOptions;
  readonly onActivity: express.RequestHandler;
};

/** Bigger than any activity Teams sends, small enough that nobody can fill the memory. */
const activityLimit = "256kb";

/** Who brings no token at all is sent away before anything of the request is read. */
const withToken: RequestHandler = (request, response, next) => {
  if (/^Bearer ./.test(request.get("authorization") ?? "")) next();
  else response.sendStatus(401);
};

/** Express's own last resort prints the error, and with it what somebody wrote. */
const quietly =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    const said: unknown = Reflect.get(Object(error), "status");
    const status = said === 400 || said === 413 ? said : 500;
    log("http.refused", { status });
    if (!response.headersSent) response.sendStatus(status);
  };

export function httpApp({ api, tab, onActivity }: ServerOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(helmet.noSniff(), helmet.hsts());
  // Azure's front end names the caller's address; one hop, so nobody can make one up.
  app.set("trust proxy", 1);
  app.get("/health", (_request, response) => void response.json({ ok: true }));
  app.post("/api/messages", withToken, express.json({ limit: activityLimit }), onActivity);
  app.use("/api", apiRouter(api));
  app.use("/tab", tabRouter(tab));
  app.use("/hugo", hugoPage(tab));
  app.use((_request, response) => void response.sendStatus(404));
  app.use(quietly(api.ports.log));
  return app;
}

export type Listening = {
  readonly port: number;
  /** Waits for requests that are underway. */
  readonly close: () => Promise<void>;
};

/** @param host `127.0.0.1` keeps it to this machine; undefined listens everywhere */
export async function listen(app: Express, port: number, host?: string): Promise<Listening> {
  const server: Server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    port: address.port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
    },
  };
}
