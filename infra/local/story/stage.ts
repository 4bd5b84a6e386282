import type { EndpointName, Input, Output } from "../../../bot/contract/api.ts";
import { coordinator } from "../app/cast.ts";
import { type LocalApp, startLocalApp } from "../app/start-app.ts";
import { openStore, type Store } from "../app/store.ts";
import { appClient } from "../app-client.ts";
import { type Person, type TenantClient, tenantClient } from "../client.ts";
import { type LocalTenant, startTenant } from "../tenant.ts";
import type { StoryInput } from "./input.ts";

/** Tenant and app, running, with the cast on it. */
export type Stage = {
  readonly tenant: TenantClient;
  readonly app: LocalApp;
  readonly people: () => Promise<readonly Person[]>;
  readonly personWith: (mail: string) => Promise<Person>;
  readonly callAs: (
    mail: string,
  ) => Promise<<N extends EndpointName>(name: N, input: Input<N>) => Promise<Output<N>>>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly dataDir: string;
  readonly store: Store;
  readonly input: StoryInput;
};

async function setCast(client: TenantClient, { cast }: StoryInput): Promise<void> {
  for (const person of cast) await client.addPerson(person);
}

export async function setStage({ dataDir, store, input }: Options): Promise<Stage> {
  const now = input.beginsAt;
  const clock = { mode: "manual", ...(now ? { now } : {}) } as const;
  const local: LocalTenant = await startTenant({ port: 0, dataDir, clock });
  const tenant = tenantClient(local.url);
  await setCast(tenant, input);
  const documents = await openStore(store, dataDir);
  const app = await startLocalApp({ tenantUrl: local.url, port: 0, dataDir, documents });
  const personWith = async (mail: string): Promise<Person> => {
    const found = (await tenant.people()).find((person) => person.mail === mail.toLowerCase());
    if (!found) throw new Error(`${mail} is not in the cast`);
    return found;
  };
  return {
    tenant,
    app,
    people: tenant.people,
    personWith,
    callAs: async (mail) => {
      const { id } = await personWith(mail);
      return appClient(app.url, () => tenant.token(id));
    },
    close: async () => {
      await app.close();
      await local.close();
    },
  };
}

export const coordinatorMail = coordinator.mail;
