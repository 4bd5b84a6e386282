import type { ErrorRequestHandler, Response } from "express";

/** What the Connector answers when it refuses, and the words it uses. */
const refusals = {
  Unauthorized: [401, "Invalid or missing bearer token."],
  BadSyntax: [400, "The request does not have the right form."],
  ConversationNotFound: [404, "Conversation not found."],
  ActivityNotFoundInConversation: [404, "The activity was not found in the conversation."],
  MemberNotFoundInConversation: [404, "The member was not found in the conversation."],
  TeamNotFound: [404, "The team was not found."],
  ConversationBlockedByUser: [403, "User blocked the conversation with the bot."],
  BotNotInConversationRoster: [403, "The bot is not part of the conversation roster."],
  MessageSizeTooBig: [413, "Message size too large."],
  TooManyRequests: [429, "The request was throttled. Try again later."],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly retryAfterInSeconds: number | undefined;

  constructor(code: RefusalCode, options: { text?: string; retryAfterInSeconds?: number } = {}) {
    const [status, text] = refusals[code];
    super(options.text ?? text);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
    this.retryAfterInSeconds = options.retryAfterInSeconds;
  }
}

const answer = (
  response: Response,
  { status, code, message }: Omit<Refusal, "name" | "retryAfterInSeconds">,
) => response.status(status).json({ error: { code, message } });

export const connectorErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof Refusal) {
    if (error.retryAfterInSeconds !== undefined) {
      response.set("Retry-After", String(error.retryAfterInSeconds));
    }
    answer(response, error);
    return;
  }
  response
    .status(500)
    .json({ error: { code: "ServiceError", message: `The local tenant is broken: ${error}` } });
};
