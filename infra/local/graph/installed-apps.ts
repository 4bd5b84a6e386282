import { randomUUID } from "node:crypto";
import type { Router } from "express";
import { chatIdOf } from "../connector/ids.ts";
import type { TenantContext } from "../context.ts";
import { appId, tenantId } from "../ids.ts";
import { type Account, getAccount } from "./accounts.ts";
import { answerList, answerOne, expandOf } from "./answer.ts";
import { getBoundApp, installationEntity } from "./catalog.ts";
import { conflict, forbidden, notFound } from "./refusal.ts";
import { getTeam } from "./teams.ts";

const everybodyIn = (team: {
  readonly owners: readonly string[];
  readonly members: readonly string[];
}): readonly string[] => [...new Set([...team.owners, ...team.members])];

function addForTeams(router: Router, tenant: TenantContext): void {
  router.get("/teams/:teamId/installedApps", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const expanded = expandOf(req, ["teamsApp", "teamsAppDefinition"]);
    answerList(req, res, {
      context: `teams('${team.id}')/installedApps`,
      items: team.installedApps.map(({ id }) => installationEntity(id)),
      fields: ["id", ...expanded],
    });
  });

  router.post("/teams/:teamId/installedApps", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const catalogAppId = getBoundApp(req.body);
    if (team.installedApps.some((app) => app.catalogAppId === catalogAppId)) {
      throw conflict("The app is already installed in this team.");
    }
    const id = Buffer.from(`2##${team.id}##${randomUUID()}`).toString("base64url");
    tenant.teams.put(team.id, {
      ...team,
      installedApps: [...team.installedApps, { id, catalogAppId }],
    });
    tenant.changed("team");
    tenant.tellBot({ kind: "installed", teamId: team.id, objectIds: everybodyIn(team) });
    res.status(201).set("Location", `/teams('${team.id}')/installedApps('${id}')`).end();
  });

  router.delete("/teams/:teamId/installedApps/:installationId", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const rest = team.installedApps.filter(({ id }) => id !== req.params.installationId);
    if (rest.length === team.installedApps.length) throw notFound("Installation not found.");
    tenant.teams.put(team.id, { ...team, installedApps: rest });
    tenant.changed("team");
    tenant.tellBot({ kind: "uninstalled", teamId: team.id, objectIds: everybodyIn(team) });
    res.status(204).end();
  });
}

const installationId = ({ objectId }: Account): string =>
  Buffer.from(`3##${objectId}##${appId}`).toString("base64url");
const hasApp = ({ installed, uninstalled }: Account): boolean =>
  installed === true && uninstalled !== true;

function addForPeople(router: Router, tenant: TenantContext): void {
  router.get("/users/:userId/teamwork/installedApps", (req, res) => {
    const account = getAccount(tenant, req.params.userId);
    const expanded = expandOf(req, ["teamsApp", "teamsAppDefinition"]);
    answerList(req, res, {
      context: `users('${account.objectId}')/teamwork/installedApps`,
      items: hasApp(account) ? [installationEntity(installationId(account))] : [],
      fields: ["id", ...expanded],
    });
  });

  router.post("/users/:userId/teamwork/installedApps", (req, res) => {
    const account = getAccount(tenant, req.params.userId);
    getBoundApp(req.body);
    if (account.kind === "external") {
      throw forbidden("Apps cannot be installed for a guest with application permissions.");
    }
    if (hasApp(account)) throw conflict("The app is already installed for this user.");
    tenant.setPersonalApp(account.id, true);
    const where = `/users('${account.objectId}')/teamwork/installedApps('${installationId(account)}')`;
    res.status(201).set("Location", where).end();
  });

  router.get("/users/:userId/teamwork/installedApps/:installationId/chat", (req, res) => {
    const account = getAccount(tenant, req.params.userId);
    if (!hasApp(account) || installationId(account) !== req.params.installationId) {
      throw notFound("Installation not found.");
    }
    // Microsoft has a second name for this chat here; the local tenant keeps to that of the Connector.
    const id = chatIdOf(account.objectId);
    answerOne(req, res, {
      context: `users('${account.objectId}')/teamwork/installedApps('${req.params.installationId}')/chat`,
      entity: {
        id,
        topic: null,
        createdDateTime: null,
        lastUpdatedDateTime: null,
        chatType: "oneOnOne",
        webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(id)}/0?tenantId=${tenantId}`,
        tenantId,
        onlineMeetingInfo: null,
        viewpoint: null,
      },
    });
  });
}

export function addInstalledAppRoutes(router: Router, tenant: TenantContext): void {
  addForTeams(router, tenant);
  addForPeople(router, tenant);
}
