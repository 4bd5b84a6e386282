import type { Express } from "express";
import { agreement } from "./features/agreement/index.ts";
import { assignments } from "./features/assignments/index.ts";
import { attendance } from "./features/attendance/index.ts";
import { closing } from "./features/closing/index.ts";
import { digest } from "./features/digest/index.ts";
import { employers } from "./features/employers/index.ts";
import { evaluation } from "./features/evaluation/index.ts";
import { files } from "./features/files/index.ts";
import { groups } from "./features/groups/index.ts";
import { hours } from "./features/hours/index.ts";
import { hugo } from "./features/hugo/index.ts";
import { answerAnything } from "./features/hugo/public.ts";
import { imports } from "./features/imports/index.ts";
import { infoSession } from "./features/info-session/index.ts";
import { intake } from "./features/intake/index.ts";
import { knowledge } from "./features/knowledge/index.ts";
import { currentKnowledge } from "./features/knowledge/public.ts";
import { load } from "./features/load/index.ts";
import { overview } from "./features/overview/index.ts";
import { people } from "./features/people/index.ts";
import { chatKeeper, findPerson, identifier } from "./features/people/public.ts";
import { progress } from "./features/progress/index.ts";
import { provisioning } from "./features/provisioning/index.ts";
import { review } from "./features/review/index.ts";
import { safety } from "./features/safety/index.ts";
import { scan } from "./features/scan/index.ts";
import { sendings } from "./features/sendings/index.ts";
import { sessions } from "./features/sessions/index.ts";
import { supervisorTeam } from "./features/supervisor-team/index.ts";
import { supervisors } from "./features/supervisors/index.ts";
import { talks } from "./features/talks/index.ts";
import { tickets } from "./features/tickets/index.ts";
import { warnOfOldNumbers } from "./features/triage/public.ts";
import { weekly } from "./features/weekly/index.ts";
import { welcome } from "./features/welcome/index.ts";
import { joined, joinedBytes, joinedRoutes } from "./joined.ts";
import type { Documents } from "./kernel/documents.ts";
import type { Feature, TeamEvent } from "./kernel/feature.ts";
import type { Ports } from "./kernel/ports.ts";
import { rerunOnConflict } from "./kernel/rerun.ts";
import { screenFile } from "./platform/files/screen-file.ts";
import type { HugoPageOptions } from "./platform/http/hugo-page.ts";
import { httpApp } from "./platform/http/server.ts";
import type { TabOptions } from "./platform/http/tab-router.ts";
import { type TokenSettings, tokenVerifier } from "./platform/http/verify-token.ts";
import { createDispatcher, type Dispatcher } from "./platform/outbox/dispatcher.ts";
import { createMailPace } from "./platform/outbox/mail-pace.ts";
import { createPacer } from "./platform/outbox/pacer.ts";
import { serviceUrlKeeper } from "./platform/outbox/service-url.ts";
import { makeSpreadsheet } from "./platform/spreadsheets/make-spreadsheet.ts";
import { readSpreadsheet } from "./platform/spreadsheets/read-spreadsheet.ts";
import { type BotOptions, createBot } from "./platform/teams/bot.ts";
import { refusalSentences, surroundingWords } from "./words.ts";

/** Every feature of the product. A new one is a folder and a line here. */
export const features: readonly Feature[] = [
  assignments,
  files,
  closing,
  employers,
  evaluation,
  attendance,
  groups,
  hours,
  hugo,
  imports,
  infoSession,
  intake,
  knowledge,
  load,
  overview,
  people,
  progress,
  provisioning,
  review,
  scan,
  sendings,
  sessions,
  weekly,
  supervisors,
  agreement,
  supervisorTeam,
  safety,
  digest,
  talks,
  tickets,
  welcome,
];

