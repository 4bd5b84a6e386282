import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import express from "express";
import { listen } from "../../../bot/platform/http/server.ts";
import type { Store } from "./store.ts";

const program = fileURLToPath(new URL("../app-process.ts", import.meta.url));
const host = "127.0.0.1";

/** Nobody is left behind, also when the parent ends in the middle. */
const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

export type ChildApp = {
  readonly url: string;
  readonly isAlive: () => boolean;
  /** Resolves when the process has ended, however. */
  readonly gone: Promise<unknown>;
  /** `kill -9`: nothing is said, nothing is put away. */
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly tenantUrl: string;
  readonly port: number;
  readonly dataDir: string;
  readonly store?: Store;
  /** After how long a silence another instance takes over; short when absent. */
  readonly takeOverInMs?: number;
};

export async function freePort(): Promise<number> {
  const probe = await listen(express(), 0, host);
  await probe.close();
  return probe.port;
}

/** The app as a process of its own, on the tenant that runs already. Resolves when it listens. */
export async function startChildApp(options: Options): Promise<ChildApp> {
  const { tenantUrl, port, dataDir, store = "sqlite", takeOverInMs } = options;
  const args = ["--tenant", tenantUrl, "--port", String(port), "--data", dataDir, "--store", store];
  if (takeOverInMs !== undefined) args.push("--take-over-in-ms", String(takeOverInMs));
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit").finally(() => children.delete(child));
  children.add(child);
  await Promise.race([once(createInterface(child.stdout), "line"), gone]);
  return {
    url: `http://${host}:${port}`,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    gone,
    kill: () => child.kill("SIGKILL"),
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
