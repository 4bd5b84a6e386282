import assert from "node:assert/strict";
import { pagesOf } from "../../bot/features/scan/rules.ts";
import type { Track } from "../../bot/kernel/track.ts";
import { counting, type RequestKind } from "../../bot/platform/documents/counting.ts";
import { outboxPartition } from "../../bot/platform/outbox/lease.ts";
import { type LocalApp, startLocalApp } from "../../infra/local/app/start-app.ts";
import { openStore } from "../../infra/local/app/store.ts";
import { choiceInputsOf, verbsOf } from "../../infra/local/cards.ts";
import { tenantClient } from "../../infra/local/client.ts";
import { botMessages } from "../../infra/local/story/acts.ts";
import { startTenant } from "../../infra/local/tenant.ts";
import { type ClassPerson, classNow, type ReadyClass, readyClass } from "./a-class.ts";
import { channelToken, openChannel } from "./channel.ts";
import type { Figures, Limit, Say } from "./result.ts";
import { scanActivities } from "./scan-pages.ts";

export const requestLimits: readonly Limit[] = [
  // Member (who knows whether the group is closed), scan, one batch.
  ["scanPageRequests", "<=", 3],
  // Which group is one request more: the word does not say it.
  ["progressWordRequests", "<=", 4],
  ["progressButtonRequests", "<=", 3],
];

/** What the dispatcher asks every second, whoever does what; and its sign of life. */
const background: readonly RequestKind[] = ["due", "nextDue"];
const isBackground = (kind: RequestKind, pk: string | undefined): boolean =>
  background.includes(kind) || pk === outboxPartition;

type Meter = {
  readonly onRequest: (kind: RequestKind, pk?: string) => void;
  /** Does one thing and keeps what it asked of the store under this name; the most, when done before. */
  readonly measure: <T>(name: string, action: () => Promise<T>) => Promise<T>;
  readonly rows: ReadonlyMap<string, readonly RequestKind[]>;
};

function requestMeter(): Meter {
  const rows = new Map<string, readonly RequestKind[]>();
  let asked: RequestKind[] = [];
  return {
    rows,
    onRequest: (kind, pk) => {
      if (!isBackground(kind, pk)) asked.push(kind);
    },
    measure: async (name, action) => {
      asked = [];
      const done = await action();
      const most = rows.get(name)?.length ?? -1;
      // A copy: what comes after this action is not its own.
      if (asked.length > most) rows.set(name, [...asked]);
      return done;
    },
  };
}

type Hands = {
  /** Types something and gives the card that came back. */
  readonly say: (text: string) => Promise<Shown>;
  /** Presses a button of a card and gives the card that took its place. */
  readonly press: (shown: Shown, verb: string, inputs?: Record<string, string>) => Promise<Shown>;
};
type Shown = { readonly activityId: string; readonly card: unknown };

/** @throws AssertionError when an answer is no card: a refusal or an error costs less than the action */
async function handsOf(tenantUrl: string, { name, mail }: ClassPerson): Promise<Hands> {
  const tenant = tenantClient(tenantUrl);
  const person = await tenant.addPerson({ name, mail, hint: "participant" });
  const installing = `${tenantUrl}/local/people/${person.id}/install`;
  const installed = await fetch(installing, { method: "POST" });
  assert.ok(installed.ok, `installing for ${name} answers ${installed.status}`);
  return {
    say: async (text) => {
      const before = (await botMessages(tenant, person)).length;
      await tenant.say(person.id, text);
      const message = (await botMessages(tenant, person))[before];
      assert.ok(message?.cards[0], `no card after "${text}"`);
      return { activityId: message.activityId, card: message.cards[0] };
    },
    press: async ({ activityId }, verb, inputs = {}) => {
      const { card, message } = await tenant.press(person.id, { activityId, verb, inputs });
      assert.ok(card, `no card after ${verb}: ${message}`);
      return { activityId, card };
    },
  };
}

