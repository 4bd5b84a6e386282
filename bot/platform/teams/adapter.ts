import { type Activity, CloudAdapter, StatusCodes, type TurnContext } from "botbuilder";
import { AuthenticationError } from "botframework-connector";
import type { Request, Response } from "express";
import { z } from "zod";
import type { Log } from "../../kernel/ports.ts";
import type { BotAuthentication } from "./authentication.ts";

export type Turn = (context: TurnContext) => Promise<void>;

const looksLikeActivity = z.looseObject({ type: z.string().min(1) });

/**
 * The SDK's adapter, with its own way to answer HTTP: the SDK's prints every refused token and every
 * error with whatever is in it, and our logs never hold personal data.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #log: Log;

  constructor(authentication: BotAuthentication, log: Log) {
    super(authentication);
    this.#log = log;
  }

  /** Validates the token, runs the turn, and answers; an invoke answers with what the turn gave it. */
  async handle(request: Request, response: Response, turn: Turn): Promise<void> {
    if (!looksLikeActivity.safeParse(request.body).success) {
      response.sendStatus(StatusCodes.BAD_REQUEST);
      return;
    }
    try {
      // The SDK checks what it needs of the rest; the token says whether to believe any of it.
      const activity = request.body as Activity;
      const authorization = request.get("authorization") ?? "";
      const answer = await this.processActivity(authorization, activity, turn);
      response.status(answer?.status ?? StatusCodes.OK);
      if (answer?.body === undefined) response.end();
      else response.json(answer.body);
    } catch (error) {
      this.#refuse(response, error);
    }
  }

  #refuse(response: Response, error: unknown): void {
    const unauthorised = error instanceof AuthenticationError;
    const name = error instanceof Error ? error.name : "unknown";
    this.#log(unauthorised ? "bot.unauthorised" : "bot.turn_failed", { error: name });
    if (response.headersSent) return;
    response.sendStatus(
      unauthorised ? StatusCodes.UNAUTHORIZED : StatusCodes.INTERNAL_SERVER_ERROR,
    );
  }
}
