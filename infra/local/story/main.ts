import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Store, stores } from "../app/store.ts";
import { problemsIn } from "./check.ts";
import { readInput } from "./input.ts";
import { WrongInput } from "./make-class.ts";
import { groupTable, verdictTable } from "./print.ts";
import { setStage } from "./stage.ts";
import { tell } from "./tell.ts";

const example = fileURLToPath(new URL("../../../examples/groep-voorbeeld.xlsx", import.meta.url));
const usage = "npm run story -- [--input FILE] [--data DIR] [--store sqlite|cosmos] [--json]";

const wrongUse = 2;

function options() {
  const { values } = parseArgs({
    options: {
      input: { type: "string", default: example },
      data: { type: "string", default: "data/story" },
      store: { type: "string", default: "sqlite" },
      json: { type: "boolean", default: false },
    },
  });
  const store: Store | undefined = stores.find((one) => one === values.store);
  if (!store) throw new Error(usage);
  if (!existsSync(values.input)) throw new Error(`${values.input} is not there. ${usage}`);
  return { ...values, store };
}

async function main(): Promise<number> {
  const { input: file, data: dataDir, store, json } = options();
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const startedAt = performance.now();
  const input = await readInput(file);
  const stage = await setStage({ dataDir, store, input });
  try {
    const told = await tell(stage, input, dataDir, print);
    const errors = problemsIn(told);
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    print(groupTable(told));
    for (const error of errors) print(`! ${error}`);
    print(`${errors.length === 0 ? "ok" : "not ok"}, ${seconds} s, ${store}, ${dataDir}`);
    const { teacherCard: _, events: __, ...facts } = told;
    if (json) {
      const ok = errors.length === 0;
      print(JSON.stringify({ ok, errors, ...facts, store, seconds }));
    }
    return errors.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    print(error.verdict ? verdictTable(error.verdict) : error.message);
    if (json) print(JSON.stringify({ ok: false, errors: [error.message], verdict: error.verdict }));
    return wrongUse;
  } finally {
    await stage.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
}
