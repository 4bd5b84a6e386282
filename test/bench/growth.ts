import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { features } from "../../bot/app.ts";
import type { EndpointName } from "../../bot/contract/api.ts";
import { joinedRoutes } from "../../bot/joined.ts";
import type { Documents } from "../../bot/kernel/documents.ts";
import { counting } from "../../bot/platform/documents/counting.ts";
import { loadTracks } from "../../bot/tracks/load.ts";
import { anActor, aSession } from "../support/a-group.ts";
import { portsOf, type TestPorts } from "../support/ports.ts";
import { groupIdOf, storeOf, teacherIdOf } from "./growth-store.ts";
import { type Bench, benchResult, type Figures, type Limit, quantile, rounded } from "./result.ts";

const few = 10;
const many = 1000;
const rounds = 5;
const warmUp = 50;
const timesPerRound = 150;

const actions = [
  "groupProgress",
  "groupResults",
  "reviewQueue",
] as const satisfies readonly EndpointName[];
type Action = (typeof actions)[number];

const limits: readonly Limit[] = [
  ["groupProgress requests", "<=", 3],
  ...actions.flatMap((name): readonly Limit[] => [
    [`${name} ${many} to ${few} groups`, "<=", 1.5],
    [`${name} more requests`, "=", 0],
  ]),
];

const routes = joinedRoutes(features);

type Side = { readonly ports: TestPorts; readonly requests: () => number };

function sideOf(documents: Documents): Side {
  let requests = 0;
  const counted = counting(documents, () => {
    requests += 1;
  });
  return {
    ports: portsOf({ documents: counted, now: aSession(12).endsAt }),
    requests: () => requests,
  };
}

/** The group in the middle asks: neither the first nor the last of the store. */
const asked = Math.ceil(few / 2);

async function once({ ports }: Side, name: Action): Promise<void> {
  const route = routes.get(name);
  assert.ok(route);
  const input = name === "reviewQueue" ? {} : { groupId: groupIdOf(asked) };
  const outcome = await route(ports, anActor(teacherIdOf(asked)), input);
  assert.ok(outcome.ok, name);
}

async function requestsOf(side: Side, name: Action): Promise<number> {
  const before = side.requests();
  await once(side, name);
  return side.requests() - before;
}

/** Milliseconds for one, over many. */
async function timeOf(side: Side, name: Action): Promise<number> {
  const startedAt = performance.now();
  for (let time = 0; time < timesPerRound; time += 1) await once(side, name);
  return (performance.now() - startedAt) / timesPerRound;
}

async function measure(small: Side, large: Side, name: Action): Promise<Figures> {
  for (let time = 0; time < warmUp; time += 1) {
    await once(small, name);
    await once(large, name);
  }
  const [smallTimes, largeTimes]: [number[], number[]] = [[], []];
  // In turns, so that a busy moment of the machine is a busy moment for both.
  for (let round = 0; round < rounds; round += 1) {
    smallTimes.push(await timeOf(small, name));
    largeTimes.push(await timeOf(large, name));
  }
  const [one, other] = [quantile(smallTimes, 0.5), quantile(largeTimes, 0.5)];
  const [fewer, more] = [await requestsOf(small, name), await requestsOf(large, name)];
  return {
    [name]: { value: rounded(other), unit: "ms", baseline: rounded(one) },
    [`${name} requests`]: { value: more, unit: "requests", baseline: fewer },
    [`${name} ${many} to ${few} groups`]: { value: rounded(other / one), unit: "ratio" },
    [`${name} more requests`]: { value: more - fewer, unit: "requests" },
  };
}

/** What a teacher asks most, in a store with 10 groups and in one with 1,000. */
export const run: Bench = async (say) => {
  const track = loadTracks().find("individuele-ondersteuning-mz-3");
  assert.ok(track);
  const folder = await mkdtemp(join(tmpdir(), "zorgklas-growth-"));
  const stores = [await storeOf(folder, track, few), await storeOf(folder, track, many)] as const;
  say(`stores with ${few} and ${many} groups are made`);
  try {
    const [small, large] = [sideOf(stores[0]), sideOf(stores[1])];
    const figures: Figures[] = [];
    for (const name of actions) figures.push(await measure(small, large, name));
    return benchResult({
      bench: "growth",
      runs: rounds,
      figures: Object.assign({}, ...figures) as Figures, // Figures only.
      limits,
    });
  } finally {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true });
  }
};
