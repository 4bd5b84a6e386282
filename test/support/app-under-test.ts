import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Output } from "../../bot/contract/api.ts";
import { instant, plus } from "../../bot/kernel/time.ts";
import { coordinator } from "../../infra/local/app/cast.ts";
import type { ModelSettings } from "../../infra/local/app/model-settings.ts";
import { type LocalApp, startLocalApp } from "../../infra/local/app/start-app.ts";
import { openStore, type Store } from "../../infra/local/app/store.ts";
import { type AppClient, appClient } from "../../infra/local/app-client.ts";
import { type Person, type TenantClient, tenantClient } from "../../infra/local/client.ts";
import { objectIdOf, personIdOf } from "../../infra/local/people.ts";
import { startTenant } from "../../infra/local/tenant.ts";
import { everybody, type GroupFacts, groupFile, type Named, teacher } from "./a-group-file.ts";
import { type Hands, tenantHands } from "./tenant-hands.ts";

const monday = "2027-01-04T09:00:00.000Z";

type Options = {
  readonly now?: string;
  /** Where the tenant listens; any free port when absent. */
  readonly tenantPort?: number;
  readonly store?: Store;
  /** Who exists in the tenant before anything happens, besides the coordinator. */
  readonly cast?: readonly Named[];
  /** Sites that may show Hugo's page. */
  readonly embedOrigins?: readonly string[];
  readonly log?: { readonly write: (line: string) => void };
  /** A language model that Hugo may ask; off when absent. */
  readonly model?: ModelSettings;
};

/** The real app on the local tenant, both in this process, with a folder of their own. */
export type AppUnderTest = {
  readonly dataDir: string;
  readonly tenantUrl: string;
  readonly tenant: TenantClient;
  readonly hands: Hands;
  /** The app that runs now; another one after `restart`. */
  readonly app: LocalApp;
  readonly people: () => Promise<readonly Person[]>;
  readonly personWith: (mail: string) => Promise<Person>;
  /** The app's API, as this person. */
  readonly callAs: (mail: string) => Promise<AppClient>;
  readonly call: (who: Named) => AppClient;
  /** Stops the app and starts it again at the same address, with what it kept. */
  readonly restart: () => Promise<void>;
  readonly pass: (span: Parameters<typeof plus>[1]) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const idOf = ({ mail }: { readonly mail: string }): string => personIdOf(mail);
export const accountOf = ({ mail }: { readonly mail: string }): string => objectIdOf(mail);

export async function startAppUnderTest(options: Options = {}): Promise<AppUnderTest> {
  const { now = monday, store = "sqlite", cast = [teacher, ...everybody], log } = options;
  const { model, tenantPort: port = 0 } = options;
  const embedOrigins = options.embedOrigins ?? [];
  const dataDir = await mkdtemp(join(tmpdir(), "zorgklas-"));
  const local = await startTenant({ port, dataDir, clock: { mode: "manual", now } });
  const tenantUrl = local.url;
  const tenant = tenantClient(tenantUrl);
  for (const person of cast) await tenant.addPerson({ ...person, hint: "participant" });
  await tenant.addPerson(coordinator);
  const start = async (port: number): Promise<LocalApp> => {
    const documents = await openStore(store, dataDir);
    const logged = log ? { logLevel: "debug", logTo: log } : {};
    const asked = model ? { model } : {};
    const given = { tenantUrl, port, dataDir, documents, embedOrigins };
    return await startLocalApp({ ...given, ...logged, ...asked });
  };
  let app = await start(0);
  const call = (who: Named) => appClient(app.url, () => tenant.token(idOf(who)));
  return {
    dataDir,
    tenantUrl,
    tenant,
    hands: tenantHands(tenantUrl),
    get app() {
      return app;
    },
    people: tenant.people,
    personWith: async (mail) => {
      const found = (await tenant.people()).find((person) => person.mail === mail.toLowerCase());
      if (!found) throw new Error(`${mail} is not in the cast`);
      return found;
    },
    callAs: (mail) => Promise.resolve(call({ name: "", mail })),
    call,
    restart: async () => {
      await app.close();
      app = await start(Number(new URL(app.url).port));
    },
    pass: async (span) => {
      const clock = await tenant.clock();
      await tenant.advance(plus(instant(clock.now), span));
    },
    close: async () => {
      await app.close();
      await local.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Judged and confirmed; making the class begins at once. */
export async function importGroup(
  { call }: Pick<AppUnderTest, "call">,
  facts: Partial<GroupFacts> = {},
): Promise<Output<"confirmImport">> {
  const asCoordinator = call(coordinator);
  const verdict = await asCoordinator("dryRunImport", groupFile(facts));
  const reason = verdict.needsReason ? { reason: "Een kleine groep om te proberen" } : {};
  return await asCoordinator("confirmImport", { importId: verdict.importId, ...reason });
}

export async function everybodyRedeems({ tenant }: Pick<AppUnderTest, "tenant">): Promise<void> {
  const pending = (await tenant.people()).filter(({ guest }) => guest === "pending");
  for (const { id } of pending) await tenant.redeem(id);
}

/** Nobody has a supervisor who confirmed: the coordinator lets everybody start all the same. */
export async function everybodyMayStart(
  { call }: Pick<AppUnderTest, "call">,
  groupId: string,
): Promise<void> {
  const asCoordinator = call(coordinator);
  const { participants } = await asCoordinator("groupSupervisors", { groupId });
  for (const { personId } of participants) {
    await asCoordinator("allowStart", { groupId, personId, reason: "Begint alvast" });
  }
}

/**
 * A class that is ready, its guests in it, and everybody may start, unless the test is about that.
 * Costs no waiting: the clock is set on.
 */
export async function makeClass(
  running: AppUnderTest,
  facts: Partial<GroupFacts> = {},
  { mayStart = true }: { readonly mayStart?: boolean } = {},
): Promise<Output<"group">> {
  const { groupId } = await importGroup(running, facts);
  await running.pass({ minutes: 5 });
  await everybodyRedeems(running);
  await running.pass({ minutes: 30 });
  const group = await running.call(coordinator)("group", { groupId });
  const state = group.provisioning?.state;
  if (state !== "done") throw new Error(`the class is ${state}: ${JSON.stringify(group)}`);
  if (mayStart) await everybodyMayStart(running, groupId);
  return group;
}
