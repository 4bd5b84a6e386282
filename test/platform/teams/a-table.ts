import type { Activity } from "botbuilder";
import { messageCard } from "../../../bot/kernel/cards.ts";
import type { Actor, Command, Dialog, TeamEvent, Verb } from "../../../bot/kernel/feature.ts";
import { done, refuse } from "../../../bot/kernel/outcome.ts";
import type { TurnTable } from "../../../bot/platform/teams/turn-table.ts";
import { anActor } from "../../support/a-group.ts";
import { portsOf, tenantId } from "../../support/ports.ts";

const words = {
  staleButton: "stale",
  ownChatOnly: "own chat only",
  fault: (reference: string) => `fault ${reference}`,
};

type Given = {
  readonly verb?: Verb;
  readonly dialog?: Partial<Dialog>;
  readonly answer?: Command["answer"];
  readonly alsoInTeams?: true;
};

/** A bot with one verb, one dialog and one command, and what it was told. */
export function aTable(given: Given = {}) {
  const ports = portsOf();
  const told: string[] = [];
  const tell = (text: string) => {
    told.push(text);
    return Promise.resolve();
  };
  const card: Verb = () => Promise.resolve(done(messageCard("Gelukt", [])));
  const page = async (...args: Parameters<Dialog["open"]>) => {
    const outcome = await (given.verb ?? card)(...args);
    return outcome.ok ? done({ title: "Titel", card: outcome.value }) : outcome;
  };
  const table: TurnTable = {
    ports,
    verbs: new Map([["test.verb", given.verb ?? card]]),
    dialogs: new Map([["test.dialog", { open: page, submit: page, ...given.dialog }]]),
    commands: [
      {
        words: { nl: ["hulp", "wat nu"], en: ["help"] },
        answer: given.answer ?? (() => Promise.resolve(done(messageCard("Hulp", [])))),
        ...(given.alsoInTeams ? { alsoInTeams: true } : {}),
      },
    ],
    identify: ({ objectId, language }) =>
      Promise.resolve<Actor>(
        objectId === "o-p-1"
          ? { ...anActor("p-1", language), objectId }
          : { ...anActor(undefined, language), objectId },
      ),
    sentence: (language, { refusal }) => `${language} ${refusal}`,
    words: { nl: words, en: words },
    fallback: () => Promise.resolve(refuse("test.not_understood")),
    onTeamEvent: ({ kind, objectIds }: TeamEvent) => tell(`${kind} ${objectIds.join(" ")}`),
    onServiceUrl: (url) => tell(`url ${url}`),
    onPersonalChat: ({ personId }, { conversationId }) =>
      tell(`chat ${personId} ${conversationId}`),
    onAppRemoved: ({ personId }) => tell(`removed ${personId}`),
  };
  return { table, told, ports };
}

/** An activity as Teams sends it from somebody's own chat. */
export const anActivity = (change: object = {}): Activity =>
  // Only what the turn reads; the SDK's type asks for much more.
  ({
    type: "message",
    text: "hulp",
    channelId: "msteams",
    serviceUrl: "https://smba.example/emea/",
    locale: "nl-NL",
    from: { id: "29:1", name: "", aadObjectId: "o-p-1" },
    recipient: { id: "28:bot", name: "Zorgklas" },
    conversation: { id: "a:1", conversationType: "personal", tenantId, isGroup: false, name: "" },
    channelData: { tenant: { id: tenantId } },
    ...change,
  }) as Activity; // As said above.