/** What production and the local tenant give the same app, each in its own way. */
export type Surroundings = {
  readonly ports: Omit<Ports, "timeline" | "readSpreadsheet" | "makeSpreadsheet" | "screenFile">;
  readonly bot: Omit<BotOptions, "log">;
  readonly tokens: TokenSettings;
  readonly tab: Omit<TabOptions, "botId" | "helper"> & HugoPageOptions;
  readonly pollInMs: number;
  /** After how long a silence of the instance that sends another one takes over; the usual when absent. */
  readonly takeOverInMs?: number;
};

export type App = {
  readonly http: Express;
  readonly dispatcher: Dispatcher;
  readonly ports: Ports;
  /** Makes ready what would let the first person wait; never throws: it is tried again when needed. */
  readonly warmUp: () => Promise<void>;
};

/** Tells when something that was committed is due at once, so that nobody waits for the next look. */
const watched = (documents: Documents, now: Ports["now"], due: () => void): Documents => ({
  ...documents,
  commit: async (pk, writes) => {
    const etags = await documents.commit(pk, writes);
    const at = now();
    const anyDue = writes.some(
      (write) => "body" in write && write.body.wakeAt !== undefined && write.body.wakeAt <= at,
    );
    if (anyDue) due();
    return etags;
  },
});

export function createApp(surroundings: Surroundings): App {
  const { ports: given, bot: botOptions, tokens, tab } = surroundings;
  const { pollInMs, takeOverInMs } = surroundings;
  let dispatcher: Dispatcher | undefined;
  const ports: Ports = {
    ...given,
    documents: watched(given.documents, given.now, () => dispatcher?.wake()),
    timeline: features.flatMap(({ timeline = [] }) => timeline),
    screenFile: screenFile(given.files),
    makeSpreadsheet,
    readSpreadsheet: (content, name) => readSpreadsheet(Buffer.from(content, "base64"), name),
  };
  warnOfOldNumbers(ports);
  // What an editor broke is left out; that must not go unseen. The lines themselves are for editors.
  const { problems } = ports.knowledge;
  if (problems.length > 0) ports.log("hugo.knowledge_broken", { count: problems.length });
  const bot = createBot({ ...botOptions, log: ports.log });
  dispatcher = createDispatcher({
    ports,
    messenger: bot.messenger,
    kinds: joined(features, "notices"),
    handlers: joined(features, "jobs"),
    pacer: createPacer(),
    mails: createMailPace(),
    pollInMs,
    ...(takeOverInMs === undefined ? {} : { takeOverInMs }),
  });
  const identify = identifier(ports, ports.settings.coordinatorIds);
  const chats = chatKeeper(ports);
  const sentence = refusalSentences(features);
  const words = surroundingWords(ports.settings);
  const onActivity = bot.serve({
    ports,
    verbs: joined(features, "verbs"),
    dialogs: joined(features, "dialogs"),
    commands: features.flatMap(({ commands = [] }) => commands),
    identify,
    sentence,
    words,
    fallback: answerAnything,
    onTeamEvent: (event) => onTeamEvent(ports, event),
    onServiceUrl: serviceUrlKeeper(ports.documents),
    onPersonalChat: chats.keep,
    onAppRemoved: chats.appRemoved,
  });
  const routes = joinedRoutes(features);
  const verify = tokenVerifier(tokens);
  const linkHolder = async (personId: string) =>
    (await findPerson(ports.documents, personId))?.value;
  const callers = { verify, identify, linkHolder, sentence, words };
  const api = { ports, routes, ...joinedBytes(features), ...callers };
  return {
    http: httpApp({
      api,
      tab: { ...tab, botId: botOptions.botId, helper: ports.settings.helper },
      onActivity,
    }),
    dispatcher,
    ports,
    warmUp: async () => {
      await currentKnowledge(ports).catch(() => ports.log("hugo.not_warm"));
    },
  };
}

async function onTeamEvent(ports: Ports, event: TeamEvent): Promise<void> {
  for (const feature of features) {
    await rerunOnConflict(async () => await feature.onTeamEvent?.(ports, event));
  }
}
