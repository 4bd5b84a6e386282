import { randomBytes } from "node:crypto";
import express from "express";
import { type App, createApp } from "../../../bot/app.ts";
import type { Documents } from "../../../bot/kernel/documents.ts";
import { listen } from "../../../bot/platform/http/server.ts";
import { followedClock } from "./clock.ts";
import { controlRouter } from "./control.ts";
import type { ModelSettings } from "./model-settings.ts";
import { localSurroundings } from "./surroundings.ts";

export type LocalAppOptions = {
  readonly tenantUrl: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly documents: Documents;
  readonly logLevel?: string;
  /** Where the log goes; standard output when absent. */
  readonly logTo?: { readonly write: (line: string) => void };
  /** Sites that may show Hugo's page; none when absent. */
  readonly embedOrigins?: readonly string[];
  /** After how long a silence another instance takes over; short when absent. */
  readonly takeOverInMs?: number;
  /** Hugo goes without when absent. */
  readonly model?: ModelSettings;
};

export type LocalApp = {
  readonly url: string;
  readonly app: App;
  readonly close: () => Promise<void>;
};

const host = "127.0.0.1";

async function register(tenantUrl: string, url: string, controlToken: string): Promise<void> {
  const registration = {
    botUrl: `${url}/api/messages`,
    tabUrl: `${url}/tab/`,
    controlUrl: `${url}/control`,
    controlToken,
  };
  const response = await fetch(`${tenantUrl}/local/app`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(registration),
  });
  if (!response.ok) throw new Error(`the tenant does not take the app: ${await response.text()}`);
}

/** A free port, found before the app is made: the app must know its own address. */
async function freePort(wanted: number): Promise<number> {
  if (wanted !== 0) return wanted;
  const probe = await listen(express(), 0, host);
  await probe.close();
  return probe.port;
}

/** Starts the app against a tenant that runs already, and introduces the two to each other. */
export async function startLocalApp(options: LocalAppOptions): Promise<LocalApp> {
  const { tenantUrl, documents } = options;
  const port = await freePort(options.port);
  const url = `http://${host}:${port}`;
  const clock = followedClock();
  const app = createApp(localSurroundings({ ...options, publicUrl: url, clock }));
  const token = randomBytes(24).toString("hex");
  const outer = express();
  outer.disable("x-powered-by");
  outer.use("/control", controlRouter({ app, clock, token }));
  outer.use(app.http);
  const server = await listen(outer, port, host);
  await register(tenantUrl, url, token);
  app.dispatcher.wake();
  return {
    url,
    app,
    close: async () => {
      await server.close();
      await app.dispatcher.stop();
      await documents.close();
    },
  };
}
