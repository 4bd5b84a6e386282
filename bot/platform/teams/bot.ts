import { AuthenticationConstants, ClaimsIdentity } from "botframework-connector";
import type { RequestHandler } from "express";
import type { Messenger } from "../../kernel/messenger.ts";
import type { Log } from "../../kernel/ports.ts";
import { TeamsAdapter } from "./adapter.ts";
import type { BotAuthentication } from "./authentication.ts";
import { connectorMessenger } from "./messenger.ts";
import { createTurn } from "./turn.ts";
import type { TurnTable } from "./turn-table.ts";

export type BotOptions = {
  readonly authentication: BotAuthentication;
  readonly botId: string;
  readonly log: Log;
};

export type Bot = {
  readonly messenger: Messenger;
  /** Serves `/api/messages` once it knows what may be asked. */
  readonly serve: (table: TurnTable) => RequestHandler;
};

export function createBot({ authentication, botId, log }: BotOptions): Bot {
  const adapter = new TeamsAdapter(authentication, log);
  const identity = new ClaimsIdentity(
    [
      { type: AuthenticationConstants.AudienceClaim, value: botId },
      { type: AuthenticationConstants.AppIdClaim, value: botId },
    ],
    true,
  );
  return {
    messenger: connectorMessenger({ authentication, botId, identity }),
    serve: (table) => {
      const turn = createTurn(table);
      return (request, response) => adapter.handle(request, response, turn);
    },
  };
}
