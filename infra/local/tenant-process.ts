import { parseArgs } from "node:util";
import { z } from "zod";
import { clockMode } from "./clock.ts";
import { startTenant } from "./tenant.ts";

// The tenant as a process of its own, so that the app can be killed without it.
// Arguments: --port N --data DIR [--clock real|manual|jump] [--now ISO] [--no-limits] [--no-journal];
// prints {"url":…} when it listens.

const options = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  data: z.string().min(1),
  clock: clockMode.optional(),
  now: z.iso.datetime({ offset: true }).optional(),
  "no-limits": z.boolean().default(false),
  "no-journal": z.boolean().default(false),
});

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const { values } = parseArgs({
  options: {
    port: text,
    data: text,
    clock: text,
    now: text,
    "no-limits": flag,
    "no-journal": flag,
  },
});
const given = options.parse(values);
const { port, data, clock: mode, now } = given;

const clock =
  mode || now ? { clock: { mode: mode ?? "real", ...(now ? { now } : {}) } as const } : {};
const tenant = await startTenant({
  port,
  dataDir: data,
  ...clock,
  limits: !given["no-limits"],
  journal: !given["no-journal"],
});
process.stdout.write(`${JSON.stringify({ url: tenant.url })}\n`);

let stopping = false;
const stop = () => {
  if (!stopping) {
    stopping = true;
    // Kept connections would hold the process for some seconds more.
    void tenant.close().then(() => process.exit(0));
  }
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
