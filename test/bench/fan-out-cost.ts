import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { openSqlite } from "../../bot/platform/documents/sqlite.ts";
import { startTenantWith } from "./fan-out-run.ts";
import { addMessages } from "./fan-out-store.ts";
import { quantile, type Say } from "./result.ts";

const engine = fileURLToPath(new URL("fan-out-engine.ts", import.meta.url));
const run = promisify(execFile);
const runs = 3;
const warmPairs = 500;
const shape = z.object({ ms: z.number(), cpuMs: z.number(), peakMb: z.number() });
type Measured = z.output<typeof shape>;

async function storeWith(file: string, pairs: number, tenantUrl: string): Promise<void> {
  const documents = openSqlite({ file });
  await addMessages(documents, { pairs, tenantUrl });
  await documents.close();
}

const packageShape = z.object({ scripts: z.object({ serve: z.string() }) });

/** Node gets the memory that it gets in production: without a word it takes several times what is in use. */
async function flagsOfServe(): Promise<readonly string[]> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const { scripts } = packageShape.parse(JSON.parse(text));
  return scripts.serve.split(" ").filter((word) => word.startsWith("--"));
}

type Sizes = { readonly few: number; readonly many: number };

/**
 * What one recipient costs the app, with few and with many of them, without anybody's limits: three
 * times the engine alone, with a client that answers at once, so that the SDK's client hides nothing
 * that grows; and once the whole way, with that client and the local Connector.
 */
export async function fanOutCost({ few, many }: Sizes, say: Say) {
  const flags = await flagsOfServe();
  const folder = await mkdtemp(join(tmpdir(), "zorgklas-fan-out-cost-"));
  const options = ["--no-limits", "--no-journal"];
  const tenant = await startTenantWith(join(folder, "tenant"), many / 2, options);
  const made = (recipients: number) => join(folder, `${recipients}.sqlite`);
  const once = async (recipients: number, client: "stub" | "real"): Promise<Measured> => {
    const data = await mkdtemp(join(folder, "run-"));
    await copyFile(join(folder, "warm.sqlite"), join(data, "warm.sqlite"));
    await copyFile(made(recipients), join(data, "measured.sqlite"));
    const args = ["--tenant", tenant.url, "--data", data, "--client", client];
    const { stdout } = await run(process.execPath, [...flags, engine, ...args]);
    await rm(data, { recursive: true });
    const measured = shape.parse(JSON.parse(stdout));
    const perOne = `${(measured.cpuMs / recipients).toFixed(2)} ms CPU, ${(measured.ms / recipients).toFixed(2)} ms each`;
    say(
      `${recipients} recipients, ${client} client: ${perOne}, at most ${measured.peakMb.toFixed(0)} MB`,
    );
    return measured;
  };
  try {
    await storeWith(join(folder, "warm.sqlite"), warmPairs, tenant.url);
    for (const recipients of [few, many]) {
      await storeWith(made(recipients), recipients / 2, tenant.url);
    }
    const [fewRuns, manyRuns, fewReal]: [Measured[], Measured[], Measured[]] = [[], [], []];
    for (let number = 0; number < runs; number += 1) {
      // In turns, so that a busy moment of the machine meets both.
      fewRuns.push(await once(few, "stub"));
      manyRuns.push(await once(many, "stub"));
      fewReal.push(await once(few, "real"));
    }
    const manyReal = [await once(many, "real")];
    const cost = (all: readonly Measured[], recipients: number) =>
      quantile(
        all.map(({ cpuMs }) => cpuMs / recipients),
        0.5,
      );
    return {
      few: cost(fewRuns, few),
      many: cost(manyRuns, many),
      fewReal: cost(fewReal, few),
      manyReal: cost(manyReal, many),
      peakMb: Math.max(...[...manyRuns, ...manyReal].map(({ peakMb }) => peakMb)),
    };
  } finally {
    await tenant.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
