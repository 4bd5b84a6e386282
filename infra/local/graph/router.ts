import { randomUUID } from "node:crypto";
import express from "express";
import type { TenantContext } from "../context.ts";
import { addCatalogRoutes } from "./catalog.ts";
import { addChannelRoutes } from "./channels.ts";
import { addEventRoutes } from "./events.ts";
import { addGroupRoutes } from "./groups.ts";
import { addInstalledAppRoutes } from "./installed-apps.ts";
import { addInvitationRoutes } from "./invitations.ts";
import { addMailRoutes } from "./mail-routes.ts";
import { addMeetingRoutes } from "./meetings.ts";
import { answerRefusal, badRequest, Refusal } from "./refusal.ts";
import { addTeamMemberRoutes } from "./team-members.ts";
import { addTeamRoutes } from "./teams.ts";
import { mailboxConcurrency, throttling } from "./throttling.ts";
import { addUserRoutes } from "./users.ts";

/** Every answer has an id of its own; Microsoft's support asks for it. */
const withRequestId: express.RequestHandler = (req, res, next) => {
  const requestId = randomUUID();
  res.set("request-id", requestId);
  res.set("client-request-id", req.get("client-request-id") ?? requestId);
  next();
};

const authenticated =
  (tenant: TenantContext): express.RequestHandler =>
  async (req, res, next) => {
    const authorization = req.get("authorization");
    if ((await tenant.verifyGraphToken(authorization)) !== undefined) return next();
    res.set("WWW-Authenticate", 'Bearer realm="", authorization_uri="login.microsoftonline.com"');
    throw new Refusal(
      401,
      "InvalidAuthenticationToken",
      authorization ? "Access token validation failure." : "Access token is empty.",
    );
  };

/** Graph takes keys as segments and between brackets: `/teams('1')` is `/teams/1`. */
const withKeysAsSegments: express.RequestHandler = (req, _res, next) => {
  const [path = "", ...query] = req.url.split("?");
  const plain = path
    .replaceAll(/\((?:'|%27)(.*?)(?:'|%27)\)/gi, "/$1")
    .replaceAll("/microsoft.graph.", "/");
  req.url = [plain, ...query].join("?");
  next();
};

/** Wall time, whatever the clock of the domain does. */
type Pace = { readonly wallNow?: () => number; readonly mailboxTakesInMs?: number };

/** Microsoft Graph v1.0 of the tenant on this laptop; mount it at `/graph/v1.0` behind `express.json()`. */
export function graphRouter(
  tenant: TenantContext,
  { wallNow = () => performance.now(), mailboxTakesInMs = 15 }: Pace = {},
): express.Router {
  const router = express.Router();
  router.use(withRequestId, authenticated(tenant), withKeysAsSegments);
  router.use(throttling(wallNow), mailboxConcurrency(mailboxTakesInMs));
  addUserRoutes(router, tenant);
  addInvitationRoutes(router, tenant);
  addGroupRoutes(router, tenant);
  addTeamRoutes(router, tenant);
  addTeamMemberRoutes(router, tenant);
  addCatalogRoutes(router);
  addInstalledAppRoutes(router, tenant);
  addChannelRoutes(router, tenant);
  addEventRoutes(router, tenant);
  addMailRoutes(router, tenant);
  addMeetingRoutes(router, tenant);
  router.use((req) => {
    throw badRequest(
      `Resource not found for the segments '${req.path}': no such operation in the local tenant (${req.method}).`,
    );
  });
  router.use(answerRefusal);
  return router;
}
