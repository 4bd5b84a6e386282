import { existsSync, readFileSync, watch } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { instant, plus } from "../../bot/kernel/time.ts";
import { coordinator } from "../../infra/local/app/cast.ts";
import { type ChildApp, freePort, startChildApp } from "../../infra/local/app/child.ts";
import { appClient } from "../../infra/local/app-client.ts";
import { type TenantClient, tenantClient } from "../../infra/local/client.ts";
import { startTenant } from "../../infra/local/tenant.ts";
import { type Named, teacher } from "./a-group-file.ts";
import {
  type AppUnderTest,
  everybodyMayStart,
  everybodyRedeems,
  idOf,
  importGroup,
} from "./app-under-test.ts";
import { type ClassLeft, whatIsLeft } from "./class-left.ts";

/** When to kill: once the journal has this many lines, and then this much later. */
export type KillPoint = { readonly afterLines: number; readonly delayInMs: number };

export type KillRun = ClassLeft & {
  /** How many lines there were when it was killed; undefined when it was done before. */
  readonly killedAt: number | undefined;
  /** How many lines there were in the end. */
  readonly lines: number;
};

/** Five days before the first session: welcome and scan go out as soon as the class is made. */
const now = "2027-01-07T09:00:00.000Z";
const mostRounds = 80;
/** Of the first participant, a guest: the supervisors' team is made meanwhile. */
const supervisor: Named = { name: "Ria Hoekstra", mail: "r.hoekstra@hetbaken.example" };

/** Kills as soon as the journal is long enough; gives how long it was. */
function killer(app: ChildApp, journal: string, { afterLines, delayInMs }: KillPoint) {
  let killedAt: number | undefined;
  const look = (): void => {
    const lines = existsSync(journal) ? readFileSync(journal).filter((byte) => byte === 0x0a) : [];
    if (lines.length < afterLines || killedAt !== undefined) return;
    killedAt = lines.length;
    setTimeout(app.kill, delayInMs);
  };
  // The folder: the file is not there before the first line.
  const watcher = watch(dirname(journal), look);
  return { killedAt: () => killedAt, stop: () => watcher.close() };
}

/** What the coordinator does when the app does not answer: wait for it, and do it again. */
async function untilDone(
  tenant: TenantClient,
  again: () => Promise<void>,
  step: () => Promise<boolean>,
): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    try {
      if (await step()) return;
    } catch {
      // It was killed underway: nothing else is done about it than starting it again.
      await again();
    }
    await everybodyRedeems({ tenant });
  }
  throw new Error("the class is not made");
}

/** The team for supervisors is there, and the one supervisor can be reached in it. */
async function supervisorIsIn(call: AppUnderTest["call"]): Promise<boolean> {
  const { team, people } = await call(coordinator)("supervisorReach", {});
  return team.state === "done" && people.length === 1 && people[0]?.path === "chat";
}

/** Makes a class with an app that is killed on the way and started again, the tenant living on. */
export async function killRun(
  participants: readonly Named[],
  point: KillPoint | undefined,
): Promise<KillRun> {
  const dataDir = await mkdtemp(join(tmpdir(), "zorgklas-kill-"));
  const local = await startTenant({ port: 0, dataDir, clock: { mode: "manual", now } });
  const tenant = tenantClient(local.url);
  for (const one of [teacher, supervisor, ...participants])
    await tenant.addPerson({ ...one, hint: "" });
  await tenant.addPerson(coordinator);
  const port = await freePort();
  const start = () => startChildApp({ tenantUrl: local.url, port, dataDir });
  let running = await start();
  const killing = point && killer(running, join(dataDir, "journal.jsonl"), point);
  const supervisors = { [participants[0]?.mail ?? ""]: supervisor };
  const call = (who: Named) => appClient(running.url, () => tenant.token(idOf(who)));
  let groupId: string | undefined;
  const pass = async (minutes: number): Promise<void> => {
    const clock = await tenant.clock();
    await tenant.advance(plus(instant(clock.now), { minutes }));
  };
  const again = async (): Promise<void> => {
    await running.gone;
    running = await start();
  };
  try {
    await untilDone(tenant, again, async () => {
      if (!running.isAlive()) await again();
      groupId ??= (await importGroup({ call }, { participants, supervisors })).groupId;
      await pass(1);
      const { provisioning } = await call(coordinator)("group", { groupId });
      if (provisioning?.state !== "done" || !(await supervisorIsIn(call))) return false;
      await everybodyMayStart({ call }, groupId);
      // Longer than a notice stays claimed by an app that is gone.
      await pass(10);
      return running.isAlive();
    });
    await running.stop();
    const left = await whatIsLeft({ local, dataDir, groupId: groupId ?? "", participants });
    return { ...left, killedAt: killing?.killedAt() };
  } finally {
    killing?.stop();
    running.kill();
    await local.close();
    await rm(dataDir, { recursive: true });
  }
}
