import type { Client } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { isFault } from "../../kernel/fault.ts";
import type { Tenant } from "../../kernel/tenant.ts";
import { asked } from "./faults.ts";
import { graphRoot, listPages, quoted } from "./odata.ts";

const withId = z.object({ id: z.string() });
const list = z.object({ value: z.array(withId) });
const tab = z.object({
  configuration: z.object({ entityId: z.string().nullish() }).nullish(),
});

const appLink = (catalogAppId: string) => `${graphRoot}/appCatalogs/teamsApps/${catalogAppId}`;

type Apps = Pick<
  Tenant,
  | "findCatalogApp"
  | "hasAppInTeam"
  | "installAppInTeam"
  | "hasAppForPerson"
  | "installAppForPerson"
  | "hasTab"
  | "addTab"
>;

export const apps = (graph: Client): Apps => {
  const installedIn = async (path: string, catalogAppId: string): Promise<boolean> => {
    const filter = `teamsApp/id eq ${quoted(catalogAppId)}`;
    const found = await asked(() => graph.api(path).expand("teamsApp").filter(filter).get());
    return list.parse(found).value.length > 0;
  };
  const install = async (path: string, catalogAppId: string): Promise<void> => {
    const body = { "teamsApp@odata.bind": appLink(catalogAppId) };
    try {
      await asked(() => graph.api(path).post(body));
    } catch (error) {
      // Installed meanwhile, or by an answer that got lost: what we wanted is so.
      if (!isFault(error, "tenant.conflict")) throw error;
    }
  };
  const inTeam = (teamId: string) => `/teams/${teamId}/installedApps`;
  const forPerson = (objectId: string) => `/users/${objectId}/teamwork/installedApps`;
  const tabs = (teamId: string, channelId: string) => `/teams/${teamId}/channels/${channelId}/tabs`;
  return {
    findCatalogApp: async (externalId) => {
      const filter = `externalId eq ${quoted(externalId)}`;
      const found = await asked(() => graph.api("/appCatalogs/teamsApps").filter(filter).get());
      return list.parse(found).value[0]?.id;
    },
    hasAppInTeam: async (teamId, catalogAppId) => await installedIn(inTeam(teamId), catalogAppId),
    installAppInTeam: async (teamId, catalogAppId) => await install(inTeam(teamId), catalogAppId),
    hasAppForPerson: async (objectId, id) => await installedIn(forPerson(objectId), id),
    installAppForPerson: async (objectId, id) => await install(forPerson(objectId), id),
    hasTab: async (teamId, channelId, entityId) => {
      const found = await listPages(graph, tabs(teamId, channelId), tab);
      return found.some(({ configuration }) => configuration?.entityId === entityId);
    },
    addTab: async (teamId, channelId, { name, catalogAppId, entityId, contentUrl, websiteUrl }) => {
      const body = {
        displayName: name,
        "teamsApp@odata.bind": appLink(catalogAppId),
        configuration: { entityId, contentUrl, websiteUrl },
      };
      await asked(() => graph.api(tabs(teamId, channelId)).post(body));
    },
  };
};
