import express, { type Router } from "express";
import type { Tokens } from "../identity/tokens.ts";
import { activityRoutes } from "./activities.ts";
import { conversationRoutes } from "./conversations.ts";
import { signedIn } from "./gate.ts";
import { connectorErrors, Refusal } from "./refusal.ts";
import { rosterRoutes } from "./rosters.ts";
import type { ConnectorTools } from "./tools.ts";

/** The Bot Connector, version 3, as Teams offers it to bots. */
export function connectorRouter(tools: ConnectorTools, tokens: Tokens): Router {
  const router = express.Router();
  router.use(signedIn(tokens));
  conversationRoutes(router, tools);
  activityRoutes(router, tools);
  rosterRoutes(router, tools);
  router.use(() => {
    throw new Refusal("BadSyntax", { text: "The Connector has no such request." });
  });
  router.use(connectorErrors);
  return router;
}
