import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { areNumbersOld, numbersCheckedOn } from "../../bot/features/triage/public.ts";
import { stopInGoodOrder } from "../../bot/platform/stop.ts";
import { readModelSettings } from "./app/model-settings.ts";
import { startLocalApp } from "./app/start-app.ts";
import { openStore } from "./app/store.ts";
import { tenantClient } from "./client.ts";
import { addCoordinator, loadExample } from "./example.ts";
import { readStartOptions, type StartOptions } from "./start-options.ts";
import { startWords } from "./start-words.ts";
import { startTenant } from "./tenant.ts";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Only files of ours: a wrong folder name must not cost somebody a folder. */
const ours = ["tenant.sqlite", "zorgklas.sqlite"].flatMap((name) => [
  name,
  `${name}-wal`,
  `${name}-shm`,
]);
const wipe = (dataDir: string): void => {
  for (const name of [...ours, "cosmos.json", "journal.jsonl"])
    rmSync(join(dataDir, name), { force: true });
};

async function start({ port, dataDir, store, empty, reset }: StartOptions): Promise<void> {
  const model = readModelSettings(process.env);
  if (reset) wipe(dataDir);
  const isNew = !existsSync(join(dataDir, "tenant.sqlite"));
  mkdirSync(dataDir, { recursive: true });
  const tenant = await startTenant({ port, dataDir, clock: { mode: "real" } });
  const client = tenantClient(tenant.url);
  await addCoordinator(client);
  const documents = await openStore(store, dataDir);
  const app = await startLocalApp({
    tenantUrl: tenant.url,
    port: port + 1,
    dataDir,
    documents,
    ...(model ? { model } : {}),
  });
  const { problems } = app.app.ports.knowledge;
  if (problems.length > 0) print(startWords.knowledgeBroken(problems));
  stopInGoodOrder(async () => {
    await app.close();
    await tenant.close();
    print(startWords.stopped);
  });
  if (isNew && !empty) {
    print(startWords.loading);
    print(startWords.loaded(await loadExample(client, app.url)));
  }
  await app.app.warmUp();
  const { knowledge, now } = app.app.ports;
  if (areNumbersOld(knowledge.urgent, now())) {
    print(startWords.numbersOld(numbersCheckedOn(knowledge.urgent)));
  }
  print(startWords.ready(tenant.url));
  print(startWords.parts(app.url, resolve(dataDir)));
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, "code") === "EADDRINUSE";

let options: StartOptions | undefined;
try {
  options = readStartOptions(process.argv.slice(2));
  await start(options);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const said = isPortTaken(error) ? startWords.portTaken(options?.port ?? 0) : message;
  process.stderr.write(`${said}\n`);
  process.exit(1);
}
