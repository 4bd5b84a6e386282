import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Track } from "../../bot/kernel/track.ts";
import { openSqlite } from "../../bot/platform/documents/sqlite.ts";
import { appDatabase } from "../../infra/local/app/surroundings.ts";
import { startTenant } from "../../infra/local/tenant.ts";
import { classNow, type ReadyClass, readyClass } from "./a-class.ts";
import { type Channel, channelToken, openChannel } from "./channel.ts";
import { startChild } from "./child.ts";
import { type Figures, type Limit, quantile, rounded, type Say } from "./result.ts";
import { checkSaved, scanActivities } from "./scan-pages.ts";

const rounds = 5;
const classesInRound = 3;
const warmUpClasses = 3;

export const overheadLimits: readonly Limit[] = [["ratio", "<=", 3]];

const appProgram = new URL("../../infra/local/app-process.ts", import.meta.url);
const bareProgram = new URL("./bare-bot.ts", import.meta.url);

const cardAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.looseObject({ type: z.literal("AdaptiveCard") }),
});

type Stage = {
  readonly tenantUrl: string;
  readonly track: Track;
  readonly classes: readonly ReadyClass[];
};
type Timed = { readonly inMs: readonly number[]; readonly answers: readonly string[] };

/** One person's whole scan, to one bot. Every answer must be a card: a refusal would be quicker. */
async function sendScan(channel: Channel, activities: readonly string[]): Promise<Timed> {
  const inMs: number[] = [];
  const answers: string[] = [];
  for (const activity of activities) {
    const { status, body, inMs: took } = await channel.send(activity);
    assert.equal(status, 200, `the bot answers ${status}`);
    cardAnswer.parse(JSON.parse(body));
    inMs.push(took);
    answers.push(body);
  }
  return { inMs, answers };
}

/** Everybody of some classes fills in the scan: each person first at one bot, then at the other. */
async function sendClasses(
  { tenantUrl, track, classes }: Stage,
  from: number,
  count: number,
  bots: readonly Channel[],
): Promise<readonly Timed[]> {
  const timed = bots.map(() => ({ inMs: [] as number[], answers: [] as string[] })); // Typed here.
  for (const group of classes.slice(from, from + count)) {
    for (const [seed, person] of group.participants.entries()) {
      const activities = scanActivities({ tenantUrl, track }, group, person, seed);
      for (const [index, bot] of bots.entries()) {
        const { inMs, answers } = await sendScan(bot, activities);
        timed[index]?.inMs.push(...inMs);
        timed[index]?.answers.push(...answers);
      }
    }
  }
  return timed;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The bare bot's card: one that the app really gave, of the middle size. */
function cardOfMiddleSize(answers: readonly string[]): string {
  const middle = answers.toSorted((a, b) => a.length - b.length)[Math.floor(answers.length / 2)];
  return JSON.stringify(cardAnswer.parse(JSON.parse(middle ?? "")).value);
}

async function fill(dataDir: string, track: Track): Promise<readonly ReadyClass[]> {
  await mkdir(dataDir, { recursive: true });
  const documents = openSqlite({ file: appDatabase(dataDir) });
  const classes: ReadyClass[] = [];
  const count = warmUpClasses + rounds * classesInRound;
  for (let number = 1; number <= count; number += 1) {
    classes.push(await readyClass(documents, track, number));
  }
  await documents.close();
  return classes;
}

/** Looks into the file afterwards: pages that were not stored were not measured. */
async function countSaved(dataDir: string, track: Track, classes: readonly ReadyClass[]) {
  const documents = openSqlite({ file: appDatabase(dataDir) });
  for (const group of classes) {
    for (const [seed, person] of group.participants.entries()) {
      await checkSaved(documents, track, group, person, seed);
    }
  }
  await documents.close();
  return classes.reduce((sum, { participants }) => sum + participants.length, 0);
}

type Round = { readonly app: readonly number[]; readonly bare: readonly number[] };

async function measure(stage: Stage, dataDir: string, token: string, say: Say) {
  const { tenantUrl } = stage;
  const app = await startChild(appProgram, ["--tenant", tenantUrl, "--data", dataDir]);
  const toApp = openChannel(`${app.url}/api/messages`, token);
  const [first] = await sendClasses(stage, 0, 1, [toApp]);
  const cardFile = join(dataDir, "card.json");
  await writeFile(cardFile, cardOfMiddleSize(first?.answers ?? []));
  const bare = await startChild(bareProgram, ["--tenant", tenantUrl, "--card", cardFile]);
  const toBare = openChannel(`${bare.url}/api/messages`, token);
  // As warm as the other one. It keeps nothing, so the same pages will do.
  await sendClasses(stage, 0, 1, [toBare]);
  await sendClasses(stage, 1, warmUpClasses - 1, [toApp, toBare]);
  const measured: Round[] = [];
  let bytes: readonly number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = warmUpClasses + round * classesInRound;
    const both = await sendClasses(stage, from, classesInRound, [toApp, toBare]);
    const [ofApp, ofBare] = both;
    assert.ok(ofApp && ofBare);
    measured.push({ app: ofApp.inMs, bare: ofBare.inMs });
    bytes = both.map(({ answers }) => median(answers.map(({ length }) => length)));
    say(roundLine(round, ofApp.inMs, ofBare.inMs));
  }
  toApp.close();
  toBare.close();
  await Promise.all([app.stop(), bare.stop()]);
  return { measured, bytes };
}

const roundLine = (round: number, app: readonly number[], bare: readonly number[]): string => {
  const [ofApp, ofBare] = [median(app), median(bare)];
  const times = `app ${rounded(ofApp)} ms, bare ${rounded(ofBare)} ms`;
  return `round ${round + 1}: ${app.length} pages each, ${times}: ${rounded(ofApp / ofBare)} times`;
};

const ofRounds = (measured: readonly Round[], figure: (round: Round) => number): number =>
  rounded(median(measured.map(figure)));

function figuresOf(measured: readonly Round[], bytes: readonly number[]): Figures {
  const [appBytes = 0, bareBytes = 0] = bytes;
  return {
    ratio: { value: ofRounds(measured, ({ app, bare }) => median(app) / median(bare)), unit: "x" },
    scanPage: {
      value: ofRounds(measured, ({ app }) => median(app)),
      unit: "ms",
      baseline: ofRounds(measured, ({ bare }) => median(bare)),
    },
    scanPageP95: {
      value: ofRounds(measured, ({ app }) => quantile(app, 0.95)),
      unit: "ms",
      baseline: ofRounds(measured, ({ bare }) => quantile(bare, 0.95)),
    },
    answerSize: { value: appBytes, unit: "bytes", baseline: bareBytes },
  };
}

/**
 * A scan page through the whole app against a bare bot with the same authentication and a card of
 * the same size, turn by turn in one run, each in its own process.
 * @param dataDir empty, for tenant and store
 */
export async function measureOverhead(dataDir: string, track: Track, say: Say) {
  const classes = await fill(dataDir, track);
  const clock = { mode: "manual", now: classNow } as const;
  const tenant = await startTenant({ port: 0, dataDir, clock, journal: false });
  try {
    const token = await channelToken(tenant.url, dataDir);
    const stage = { tenantUrl: tenant.url, track, classes };
    const { measured, bytes } = await measure(stage, dataDir, token, say);
    const people = await countSaved(dataDir, track, classes);
    const scansSaved = { value: people, unit: "scans, all pages found in the store" };
    return { rounds, figures: { ...figuresOf(measured, bytes), scansSaved } };
  } finally {
    await tenant.close();
  }
}
