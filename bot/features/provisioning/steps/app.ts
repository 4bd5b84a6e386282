import type { Ports } from "../../../kernel/ports.ts";
import { savedGroup } from "../../groups/public.ts";
import { findPerson } from "../../people/public.ts";
import { note, type StepHandler } from "../step.ts";
import { say } from "../texts.ts";

/** The app's id in the catalogue of the tenant, or undefined when it is not there. */
export const inCatalogue = ({ tenant, settings }: Ports) =>
  tenant.findCatalogApp(settings.appExternalId);

/** Without it the bot cannot tell the coordinator how the making goes. */
export const coordinatorChat: StepHandler = async ({ ports, group }) => {
  const catalogAppId = await inCatalogue(ports);
  if (catalogAppId === undefined) return { kind: "failed", note: note("app_not_in_catalogue") };
  const person = await findPerson(ports.documents, group.value.coordinatorId);
  const account = person?.value.account;
  if (!account) return { kind: "done" };
  if (!(await ports.tenant.hasAppForPerson(account.objectId, catalogAppId))) {
    await ports.tenant.installAppForPerson(account.objectId, catalogAppId);
  }
  return { kind: "done" };
};

/** From here on the bot may chat with everybody in the team, guests included. */
export const app: StepHandler = async ({ ports, group }) => {
  const teamId = group.value.tenantGroupId;
  if (teamId === undefined) return { kind: "failed", note: note("group_missing") };
  const catalogAppId = await inCatalogue(ports);
  if (catalogAppId === undefined) return { kind: "failed", note: note("app_not_in_catalogue") };
  if (!(await ports.tenant.hasAppInTeam(teamId, catalogAppId))) {
    await ports.tenant.installAppInTeam(teamId, catalogAppId);
  }
  return { kind: "done" };
};

export const tab: StepHandler = async ({ ports, group: stored }) => {
  const { tenant, settings } = ports;
  const { groupId, tenantGroupId: teamId } = stored.value;
  const catalogAppId = await inCatalogue(ports);
  if (teamId === undefined) return { kind: "failed", note: note("group_missing") };
  if (catalogAppId === undefined) return { kind: "failed", note: note("app_not_in_catalogue") };
  const channelId = await tenant.findMainChannel(teamId);
  const entityId = `group-${groupId}`;
  if (!(await tenant.hasTab(teamId, channelId, entityId))) {
    const url = `${settings.publicUrl}/tab/#/group/${groupId}`;
    await tenant.addTab(teamId, channelId, {
      name: say("nl")("tabName"),
      catalogAppId,
      entityId,
      contentUrl: url,
      websiteUrl: url,
    });
  }
  return { kind: "done", writes: [savedGroup({ ...stored.value, channelId }, stored.etag)] };
};
