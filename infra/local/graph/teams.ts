import { randomUUID } from "node:crypto";
import type { Router } from "express";
import { z } from "zod";
import type { LocalTeam, TenantContext } from "../context.ts";
import { tenantId } from "../ids.ts";
import { answerOne } from "./answer.ts";
import type { Entity } from "./filter.ts";
import { addOperationRoutes, answerAccepted, startOperation } from "./operations.ts";
import { badRequest, conflict, notFound } from "./refusal.ts";
import { later, settingsOf } from "./settings.ts";

const archivingTakesInSeconds = 5;
// A team from nothing is possible in Graph too; this app builds on a group, to keep its members.
const newTeam = z.strictObject({
  "template@odata.bind": z
    .string()
    .regex(/^https:\/\/graph\.microsoft\.com\/v1\.0\/teamsTemplates\('standard'\)$/),
  "group@odata.bind": z
    .string()
    .regex(/^https:\/\/graph\.microsoft\.com\/v1\.0\/groups(\/[^/()]+|\('[^']+'\))$/),
});
const rules = z.record(z.string(), z.union([z.boolean(), z.string()])).nullish();
const changes = z.strictObject({
  displayName: z.string().min(1).optional(),
  description: z.string().optional(),
  visibility: z.enum(["private", "public", "hiddenMembership"]).optional(),
  memberSettings: rules,
  guestSettings: rules,
  messagingSettings: rules,
  funSettings: rules,
});
const archiving = z.strictObject({ shouldSetSpoSiteReadOnlyForMembers: z.boolean().nullish() });

const isReady = ({ team }: LocalTeam, now: string): boolean =>
  team !== undefined && team.readyAt <= now;

/** A team that is there. @throws Refusal 404 while it is still being made. */
export function getTeam(tenant: TenantContext, id: string): LocalTeam {
  const team = tenant.teams.get(id);
  if (!team || !isReady(team, tenant.now())) throw notFound(`No team found with Group Id ${id}`);
  return team;
}

const webLink = (teamId: string): string =>
  `https://teams.microsoft.com/l/team/conversations?groupId=${teamId}&tenantId=${tenantId}`;

function teamEntity(team: LocalTeam): Entity {
  return {
    id: team.id,
    createdDateTime: team.createdAt,
    displayName: team.displayName,
    description: team.description || null,
    internalId: team.channels[0]?.id ?? null,
    classification: null,
    specialization: "none",
    visibility: "private",
    webUrl: webLink(team.id),
    isArchived: team.archived ?? false,
    tenantId,
    memberSettings: {
      allowCreateUpdateChannels: true,
      allowCreatePrivateChannels: true,
      allowDeleteChannels: true,
      allowAddRemoveApps: true,
      allowCreateUpdateRemoveTabs: true,
      allowCreateUpdateRemoveConnectors: true,
    },
    guestSettings: { allowCreateUpdateChannels: false, allowDeleteChannels: false },
    messagingSettings: {
      allowUserEditMessages: true,
      allowUserDeleteMessages: true,
      allowOwnerDeleteMessages: true,
      allowTeamMentions: true,
      allowChannelMentions: true,
    },
    funSettings: {
      allowGiphy: true,
      giphyContentRating: "moderate",
      allowStickersAndMemes: true,
      allowCustomMemes: true,
    },
  };
}

/** @throws Refusal 404 for a group of a moment ago, 409 when it has a team, 400 without owner. */
function createTeam(tenant: TenantContext, body: unknown) {
  const link = newTeam.parse(body)["group@odata.bind"];
  const id = /groups(?:\/|\(')([^/()']+)/.exec(link)?.[1] ?? "";
  const group = tenant.teams.get(id);
  const { groupAgeForTeamInSeconds, teamTakesInSeconds } = settingsOf(tenant);
  if (!group || later(group.createdAt, groupAgeForTeamInSeconds) > tenant.now()) {
    throw notFound(`Failed to find a group with id ${id}. It may not have been replicated yet.`);
  }
  if (group.team) throw conflict(`The group ${id} is already provisioned as a team.`);
  if (group.owners.length === 0) throw badRequest("The group must have at least one owner.");
  const operation = startOperation(tenant, id, "createTeam", teamTakesInSeconds);
  tenant.teams.put(id, {
    ...group,
    team: {
      operationId: operation.id,
      requestedAt: operation.createdAt,
      readyAt: operation.readyAt,
    },
    channels: [
      {
        id: `19:${randomUUID().replaceAll("-", "")}@thread.tacv2`,
        displayName: "General",
        tabs: [],
      },
    ],
  });
  tenant.changed("team");
  return operation;
}

function setArchived(tenant: TenantContext, teamId: string, archived: boolean) {
  const team = getTeam(tenant, teamId);
  if (team.owners.length === 0) throw badRequest("The team must have at least one owner.");
  tenant.teams.put(team.id, { ...team, archived });
  tenant.changed("team");
  const type = archived ? "archiveTeam" : "unarchiveTeam";
  return startOperation(tenant, team.id, type, archivingTakesInSeconds);
}

export function addTeamRoutes(router: Router, tenant: TenantContext): void {
  router.post("/teams", (req, res) => answerAccepted(res, createTeam(tenant, req.body)));

  router.get("/teams/:teamId", (req, res) => {
    answerOne(req, res, {
      context: "teams",
      entity: teamEntity(getTeam(tenant, req.params.teamId)),
    });
  });

  router.patch("/teams/:teamId", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const { displayName, description } = changes.parse(req.body);
    tenant.teams.put(team.id, {
      ...team,
      ...(displayName === undefined ? {} : { displayName }),
      ...(description === undefined ? {} : { description }),
    });
    tenant.changed("team");
    res.status(204).end();
  });

  router.post("/teams/:teamId/archive", (req, res) => {
    archiving.parse(req.body ?? {});
    answerAccepted(res, setArchived(tenant, req.params.teamId, true));
  });
  router.post("/teams/:teamId/unarchive", (req, res) => {
    answerAccepted(res, setArchived(tenant, req.params.teamId, false));
  });
  addOperationRoutes(router, tenant);
}
