import type { Bench, BenchResult, Figure, Target } from "./result.ts";

/** Loaded when asked for, so that one bench does not carry what another one needs. */
const benches = new Map<string, () => Promise<{ readonly run: Bench }>>([
  ["turn", () => import("./turn.ts")],
  ["kills", () => import("./kills.ts")],
  ["growth", () => import("./growth.ts")],
  ["track", () => import("./track.ts")],
  ["fan-out", () => import("./fan-out.ts")],
  ["hugo", () => import("./hugo.ts")],
]);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const figureLine = (name: string, width: number, { value, unit, baseline }: Figure): string => {
  const beside = baseline === undefined ? "" : `   bare: ${baseline} ${unit}`;
  return `${name.padEnd(width)}  ${String(value).padStart(9)} ${unit}${beside}`;
};

const targetLine = ({ name, value, op, limit, ok }: Target): string =>
  `${ok ? "ok    " : "missed"}  ${name} ${value} ${op} ${limit}`;

function report(result: BenchResult): void {
  const { bench, node, cores, runs, figures, targets, ok } = result;
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  print(`${bench}: node ${node}, ${cores} cores, ${runs} runs`);
  for (const [name, figure] of Object.entries(figures)) print(figureLine(name, width, figure));
  for (const target of targets) print(targetLine(target));
  print(ok ? "ok" : "not ok");
  print(JSON.stringify(result));
}

const name = process.argv[2] ?? "";
const load = benches.get(name);
if (load) {
  const { run } = await load();
  const result = await run(print);
  report(result);
  process.exitCode = result.ok ? 0 : 1;
} else {
  process.stderr.write(`npm run bench -- <name>, one of: ${[...benches.keys()].join(", ")}\n`);
  process.exitCode = 2;
}
