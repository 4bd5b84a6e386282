import { type Activity, ActivityTypes, CardFactory } from "botbuilder";
import type { ClaimsIdentity, ConnectorClient } from "botframework-connector";
import { AuthenticationConstants } from "botframework-connector";
import type { Card } from "../../kernel/cards.ts";
import { Fault, isFault } from "../../kernel/fault.ts";
import type { Messenger } from "../../kernel/messenger.ts";
import type { BotAuthentication } from "./authentication.ts";
import { messengerFault, timedOut } from "./messenger-fault.ts";

const message = (card: Card, summary: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [CardFactory.adaptiveCard(card)],
});

/** Message and card together must stay under 28 KB, counted as UTF-16. */
const mostBytes = 28 * 1024;
const bytesPerUnit = 2;

function checkSize(activity: Partial<Activity>): void {
  if (JSON.stringify(activity).length * bytesPerUnit > mostBytes) {
    throw new Fault("messenger.too_large");
  }
}

/** Opening a chat or changing a card twice is doing it once, so a lost answer doubles nothing. */
const unambiguous = (error: unknown): never => {
  if (!isFault(error)) throw error;
  const { code, retryable, retryAfterInMs } = error;
  const wait = retryAfterInMs === undefined ? {} : { retryAfterInMs };
  throw new Fault(code, { cause: error, retryable, ...wait });
};

type Options = {
  readonly authentication: BotAuthentication;
  readonly botId: string;
  readonly identity: ClaimsIdentity;
  /** How long one request may take, with the token it may need. */
  readonly timeoutInMs?: number;
};

/** Shorter than a notice stays claimed; what takes longer has hung. */
const usualTimeoutInMs = 15_000;

/** Breaks off what takes too long. @throws Fault `messenger.unavailable`, ambiguous */
async function within<T>(inMs: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const breaking = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(timedOut());
    breaking.abort();
  }, inMs);
  try {
    return await Promise.race([run(breaking.signal), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The Messenger port on the Bot Connector: one call is one request, its failure one `Fault`. */
export function connectorMessenger(options: Options): Messenger {
  const { authentication, botId, identity, timeoutInMs = usualTimeoutInMs } = options;
  const factory = authentication.createConnectorFactory(identity);
  const connectors = new Map<string, Promise<ConnectorClient>>();
  const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
  const connectorFor = async (serviceUrl: string): Promise<ConnectorClient> => {
    const known = connectors.get(serviceUrl) ?? factory.create(serviceUrl, audience);
    connectors.set(serviceUrl, known);
    // One that could not be made must not stand in the way of the next try.
    known.catch(() => connectors.delete(serviceUrl));
    return await known;
  };
  const bot = { id: `28:${botId}`, name: "Zorgklas" };
  const request = async <T>(
    serviceUrl: string,
    run: (connector: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T> => {
    try {
      return await within(timeoutInMs, async (abortSignal) =>
        run(await connectorFor(serviceUrl), { abortSignal }),
      );
    } catch (error) {
      throw messengerFault(error);
    }
  };
  return {
    openChat: async ({ tenantId, objectId, serviceUrl }) => {
      const parameters = {
        isGroup: false,
        bot,
        members: [{ id: objectId, name: "" }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
        activity: undefined as never, // Required by the SDK's type, not by the Connector.
      };
      const opened = await request(serviceUrl, (connector, breaking) =>
        connector.conversations.createConversation(parameters, breaking),
      ).catch(unambiguous);
      return { conversationId: opened.id, serviceUrl };
    },
    send: async ({ conversationId, serviceUrl }, card, summary) => {
      const activity = message(card, summary);
      checkSize(activity);
      const sent = await request(serviceUrl, (connector, breaking) =>
        connector.conversations.sendToConversation(conversationId, activity, breaking),
      );
      return sent.id;
    },
    change: async ({ conversationId, serviceUrl }, activityId, card, summary) => {
      const activity = { ...message(card, summary), id: activityId };
      checkSize(activity);
      await request(serviceUrl, (connector, breaking) =>
        connector.conversations.updateActivity(conversationId, activityId, activity, breaking),
      ).catch(unambiguous);
    },
    remove: async ({ conversationId, serviceUrl }, activityId) => {
      try {
        await request(serviceUrl, (connector, breaking) =>
          connector.conversations.deleteActivity(conversationId, activityId, breaking),
        ).catch(unambiguous);
      } catch (error) {
        if (!isFault(error, "messenger.gone")) throw error;
      }
    },
  };
}
