import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Documents } from "../../../../bot/kernel/documents.ts";
import { type ChildApp, freePort, startChildApp } from "../../app/child.ts";
import { openStore, type Store } from "../../app/store.ts";
import { type AppClient, appClient } from "../../app-client.ts";
import { type Person, tenantClient } from "../../client.ts";
import { startTenant } from "../../tenant.ts";
import type { StoryInput } from "../input.ts";
import type { Stage } from "../stage.ts";
import { byLink } from "./by-link.ts";
import { type Killer, killerOf } from "./killer.ts";

/** The tenant in this process, the app in one of its own, so that it can be killed and started again. */
export type TrackStage = Pick<Stage, "tenant" | "callAs" | "personWith"> & {
  /** Who never accepts an invitation: everything this person does, he does by the links in mails. */
  readonly livesByMail: (mail: string) => void;
  readonly isMailOnly: (mail: string) => boolean;
  readonly appUrl: () => string;
  /** Makes sure that the app runs: starts it again when it was killed. */
  readonly again: () => Promise<void>;
  /** Stops the app and reads what it left. */
  readonly read: <T>(look: (documents: Documents) => Promise<T>) => Promise<T>;
  /** How many times it was killed until now. */
  readonly kills: () => number;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly dataDir: string;
  readonly store: Store;
  readonly input: StoryInput;
  /** After how many requests the app is to be killed, each time. */
  readonly killAfter: readonly number[];
};

/** Made for documentation (RFC 5737): nobody lives there. */
const addressOf = (index: number): string => `192.0.2.${index + 1}`;

export async function setTrackStage(options: Options): Promise<TrackStage> {
  const { dataDir, store, input, killAfter } = options;
  // Six months cannot be played twice on the same data.
  await rm(dataDir, { recursive: true, force: true });
  const now = input.beginsAt;
  const clock = { mode: "manual", ...(now ? { now } : {}) } as const;
  const local = await startTenant({ port: 0, dataDir, clock });
  const tenant = tenantClient(local.url);
  const people = new Map<string, Person>();
  for (const one of input.cast) {
    const person = await tenant.addPerson(one);
    people.set(person.mail.toLowerCase(), person);
  }
  const port = await freePort();
  const start = () => startChildApp({ tenantUrl: local.url, port, dataDir, store });
  let app: ChildApp = await start();
  const killer: Killer = killerOf(join(dataDir, "journal.jsonl"), killAfter, () => app.kill());
  const personWith = (mail: string): Promise<Person> => {
    const found = people.get(mail.toLowerCase());
    if (!found) throw new Error(`${mail} is not in the cast`);
    return Promise.resolve(found);
  };
  const byMail = new Map<string, AppClient>();
  const clientOf = async (mail: string): Promise<AppClient> => {
    const { id } = await personWith(mail);
    const address = addressOf([...people.keys()].indexOf(mail));
    return byMail.get(mail) ?? appClient(app.url, () => tenant.token(id), address);
  };
  const stage: TrackStage = {
    tenant,
    personWith,
    appUrl: () => app.url,
    livesByMail: (mail) => {
      const person = people.get(mail);
      if (person) byMail.set(mail, byLink(stage, person, addressOf(byMail.size + people.size)));
    },
    isMailOnly: (mail) => byMail.has(mail),
    callAs: clientOf,
    again: async () => {
      if (app.isAlive()) return;
      await app.gone;
      app = await start();
    },
    read: async (look) => {
      killer.stop();
      await app.stop();
      const documents = await openStore(store, dataDir);
      try {
        return await look(documents);
      } finally {
        await documents.close();
      }
    },
    kills: killer.kills,
    close: async () => {
      killer.stop();
      app.kill();
      await local.close();
    },
  };
  return stage;
}
