import { randomUUID } from "node:crypto";
import type { Router } from "express";
import { z } from "zod";
import type { LocalTeam, TenantContext } from "../context.ts";
import { tenantId } from "../ids.ts";
import { answerList, answerOne, expandOf } from "./answer.ts";
import { getBoundApp, tabApp } from "./catalog.ts";
import type { Entity } from "./filter.ts";
import { forbidden, notFound } from "./refusal.ts";
import { getTeam } from "./teams.ts";

type Channel = LocalTeam["channels"][number];
type Tab = Channel["tabs"][number];

const newTab = z.strictObject({
  displayName: z.string().min(1).max(128),
  "teamsApp@odata.bind": z.string(),
  configuration: z.strictObject({
    entityId: z.string().min(1),
    contentUrl: z.url(),
    websiteUrl: z.url().nullish(),
    removeUrl: z.url().nullish(),
  }),
});

function channelEntity(team: LocalTeam, channel: Channel): Entity {
  const path = `${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.displayName)}`;
  return {
    id: channel.id,
    createdDateTime: team.team?.readyAt ?? team.createdAt,
    displayName: channel.displayName,
    description: null,
    isFavoriteByDefault: null,
    email: null,
    tenantId,
    webUrl: `https://teams.microsoft.com/l/channel/${path}?groupId=${team.id}&tenantId=${tenantId}`,
    membershipType: "standard",
    isArchived: team.archived ?? false,
  };
}

const tabEntity = (tab: Tab): Entity => ({
  id: tab.id,
  displayName: tab.displayName,
  webUrl: tab.websiteUrl,
  configuration: {
    entityId: tab.entityId,
    contentUrl: tab.contentUrl,
    removeUrl: null,
    websiteUrl: tab.websiteUrl,
  },
  teamsApp: tabApp,
});
const usualTabFields = ["id", "displayName", "webUrl", "configuration"];

function getChannel(team: LocalTeam, channelId: string): Channel {
  const channel = team.channels.find(({ id }) => id === channelId);
  if (!channel) throw notFound(`Channel ${channelId} was not found in team ${team.id}.`);
  return channel;
}

/** Two equal tabs are two tabs: the caller looks first. @throws Refusal 403 without the app. */
function addTab(tenant: TenantContext, team: LocalTeam, channel: Channel, body: unknown): Tab {
  const { displayName, configuration } = newTab.parse(body);
  const catalogAppId = getBoundApp(body);
  if (!team.installedApps.some((app) => app.catalogAppId === catalogAppId)) {
    throw forbidden("The app of this tab is not installed in the team.");
  }
  const { entityId, contentUrl, websiteUrl } = configuration;
  const tab = {
    id: randomUUID(),
    displayName,
    entityId,
    contentUrl,
    websiteUrl: websiteUrl ?? contentUrl,
  };
  const channels = team.channels.map((one) =>
    one.id === channel.id ? { ...one, tabs: [...one.tabs, tab] } : one,
  );
  tenant.teams.put(team.id, { ...team, channels });
  tenant.changed("team");
  return tab;
}

export function addChannelRoutes(router: Router, tenant: TenantContext): void {
  router.get("/teams/:teamId/channels", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    answerList(req, res, {
      context: `teams('${team.id}')/channels`,
      items: team.channels.map((channel) => channelEntity(team, channel)),
    });
  });

  router.get("/teams/:teamId/primaryChannel", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const channel = getChannel(team, team.channels[0]?.id ?? "");
    const entity = channelEntity(team, channel);
    answerOne(req, res, { context: `teams('${team.id}')/primaryChannel`, entity });
  });

  router.get("/teams/:teamId/channels/:channelId", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const entity = channelEntity(team, getChannel(team, req.params.channelId));
    answerOne(req, res, { context: `teams('${team.id}')/channels`, entity });
  });

  router.get("/teams/:teamId/channels/:channelId/tabs", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const channel = getChannel(team, req.params.channelId);
    answerList(req, res, {
      context: `teams('${team.id}')/channels('${channel.id}')/tabs`,
      items: channel.tabs.map(tabEntity),
      fields: [...usualTabFields, ...expandOf(req, ["teamsApp"])],
    });
  });

  router.post("/teams/:teamId/channels/:channelId/tabs", (req, res) => {
    const team = getTeam(tenant, req.params.teamId);
    const channel = getChannel(team, req.params.channelId);
    answerOne(req, res, {
      context: `teams('${team.id}')/channels('${channel.id}')/tabs`,
      entity: tabEntity(addTab(tenant, team, channel, req.body)),
      fields: usualTabFields,
      status: 201,
    });
  });
}
