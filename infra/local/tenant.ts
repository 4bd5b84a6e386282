import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express, { type Express } from "express";
import { localRouter } from "./api/router.ts";
import { createAppLink } from "./app-link.ts";
import { createChanges } from "./changes.ts";
import { type ClockStart, openClock } from "./clock.ts";
import { openChats } from "./connector/chats.ts";
import { createDelivery } from "./connector/deliver.ts";
import { createLimits, noLimits } from "./connector/limits.ts";
import { connectorRouter } from "./connector/router.ts";
import type { TenantContext } from "./context.ts";
import { exchange } from "./exchange.ts";
import { createFaults } from "./faults.ts";
import { graphRouter } from "./graph/router.ts";
import { openSigningKey } from "./identity/keys.ts";
import { identityRouter } from "./identity/router.ts";
import { createTokens } from "./identity/tokens.ts";
import { graphAudience } from "./identity/urls.ts";
import { noJournal, openJournal } from "./journal.ts";
import { loopbackOnly } from "./loopback.ts";
import { localErrors } from "./problem.ts";
import { openState } from "./state.ts";
import { createSetPersonalApp, createTellBot } from "./tell-bot.ts";
import { createTimeTravel } from "./time-travel.ts";

const pages = fileURLToPath(new URL("./teams/dist", import.meta.url));

export type TenantOptions = {
  /** 0 for any free port. */
  readonly port: number;
  /** Holds `tenant.sqlite` and `journal.jsonl`; made when absent. */
  readonly dataDir: string;
  /** See `openClock`; without it a new tenant runs on real time and an old one goes on as it was. */
  readonly clock?: ClockStart;
  /** False for measurements. */
  readonly journal?: boolean;
  /** False for measurements: the Connector never answers 429 by itself. */
  readonly limits?: boolean;
};

export type LocalTenant = {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

const keepAliveInMs = 120_000;

/** Makes every part of the tenant and joins them; `baseUrl` is asked only once it listens. */
async function compose(
  { dataDir, clock: start, journal: writes = true, limits: counts = true }: TenantOptions,
  baseUrl: () => string,
) {
  const state = openState(join(dataDir, "tenant.sqlite"));
  const clock = openClock(state.collection("clock"), start);
  const { now } = clock;
  const journal = writes ? openJournal(join(dataDir, "journal.jsonl"), now) : noJournal;
  const faults = createFaults();
  const changes = createChanges();
  const app = createAppLink();
  const key = await openSigningKey(state.collection("keys"));
  const tokens = createTokens(key, baseUrl);
  const delivery = createDelivery({ app, tokens, journal, faults });
  const shared = {
    state,
    people: state.collection("people"),
    teams: state.collection("teams"),
    events: state.collection("events"),
    mails: state.collection("mails"),
    now,
    baseUrl,
    changed: changes.tell,
  } satisfies Partial<TenantContext>;
  const chats = openChats(shared);
  const context: TenantContext = {
    ...shared,
    tellBot: createTellBot(shared, delivery),
    setPersonalApp: createSetPersonalApp(shared, chats, delivery),
    verifyGraphToken: (authorization) => tokens.verifyApp(authorization, graphAudience),
  };
  const time = createTimeTravel({
    clock,
    app,
    delivery,
    changed: () => changes.tell("clock"),
    news: changes.news,
  });
  const limits = counts ? createLimits(() => performance.now()) : noLimits;
  const close = () => {
    time.close();
    delivery.close();
    state.close();
  };
  return {
    app,
    changes,
    chats,
    clock,
    close,
    context,
    delivery,
    faults,
    journal,
    key,
    limits,
    time,
    tokens,
  };
}

function createHttp(parts: Awaited<ReturnType<typeof compose>>): Express {
  const { chats, context, key, limits, tokens } = parts;
  const http = express();
  http.disable("x-powered-by").disable("etag");
  http.use(loopbackOnly);
  http.use(express.json({ limit: "8mb" }));
  http.use(
    "/graph/v1.0",
    exchange(parts, "graph", ({ url }) => `https://graph.microsoft.com/v1.0${url}`),
    graphRouter(context),
  );
  http.use(
    "/connector/v3",
    exchange(parts, "connector", ({ originalUrl }) => `${context.baseUrl()}${originalUrl}`),
    connectorRouter({ context, chats, limits }, tokens),
  );
  http.use("/identity", identityRouter(key, tokens, context.baseUrl));
  http.use("/local", localRouter(parts));
  http.use(express.static(pages));
  http.use(localErrors);
  return http;
}

/**
 * Starts a Microsoft 365 tenant on this machine, reachable from this machine only.
 * @throws when the port is taken or the data folder cannot be used
 */
export async function startTenant(options: TenantOptions): Promise<LocalTenant> {
  mkdirSync(options.dataDir, { recursive: true });
  let url = "";
  const parts = await compose(options, () => url);
  const server = createServer(createHttp(parts));
  // A laptop may pause longer than Node's five seconds between two requests; Microsoft's front end waits too.
  server.keepAliveTimeout = keepAliveInMs;
  server.listen(options.port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    parts.close();
    throw error;
  }
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      parts.close();
    },
  };
}
