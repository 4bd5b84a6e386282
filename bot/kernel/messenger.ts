import type { Card } from "./cards.ts";

export type Conversation = { readonly conversationId: string; readonly serviceUrl: string };

/**
 * Sending to Teams outside a turn. Faults: `messenger.throttled`, `messenger.unavailable` (retryable),
 * `messenger.blocked`, `messenger.not_in_roster`, `messenger.gone`, `messenger.disabled`,
 * `messenger.too_large`, `messenger.rejected` (final). `ambiguous` when an answer was lost.
 */
export type Messenger = {
  readonly openChat: (person: {
    readonly tenantId: string;
    readonly objectId: string;
    readonly serviceUrl: string;
  }) => Promise<Conversation>;
  /** Gives the activity's id, with which the card can be changed later. */
  readonly send: (to: Conversation, card: Card, summary: string) => Promise<string>;
  readonly change: (
    where: Conversation,
    activityId: string,
    card: Card,
    summary: string,
  ) => Promise<void>;
  /** Takes a message back; gone already is what was wanted. */
  readonly remove: (where: Conversation, activityId: string) => Promise<void>;
};
