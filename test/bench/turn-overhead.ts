import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Track } from "../../bot/kernel/track.ts";
import { openStore } from "../../infra/local/app/store.ts";
import { startTenant } from "../../infra/local/tenant.ts";
import { classNow, type ReadyClass, readyClass } from "./a-class.ts";
import { channelToken, openChannel } from "./channel.ts";
import { startChild } from "./child.ts";
import { type Figures, type Limit, quantile, rounded, type Say } from "./result.ts";
import { checkSaved } from "./scan-pages.ts";
import { type Classroom, cardOfMiddleSize, type Timed, takeTurns } from "./take-turns.ts";

const rounds = 5;
/** 504 pages: a round takes one or two seconds. */
const classesInRound = 3;
const warmUpClasses = 3;

export const overheadLimits: readonly Limit[] = [["ratio", "<=", 3]];

const appProgram = new URL("../../infra/local/app-process.ts", import.meta.url);
const bareProgram = new URL("./bare-bot.ts", import.meta.url);

const median = (values: readonly number[]): number => quantile(values, 0.5);

async function fill(dataDir: string, track: Track): Promise<readonly ReadyClass[]> {
  const documents = await openStore("sqlite", dataDir);
  const classes: ReadyClass[] = [];
  const count = warmUpClasses + rounds * classesInRound;
  for (let number = 1; number <= count; number += 1) {
    classes.push(await readyClass(documents, track, number));
  }
  await documents.close();
  return classes;
}

/** Looks into the file afterwards: a page that was not stored was not measured. */
async function scansSaved(dataDir: string, { track, classes }: Classroom): Promise<number> {
  const documents = await openStore("sqlite", dataDir);
  let count = 0;
  for (const group of classes) {
    for (const [seed, person] of group.participants.entries()) {
      await checkSaved(documents, track, group, person, seed);
      count += 1;
    }
  }
  await documents.close();
  return count;
}

type Round = { readonly app: Timed; readonly bare: Timed };

const roundLine = (round: number, { app, bare }: Round): string => {
  const [ofApp, ofBare] = [median(app.inMs), median(bare.inMs)];
  const times = `app ${rounded(ofApp)} ms, bare ${rounded(ofBare)} ms`;
  return `round ${round}: ${app.inMs.length} pages each, ${times}: ${rounded(ofApp / ofBare)} times`;
};

/** Starts both bots, lets both get warm on the same pages, and measures round after round. */
async function measureRounds(
  room: Classroom,
  dataDir: string,
  say: Say,
): Promise<readonly Round[]> {
  const { tenantUrl, classes } = room;
  const token = await channelToken(tenantUrl, dataDir);
  const ending: (() => unknown)[] = [];
  const start = async (program: URL, args: readonly string[]) => {
    const child = await startChild(program, ["--tenant", tenantUrl, ...args]);
    const channel = openChannel(`${child.url}/api/messages`, token);
    ending.push(channel.close, child.stop);
    return channel;
  };
  const some = (from: number, count: number) => ({
    ...room,
    classes: classes.slice(from, from + count),
  });
  try {
    const app = await start(appProgram, ["--data", dataDir]);
    const [first] = await takeTurns(some(0, 1), [app]);
    assert.ok(first);
    const card = join(dataDir, "card.json");
    await writeFile(card, cardOfMiddleSize(first));
    const bare = await start(bareProgram, ["--card", card]);
    // As warm as the other one. It keeps nothing, so the same pages will do.
    await takeTurns(some(0, 1), [bare]);
    await takeTurns(some(1, warmUpClasses - 1), [app, bare]);
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = warmUpClasses + round * classesInRound;
      const [ofApp, ofBare] = await takeTurns(some(from, classesInRound), [app, bare]);
      assert.ok(ofApp && ofBare);
      measured.push({ app: ofApp, bare: ofBare });
      say(roundLine(round + 1, { app: ofApp, bare: ofBare }));
    }
    return measured;
  } finally {
    // A bot that were left running would keep the port, and this process, for ever.
    for (const end of ending) await end();
  }
}

const sizeOf = ({ answers }: Timed): number =>
  median(answers.map((answer) => Buffer.byteLength(answer)));

function figuresOf(measured: readonly Round[]): Figures {
  const ofRounds = (figure: (round: Round) => number) => rounded(median(measured.map(figure)));
  const both = (unit: string, figure: (timed: Timed) => number) => ({
    value: ofRounds(({ app }) => figure(app)),
    unit,
    baseline: ofRounds(({ bare }) => figure(bare)),
  });
  return {
    ratio: {
      value: ofRounds(({ app, bare }) => median(app.inMs) / median(bare.inMs)),
      unit: "times",
    },
    scanPage: both("ms", ({ inMs }) => median(inMs)),
    scanPageP95: both("ms", ({ inMs }) => quantile(inMs, 0.95)),
    answerSize: both("bytes", sizeOf),
  };
}

/**
 * A scan page through the whole app against a bare bot with the same authentication and a card of
 * the same size, turn by turn in one run, each in its own process.
 * @param dataDir empty, for tenant and store
 * @throws AssertionError when an answer is no card, or a page that was sent is not in the store
 */
export async function measureOverhead(dataDir: string, track: Track, say: Say) {
  const classes = await fill(dataDir, track);
  const clock = { mode: "manual", now: classNow } as const;
  const tenant = await startTenant({ port: 0, dataDir, clock, journal: false });
  try {
    const room = { tenantUrl: tenant.url, track, classes };
    const measured = await measureRounds(room, dataDir, say);
    const saved = {
      value: await scansSaved(dataDir, room),
      unit: "scans, every page in the store",
    };
    return { rounds, figures: { ...figuresOf(measured), scansSaved: saved } };
  } finally {
    await tenant.close();
  }
}
