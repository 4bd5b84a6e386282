import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect, parseArgs } from "node:util";
import { type Store, stores } from "../app/store.ts";
import { problemsIn } from "./check.ts";
import { readInput } from "./input.ts";
import { WrongInput } from "./make-class.ts";
import { groupTable, verdictTable } from "./print.ts";
import { setStage } from "./stage.ts";
import { tell } from "./tell.ts";
import { runTrack } from "./whole-track/main-track.ts";

const example = fileURLToPath(new URL("../../../examples/groep-voorbeeld.xlsx", import.meta.url));
const usage =
  "npm run story -- [--input FILE] [--data DIR] [--store sqlite|cosmos] [--whole-track] [--json]";

const wrongUse = 2;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function options() {
  const { values } = parseArgs({
    options: {
      input: { type: "string", default: example },
      data: { type: "string" },
      store: { type: "string", default: "sqlite" },
      json: { type: "boolean", default: false },
      "whole-track": { type: "boolean", default: false },
    },
  });
  const store: Store | undefined = stores.find((one) => one === values.store);
  if (!store) throw new Error(usage);
  if (!existsSync(values.input)) throw new Error(`${values.input} is not there. ${usage}`);
  const wholeTrack = values["whole-track"];
  const dataDir = values.data ?? (wholeTrack ? "data/story-track" : "data/story");
  return { file: values.input, dataDir, store, wholeTrack, json: values.json };
}

type Options = ReturnType<typeof options>;

/** Six months of one group, on data of its own: what was in that folder is gone. */
async function wholeTrack({ file, dataDir, store, json }: Options): Promise<number> {
  const input = await readInput(file);
  const { errors, figures, groupId, requests, seconds } = await runTrack(
    { dataDir, store, input },
    print,
  );
  const ok = errors.length === 0;
  for (const error of errors) print(`! ${error}`);
  print(`${ok ? "ok" : "not ok"}, ${seconds} s, ${store}, ${dataDir}`);
  if (json) {
    const { graph: graphRequests, connector: connectorRequests } = requests;
    const told = { group: { id: groupId }, ...figures, graphRequests, connectorRequests };
    print(JSON.stringify({ ok, errors, ...told, store, seconds }));
  }
  return ok ? 0 : 1;
}

async function firstWeeks({ file, dataDir, store, json }: Options): Promise<number> {
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
  const asked = options();
  process.exitCode = await (asked.wholeTrack ? wholeTrack(asked) : firstWeeks(asked));
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`);
  process.exitCode = 1;
}
