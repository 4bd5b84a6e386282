import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { plus } from "../../bot/kernel/time.ts";
import { openSqlite } from "../../bot/platform/documents/sqlite.ts";
import { type ChildApp, freePort, startChildApp } from "../../infra/local/app/child.ts";
import { tenantClient } from "../../infra/local/client.ts";
import { type Child, startChild } from "./child.ts";
import { sendBare } from "./fan-out-bare.ts";
import { type FanOutLeft, fanOutLeft, journalOf, rateOf } from "./fan-out-left.ts";
import { addMessages, addPeople, fanOutNow } from "./fan-out-store.ts";
import type { Say } from "./result.ts";

const program = new URL("../../infra/local/tenant-process.ts", import.meta.url);
const lookEveryInMs = 100;
/** Later than anything that waits for another try. */
const fanOutDue = plus(fanOutNow, { days: 1 });
const mostMinutes = 9;

const sleep = (inMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, inMs));

/** A tenant as a process of its own with everybody in it, on a port that was free. */
export async function startTenantWith(
  dataDir: string,
  pairs: number,
  options: readonly string[] = [],
): Promise<Child> {
  addPeople(dataDir, pairs);
  const clock = ["--clock", "real", "--now", fanOutNow];
  const args = ["--port", String(await freePort()), "--data", dataDir, ...clock, ...options];
  return await startChild(program, args);
}

const lease = z.object({ fence: z.number() });

type Options = {
  readonly pairs: number;
  readonly faults: readonly object[];
  /** How many times the instance that sends is killed (-9); then there are two. */
  readonly kills: number;
  /** So many requests of a bare client afterwards, for comparison. */
  readonly bare?: number;
};

type Bare = {
  /** Requests a second, from the first to the last. */
  readonly rate: number;
  readonly refusedPercent: number;
};

export type FanOutRun = FanOutLeft & {
  readonly seconds: number;
  /** Seconds from each kill until another instance sends. */
  readonly takeOvers: readonly number[];
  readonly bare?: Bare;
};

/** As the app's own pace: `bot/platform/outbox/pacer.ts`. */
const perSecond = 48;

/** A bare client on the same tenant, counted from the same journal. */
async function bareRun(tenantUrl: string, dataDir: string, most: number): Promise<Bare> {
  const before = journalOf(dataDir);
  const refused = await sendBare(tenantUrl, before.slice(0, most), perSecond);
  const rate = rateOf(journalOf(dataDir).slice(before.length));
  return { rate, refusedPercent: (refused / most) * 100 };
}

/** Everything sent by one or two real apps, each a process of its own, to a Connector in another one. */
export async function fanOutRun(options: Options, say: Say): Promise<FanOutRun> {
  const { pairs, faults, kills, bare } = options;
  const dataDir = await mkdtemp(join(tmpdir(), "zorgklas-fan-out-"));
  const tenant = await startTenantWith(dataDir, pairs);
  const documents = openSqlite({ file: join(dataDir, "zorgklas.sqlite") });
  await addMessages(documents, { pairs, tenantUrl: tenant.url });
  for (const fault of faults) await tenantClient(tenant.url).addFault(fault);
  const apps: ChildApp[] = [];
  const start = async () => {
    const port = await freePort();
    // As long as in production: here it is measured.
    apps.push(await startChildApp({ tenantUrl: tenant.url, port, dataDir, takeOverInMs: 16_000 }));
  };
  const fence = async () =>
    (await documents.find("outbox", "lease", (raw) => lease.parse(raw)))?.value.fence ?? 0;
  const waiting = async () => (await documents.due(fanOutDue, pairs * 2)).length;
  const until = async (done: () => Promise<boolean>): Promise<number> => {
    const from = performance.now();
    while (!(await done())) {
      if (performance.now() - from > mostMinutes * 60_000) throw new Error("it does not end");
      await sleep(lookEveryInMs);
    }
    return (performance.now() - from) / 1000;
  };
  const takeOvers: number[] = [];
  const startedAt = performance.now();
  try {
    await start();
    await until(async () => (await fence()) > 0);
    if (kills > 0) await start();
    for (let kill = 1; kill <= kills; kill += 1) {
      const left = pairs * 2 * (1 - kill / (kills + 1));
      await until(async () => (await waiting()) <= left);
      const before = await fence();
      // The one that waited longest takes over, so the one that sends is always the oldest.
      const sender = apps.shift();
      const killedAt = performance.now();
      sender?.kill();
      const starting = start();
      await until(async () => (await fence()) > before);
      takeOvers.push((performance.now() - killedAt) / 1000);
      await starting;
      say(`kill ${kill}: another sends after ${takeOvers.at(-1)?.toFixed(1)} s`);
    }
    await until(async () => (await documents.nextDue()) === undefined);
    const seconds = (performance.now() - startedAt) / 1000;
    const left: FanOutLeft = await fanOutLeft(documents, dataDir, pairs);
    say(`${JSON.stringify({ seconds: Math.round(seconds), ...left })}`);
    if (bare === undefined) return { ...left, seconds, takeOvers };
    for (const app of apps) app.kill();
    const bareClient = await bareRun(tenant.url, dataDir, bare);
    say(`a bare client at the same pace: ${JSON.stringify(bareClient)}`);
    return { ...left, seconds, takeOvers, bare: bareClient };
  } finally {
    for (const app of apps) app.kill();
    await documents.close();
    await tenant.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
