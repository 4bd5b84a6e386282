import { fanOutCost } from "./fan-out-cost.ts";
import { type FanOutRun, fanOutRun } from "./fan-out-run.ts";
import { type Bench, benchResult, type Figures, type Limit, rounded, type Say } from "./result.ts";

/** 2,041 participants and as many supervisors. */
const pairs = 2_041;
const kills = 3;
const few = 400;
const many = 40_000;
/** Of a bare client, for comparison: 20 seconds. */
const bare = 960;

const limits: readonly Limit[] = [
  ["requests a second", ">=", 47],
  ["lost", "<=", 0],
  ["doubled", "<=", 0],
  ["answers 429", "<=", 1],
  ["not accounted for", "=", 0],
  ["lost with faults", "<=", 0],
  ["doubled and not uncertain with faults", "<=", 0],
  ["doubled beyond uncertain with faults", "<=", 0],
  ["not accounted for with faults", "=", 0],
  ["kills", "=", kills],
  ["longest takeover", "<=", 30],
  [`cost at ${many} to ${few}`, "<=", 1.3],
  [`cost at ${many} to ${few}, Connector client`, "<=", 1.3],
  ["memory", "<=", 300],
];

const on = { target: "connector", method: "POST", path: "/activities$" } as const;
/** 5 % are too many, one in five of them says how long; 2 % are away; of 1 % the answer gets lost. */
const faults = [
  { ...on, status: 429, share: 0.04 },
  { ...on, status: 429, share: 0.01, retryAfterInSeconds: 1 },
  { ...on, status: 502, share: 0.01 },
  { ...on, status: 503, share: 0.01 },
  { ...on, drop: "after", share: 0.01 },
];

const notAccountedFor = ({ planned, states }: FanOutRun): number =>
  planned - states.sent - states.failed - states.skipped;

const figure = (value: number, unit = "in all") => ({ value: rounded(value), unit });

const figuresOf = (run: FanOutRun, suffix = ""): Figures => ({
  [`seconds${suffix}`]: figure(run.seconds, "s"),
  [`messages planned${suffix}`]: figure(run.planned),
  [`sent${suffix}`]: figure(run.states.sent),
  [`failed${suffix}`]: figure(run.states.failed),
  [`skipped${suffix}`]: figure(run.states.skipped),
  [`not accounted for${suffix}`]: figure(notAccountedFor(run)),
  [`answers 429${suffix}`]: figure(run.throttledPercent, "%"),
  [`lost${suffix}`]: figure(run.lost),
  [`doubled${suffix}`]: figure(run.doubled),
  [`uncertain${suffix}`]: figure(run.uncertain),
});

async function costs(say: Say): Promise<Figures> {
  const cost = await fanOutCost({ few, many }, say);
  return {
    [`cost at ${few}`]: figure(cost.few, "ms CPU each"),
    [`cost at ${many}`]: figure(cost.many, "ms CPU each"),
    [`cost at ${many} to ${few}`]: figure(cost.many / cost.few, "times"),
    [`cost at ${few}, Connector client`]: figure(cost.fewReal, "ms CPU each"),
    [`cost at ${many}, Connector client`]: figure(cost.manyReal, "ms CPU each"),
    [`cost at ${many} to ${few}, Connector client`]: figure(cost.manyReal / cost.fewReal, "times"),
    memory: figure(cost.peakMb, "MB"),
  };
}

/** A figure of the app's with the same of the bare client beside it. */
const beside = (value: number, baseline: number | undefined, unit: string) => ({
  ...figure(value, unit),
  ...(baseline === undefined ? {} : { baseline: rounded(baseline) }),
});

/**
 * Messages to 4,082 people as fast as Microsoft allows: by one app without trouble; by two with faults
 * of the Connector and kills; and what one recipient costs when there are very many.
 */
export const run: Bench = async (say) => {
  say(`${pairs * 2} messages by one app, with Microsoft's limits`);
  const clean = await fanOutRun({ pairs, faults: [], kills: 0, bare }, say);
  say(
    `${pairs * 2} messages by two apps, with faults and ${kills} kills; beside it what one costs`,
  );
  // At once: with faults the apps mostly wait, and the costs are counted in CPU time of their own process.
  const [faulty, growth] = await Promise.all([
    fanOutRun({ pairs, faults, kills }, say),
    costs(say),
  ]);
  const withFaults = " with faults";
  return benchResult({
    bench: "fan-out",
    runs: 3,
    figures: {
      "requests a second": beside(clean.rate, clean.bare?.rate, "/s"),
      "rate to bare": figure(clean.rate / (clean.bare?.rate ?? Number.NaN), "times"),
      ...figuresOf(clean),
      "answers 429": beside(clean.throttledPercent, clean.bare?.refusedPercent, "%"),
      "requests a second with faults": figure(faulty.rate, "/s"),
      ...figuresOf(faulty, withFaults),
      "doubled and not uncertain with faults": figure(faulty.unexplained),
      "doubled beyond uncertain with faults": figure(
        Math.max(0, faulty.doubled - faulty.uncertain),
      ),
      kills: figure(faulty.takeOvers.length),
      "longest takeover": figure(Math.max(...faulty.takeOvers), "s"),
      ...growth,
    },
    limits,
  });
};
