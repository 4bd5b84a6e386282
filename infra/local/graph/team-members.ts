import type { Router } from "express";
import { z } from "zod";
import type { LocalTeam, TenantContext } from "../context.ts";
import { tenantId } from "../ids.ts";
import { type Account, getBound } from "./accounts.ts";
import { answerList, answerOne } from "./answer.ts";
import type { Entity } from "./filter.ts";
import { join, type Role, rosterOf } from "./membership.ts";
import { badRequest, forbidden, notFound, Refusal } from "./refusal.ts";
import { getTeam } from "./teams.ts";

const mostAtOnce = 200;
const newMember = z.strictObject({
  "@odata.type": z.string().regex(/^#?microsoft\.graph\.aadUserConversationMember$/),
  roles: z.array(z.enum(["owner", "guest"])).default([]),
  "user@odata.bind": z.string(),
});
type NewMember = z.infer<typeof newMember>;
const newMembers = z.strictObject({ values: z.array(z.unknown()) });

function memberEntity(team: LocalTeam, account: Account, role: Role): Entity {
  return {
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    id: Buffer.from(`0##${tenantId}##${team.id}##${account.objectId}`).toString("base64url"),
    roles: role === "member" ? [] : [role],
    displayName: account.name,
    visibleHistoryStartDateTime: "0001-01-01T00:00:00Z",
    userId: account.objectId,
    email: account.mail,
    tenantId,
  };
}

/** @throws Refusal 403 for a guest: an app can bring guests in through the group only. */
function addMember(tenant: TenantContext, teamId: string, asked: NewMember): Account {
  const team = getTeam(tenant, teamId);
  const account = getBound(tenant, asked["user@odata.bind"]);
  if (account.kind === "external") {
    throw forbidden("Adding guests is not supported for guests with application permissions.");
  }
  const side = asked.roles.includes("owner") ? "owners" : "members";
  const isThere = [...team[side], ...team.owners].includes(account.objectId);
  if (!isThere) join(tenant, team, side, account);
  return account;
}

/** One line of the answer: who, and what went wrong if anything did. */
function addOneOfMany(tenant: TenantContext, teamId: string, asked: unknown): Entity {
  const parsed = newMember.safeParse(asked);
  const link = parsed.success ? parsed.data["user@odata.bind"] : "";
  const result = {
    "@odata.type": "#microsoft.graph.aadUserConversationMemberResult",
    userId: /[^/()']+(?='?\)?$)/.exec(link)?.[0] ?? null,
  };
  if (!parsed.success) {
    return { ...result, error: { code: "BadRequest", message: "Invalid conversation member." } };
  }
  try {
    addMember(tenant, teamId, parsed.data);
    return { ...result, error: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...result, error: { code: error.code, message: error.message } };
  }
}

export function addTeamMemberRoutes(router: Router, tenant: TenantContext): void {
  router.get("/teams/:teamId/members", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    answerList(req, res, {
      context: `teams('${team.id}')/members`,
      items: rosterOf(tenant, team).map(({ account, role }) => memberEntity(team, account, role)),
    });
  });

  router.post("/teams/:teamId/members", (req, res) => {
    const asked = newMember.parse(req.body);
    const account = addMember(tenant, req.params.teamId, asked);
    const team = getTeam(tenant, req.params.teamId);
    const role = rosterOf(tenant, team).find((one) => one.account.id === account.id)?.role;
    if (!role) throw notFound("Member not found.");
    const entity = memberEntity(team, account, role);
    answerOne(req, res, { context: `teams('${team.id}')/members`, entity, status: 201 });
  });

  router.post("/teams/:teamId/members/add", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const { values } = newMembers.parse(req.body);
    if (values.length === 0 || values.length > mostAtOnce) {
      throw badRequest(`Between 1 and ${mostAtOnce} members can be added in one request.`);
    }
    const value = values.map((one) => addOneOfMany(tenant, team.id, one));
    res.status(value.every(({ error }) => error === null) ? 200 : 207).json({
      "@odata.context":
        "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.conversationMemberResult)",
      value,
    });
  });
}
