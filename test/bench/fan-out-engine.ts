import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createApp, features } from "../../bot/app.ts";
import { joined } from "../../bot/joined.ts";
import type { Messenger } from "../../bot/kernel/messenger.ts";
import { openSqlite } from "../../bot/platform/documents/sqlite.ts";
import { createDispatcher } from "../../bot/platform/outbox/dispatcher.ts";
import { createMailPace } from "../../bot/platform/outbox/mail-pace.ts";
import type { Pacer } from "../../bot/platform/outbox/pacer.ts";
import { createBot } from "../../bot/platform/teams/bot.ts";
import { followedClock } from "../../infra/local/app/clock.ts";
import { localSurroundings } from "../../infra/local/app/surroundings.ts";
import { fanOutNow } from "./fan-out-store.ts";

// The engine alone in a process, with a pace that holds nobody up. With --client stub the Connector's client
// answers at once: its own cost, several times that of the engine, would hide what grows in the engine.
// Arguments: --tenant URL --data DIR --client real|stub, with warm.sqlite and measured.sqlite in it; prints JSON.

const text = { type: "string", default: "" } as const;
const { values } = parseArgs({ options: { tenant: text, data: text, client: text } });

let sent = 0;
const stub: Messenger = {
  openChat: () => Promise.reject(new Error("everybody has a chat")),
  send: async () => {
    // An answer never comes within the same turn of the event loop; collecting garbage needs those turns.
    await setImmediate();
    sent += 1;
    return String(sent);
  },
  change: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

/** Without limits nobody waits for a turn. */
const unpaced: Pacer = {
  turn: () => Promise.resolve(() => undefined),
  pause: () => undefined,
  stop: () => undefined,
};

/** Sends what is due in one store, and tells what that took. */
async function sendAll(file: string) {
  const documents = openSqlite({ file: join(values.data, file) });
  const clock = followedClock();
  clock.follow({ now: fanOutNow, mode: "manual" });
  const surroundings = localSurroundings({
    tenantUrl: values.tenant,
    publicUrl: "http://127.0.0.1:1",
    documents,
    clock,
    dataDir: values.data,
  });
  const { ports, dispatcher: paced } = createApp(surroundings);
  await paced.stop();
  const { messenger: real } = createBot({ ...surroundings.bot, log: ports.log });
  const dispatcher = createDispatcher({
    ports,
    messenger: values.client === "stub" ? stub : real,
    kinds: joined(features, "notices"),
    handlers: joined(features, "jobs"),
    pacer: unpaced,
    mails: createMailPace(),
    pollInMs: 60_000,
  });
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await dispatcher.idle();
  const { user, system } = process.cpuUsage(before);
  const ms = performance.now() - startedAt;
  await dispatcher.stop();
  const left = await documents.nextDue();
  await documents.close();
  if (left !== undefined) throw new Error("something is still due");
  return { ms, cpuMs: (user + system) / 1_000 };
}

await sendAll("warm.sqlite");
const measured = await sendAll("measured.sqlite");
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ ...measured, peakMb })}\n`);
// The SDK keeps connections open for a while.
process.exit(0);
