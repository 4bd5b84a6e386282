import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const started = z.object({ url: z.string() });

export type Child = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * A server as a process of its own, which prints `{"url":…}` when it listens. With client and
 * server in one process they would share an event loop and a heap, and what the client costs would
 * make two servers look more alike than they are.
 * @throws Error when it ends before it listens
 */
export async function startChild(program: URL, args: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const line = await Promise.race([
    once(createInterface(child.stdout), "line").then(([text]) => String(text)),
    ended.then(([code]) => {
      throw new Error(`${program.pathname} ended with ${String(code)} before it listened`);
    }),
  ]);
  const { url } = started.parse(JSON.parse(line));
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
