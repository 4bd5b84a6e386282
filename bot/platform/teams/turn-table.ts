import type { Language } from "../../contract/languages.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Dialog, Fallback, TeamEvent, Verb } from "../../kernel/feature.ts";
import type { Refused } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";

/** Everything the bot can be asked, joined from the features by `app.ts`. */
export type TurnTable = {
  readonly ports: Ports;
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly dialogs: ReadonlyMap<string, Dialog>;
  readonly commands: readonly Command[];
  readonly identify: (claims: {
    readonly tenantId: string;
    readonly objectId: string;
    readonly language: Language;
  }) => Promise<Actor>;
  readonly sentence: (language: Language, refused: Refused<string>) => string;
  readonly words: Readonly<Record<Language, TurnWords>>;
  /** What is said when nothing matches what somebody typed. */
  readonly fallback: Fallback;
  readonly onTeamEvent: (event: TeamEvent) => Promise<void>;
  /** Called for every verified activity: where this tenant's Connector can be reached. */
  readonly onServiceUrl: (serviceUrl: string) => Promise<void>;
  /** Called when somebody's own chat with the bot is seen. */
  readonly onPersonalChat: (
    actor: Actor,
    chat: { readonly conversationId: string; readonly serviceUrl: string },
  ) => Promise<void>;
  /** Called when somebody removed the app: chat does not reach them until they come back. */
  readonly onAppRemoved: (actor: Actor) => Promise<void>;
};

type TurnWords = {
  readonly staleButton: string;
  readonly ownChatOnly: string;
  /** `{{reference}}` and the helper are filled in. */
  readonly fault: (reference: string) => string;
};

export type InvokeAnswer = { readonly status: number; readonly body: unknown };

export const cardType = "application/vnd.microsoft.card.adaptive";
const messageType = "application/vnd.microsoft.activity.message";

export const cardAnswer = (card: Card): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: cardType, value: card },
});

/** Shown beside the card that was pressed; the card itself stays as it was. */
export const messageAnswer = (text: string): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: messageType, value: text },
});
