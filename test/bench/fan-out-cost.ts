import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
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

/** Node may take no more than this: what is not let go of would end the process, not only slow it down. */
const heap = ["--max-old-space-size=128", "--max-semi-space-size=4"];

type Sizes = { readonly few: number; readonly many: number; readonly withClient: number };

/**
 * What one recipient costs the app, with few and with many of them, without anybody's limits; and once
 * with the real Connector client and the local Connector.
 */
export async function fanOutCost({ few, many, withClient }: Sizes, say: Say) {
  const folder = await mkdtemp(join(tmpdir(), "zorgklas-fan-out-cost-"));
  const options = ["--no-limits", "--no-journal"];
  const tenant = await startTenantWith(join(folder, "tenant"), withClient, options);
  const made = (recipients: number) => join(folder, `${recipients}.sqlite`);
  const once = async (recipients: number, client = "stub"): Promise<Measured> => {
    const data = await mkdtemp(join(folder, "run-"));
    await copyFile(join(folder, "warm.sqlite"), join(data, "warm.sqlite"));
    await copyFile(made(recipients), join(data, "measured.sqlite"));
    const args = ["--tenant", tenant.url, "--data", data, "--client", client];
    const { stdout } = await run(process.execPath, [...heap, engine, ...args]);
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
    for (const recipients of new Set([few, many, withClient])) {
      await storeWith(made(recipients), recipients / 2, tenant.url);
    }
    const [fewRuns, manyRuns]: [Measured[], Measured[]] = [[], []];
    for (let number = 0; number < runs; number += 1) {
      // In turns, so that a busy moment of the machine meets both.
      fewRuns.push(await once(few));
      manyRuns.push(await once(many));
    }
    const real = await once(withClient, "real");
    const cost = (all: readonly Measured[], of: "ms" | "cpuMs", recipients: number) =>
      quantile(
        all.map((one) => one[of] / recipients),
        0.5,
      );
    return {
      runs,
      few: cost(fewRuns, "cpuMs", few),
      many: cost(manyRuns, "cpuMs", many),
      fewInMs: cost(fewRuns, "ms", few),
      manyInMs: cost(manyRuns, "ms", many),
      withClient: real.cpuMs / withClient,
      withClientMb: real.peakMb,
      peakMb: Math.max(...manyRuns.map(({ peakMb }) => peakMb)),
    };
  } finally {
    await tenant.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