async function asParticipant({ say, press }: Hands, { measure }: Meter, track: Track) {
  await measure("firstWords", () => say("hulp"));
  await measure("help", () => say("hulp"));
  await measure("nextSession", () => say("volgende les"));
  await measure("ownProgress", () => say("voortgang"));
  let shown = await measure("tasks", () => say("mijn taken"));
  shown = await measure("openScan", () => press(shown, "scan.open"));
  for (const _ of pagesOf(track)) {
    const inputs = Object.fromEntries(
      choiceInputsOf(shown.card).map(({ id, choices }) => [id, choices[1]?.value ?? ""]),
    );
    shown = await measure("scanPage", () => press(shown, "scan.save_page", inputs));
  }
  assert.ok(!verbsOf(shown.card).includes("scan.save_page"), "the scan is not done");
  shown = await measure("tasks", () => say("mijn taken"));
  shown = await measure("openHomework", () => press(shown, "assignments.open"));
  shown = await measure("openHandIn", () => press(shown, "assignments.open_hand_in"));
  const text = "Ik leer rustig luisteren en goed rapporteren.";
  shown = await measure("handIn", () => press(shown, "assignments.hand_in", { text }));
  assert.ok(verbsOf(shown.card).includes("assignments.open"), "the work is not handed in");
}

async function asTeacher({ say, press }: Hands, { measure }: Meter) {
  await say("hulp");
  const shown = await measure("progressWord", () => say("voortgang"));
  await measure("progressButton", () => press(shown, "progress.show_group"));
}

type Stage = {
  readonly app: LocalApp;
  readonly group: ReadyClass;
  readonly track: Track;
  readonly tenantUrl: string;
  readonly token: string;
};

/** Somebody who has not been seen since the app started: who is it costs one request more. */
async function asStranger({ app, group, track, tenantUrl, token }: Stage, { measure }: Meter) {
  const stranger = group.participants[1];
  assert.ok(stranger);
  const [activity = ""] = scanActivities({ tenantUrl, track }, group, stranger, 1);
  const channel = openChannel(`${app.url}/api/messages`, token);
  const { status, body } = await measure("scanPageFirst", () => channel.send(activity));
  channel.close();
  assert.equal(status, 200);
  assert.match(body, /AdaptiveCard/);
}

async function everyAction(stage: Stage, meter: Meter): Promise<void> {
  const { group, track, tenantUrl } = stage;
  const [participant] = group.participants;
  assert.ok(participant);
  const hands = await handsOf(tenantUrl, participant);
  const teacherHands = await handsOf(tenantUrl, group.teacher);
  await tenantClient(tenantUrl).idle(10_000);
  await asParticipant(hands, meter, track);
  await asTeacher(teacherHands, meter);
  await asStranger(stage, meter);
}

function table(rows: Meter["rows"]): readonly string[] {
  const width = Math.max(...[...rows.keys()].map(({ length }) => length));
  return [...rows].map(([name, kinds]) => {
    const perKind = Map.groupBy(kinds, (kind) => kind);
    const parts = [...perKind].map(([kind, all]) => `${kind} ${all.length}`);
    return `${name.padEnd(width)}  ${String(kinds.length).padStart(2)}  ${parts.join(", ")}`;
  });
}

/**
 * How many requests to the store one user action takes, through the whole app on the local tenant.
 * @param dataDir empty, for tenant and store
 */
export async function countRequests(dataDir: string, track: Track, say: Say): Promise<Figures> {
  const meter = requestMeter();
  const documents = counting(await openStore("sqlite", dataDir), meter.onRequest);
  const group = await readyClass(documents, track, 1);
  const clock = { mode: "manual", now: classNow } as const;
  const local = await startTenant({ port: 0, dataDir, clock, journal: false });
  const tenantUrl = local.url;
  const app = await startLocalApp({ tenantUrl, port: 0, dataDir, documents });
  try {
    const token = await channelToken(tenantUrl, dataDir);
    await everyAction({ app, group, track, tenantUrl, token }, meter);
  } finally {
    await app.close();
    await local.close();
  }
  say("requests to the store per action:");
  for (const row of table(meter.rows)) say(row);
  return Object.fromEntries(
    [...meter.rows].map(([name, { length }]) => [
      `${name}Requests`,
      { value: length, unit: "requests" },
    ]),
  );
}
