import { providerDomain } from "../../infra/local/ids.ts";
import { seeded } from "../../infra/local/seeded.ts";
import type { Named } from "../support/a-group-file.ts";
import { type KillRun, killRun } from "../support/kill-run.ts";
import { type Bench, benchResult, type Limit } from "./result.ts";

const points = 20;
const seed = 20_270_112;
const mostDelayInMs = 25;

const limits: readonly Limit[] = [
  ["classes not whole", "<=", 0],
  ["doubled and not uncertain", "<=", 0],
  ["notices failed", "<=", 0],
  // A kill leaves at most a few on their way; a claim held while waiting would leave dozens.
  ["notices uncertain", "<=", points],
];

/** As in the example: four with an account of the provider, ten guests. */
const participants: readonly Named[] = Array.from({ length: 14 }, (_, index) => ({
  name: `Deelnemer ${String.fromCharCode(65 + index)}`,
  mail: `deelnemer${index + 1}@${index < 4 ? providerDomain : "hetbaken.example"}`,
}));

/** The class and the team for supervisors; ten participants and the supervisor are guests. */
const wanted = { groups: 2, teams: 2, tabs: 1, events: 12, members: 14, invitations: 11 } as const;

/** What is not as it should be, in words. */
const problems = (run: KillRun): readonly string[] =>
  Object.entries(wanted).flatMap(([name, value]) => {
    // The keys of `wanted` are numbers of a run.
    const found = run[name as keyof typeof wanted];
    return found === value ? [] : [`${found} ${name} instead of ${value}`];
  });

/** Kills the app at random points while it makes a class of 14, and starts it again. */
export const run: Bench = async (say) => {
  const whole = await killRun(participants, undefined);
  say(`without a kill: ${whole.lines} requests`);
  const random = seeded(seed);
  const runs: KillRun[] = [];
  for (let number = 1; number <= points; number += 1) {
    const afterLines = 1 + Math.floor(random() * (whole.lines - 1));
    const delayInMs = Math.floor(random() * mostDelayInMs);
    const one = await killRun(participants, { afterLines, delayInMs });
    const uncertain = one.notices.filter((notice) => notice.uncertain).length;
    const wrong = [...problems(one), ...one.unexplained.map((send) => `doubled ${send}`)];
    const said = `${one.doubled.length} doubled, ${uncertain} uncertain`;
    say(`kill ${number} after ${afterLines} requests: ${[said, ...wrong].join("; ")}`);
    runs.push(one);
  }
  const sum = (count: (one: KillRun) => number) =>
    runs.reduce((total, one) => total + count(one), 0);
  const inState = (state: string) =>
    sum(({ notices }) => notices.filter((one) => one.state === state).length);
  const figure = (value: number) => ({ value, unit: "in all" });
  return benchResult({
    bench: "kills",
    runs: points,
    figures: {
      kills: figure(sum(({ killedAt }) => (killedAt === undefined ? 0 : 1))),
      "classes not whole": figure(sum((one) => (problems(one).length === 0 ? 0 : 1))),
      "messages sent": figure(inState("sent")),
      "notices failed": figure(inState("failed")),
      "notices uncertain": figure(
        sum(({ notices }) => notices.filter(({ uncertain }) => uncertain).length),
      ),
      "messages doubled": figure(sum(({ doubled }) => doubled.length)),
      "doubled and not uncertain": figure(sum(({ unexplained }) => unexplained.length)),
    },
    limits,
  });
};
