import { deepEqual } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "../../infra/local/seeded.ts";
import { readInput } from "../../infra/local/story/input.ts";
import { runTrack } from "../../infra/local/story/whole-track/main-track.ts";
import { type Bench, benchResult, type Limit, type Say } from "./result.ts";

const example = fileURLToPath(new URL("../../examples/groep-voorbeeld.xlsx", import.meta.url));
const kills = 10;
const seed = 20_270_113;

const limits: readonly Limit[] = [
  ["problems without kills", "<=", 0],
  ["problems with kills", "<=", 0],
  ["kills", "=", kills],
  ["documents that differ", "<=", 0],
  ["seconds without kills", "<=", 180],
];

async function play(killAfter: readonly number[], say: Say) {
  const dataDir = await mkdtemp(join(tmpdir(), "zorgklas-track-"));
  try {
    const input = await readInput(example);
    return await runTrack({ dataDir, store: "sqlite", input, killAfter }, () => undefined);
  } finally {
    await rm(dataDir, { recursive: true });
    say(killAfter.length === 0 ? "played without kills" : "played with kills");
  }
}

type Comparable = Readonly<Record<string, unknown>>;

const isSame = (one: unknown, other: unknown): boolean => {
  try {
    deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
};

/** Ids of documents that are in one of the two only, or tell something else. */
const differences = (one: Comparable, other: Comparable): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (id) => !isSame(one[id], other[id]),
  );

/** The six months twice: as they are, and with an app that is killed (-9) at random moments. */
export const run: Bench = async (say) => {
  const whole = await play([], say);
  const { graph, connector } = whole.requests;
  const random = seeded(seed);
  const killAfter = Array.from({ length: kills }, () =>
    Math.floor(20 + random() * (graph + connector - 40)),
  );
  const killed = await play(killAfter, say);
  const differing = differences(whole.state.comparable, killed.state.comparable);
  for (const problem of [...whole.errors, ...killed.errors]) say(`! ${problem}`);
  for (const id of differing.slice(0, 20)) {
    say(`differs: ${id}`);
    say(`  without: ${JSON.stringify(whole.state.comparable[id])}`);
    say(`  with:    ${JSON.stringify(killed.state.comparable[id])}`);
  }
  const figure = (value: number, unit = "in all") => ({ value, unit });
  return benchResult({
    bench: "track",
    runs: 2,
    figures: {
      "seconds without kills": figure(whole.seconds, "s"),
      "seconds with kills": figure(killed.seconds, "s"),
      kills: figure(killed.kills),
      "problems without kills": figure(whole.errors.length),
      "problems with kills": figure(killed.errors.length),
      "documents compared": figure(Object.keys(whole.state.comparable).length),
      "documents that differ": figure(differing.length),
      "messages sent": figure(killed.figures.notices.sent),
      "notices uncertain": figure(killed.figures.notices.uncertain),
    },
    limits,
  });
};
