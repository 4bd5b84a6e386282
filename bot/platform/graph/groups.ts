import type { Client } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { isFault } from "../../kernel/fault.ts";
import type { Tenant } from "../../kernel/tenant.ts";
import { asked, askedOrNone } from "./faults.ts";
import { graphRoot, listPages, quoted } from "./odata.ts";

const withId = z.object({ id: z.string() });
const list = z.object({ value: z.array(withId) });

const directoryObject = (objectId: string) => `${graphRoot}/directoryObjects/${objectId}`;
const userLink = (objectId: string) => `${graphRoot}/users/${objectId}`;

type Groups = Pick<
  Tenant,
  "findGroup" | "createGroup" | "listGroupMembers" | "addToGroup" | "removeFromGroup"
>;

export const groups = (graph: Client): Groups => ({
  findGroup: async (mailNickname) => {
    const filter = `mailNickname eq ${quoted(mailNickname)}`;
    const found = await asked(() => graph.api("/groups").filter(filter).select("id").get());
    return list.parse(found).value[0]?.id;
  },
  createGroup: async ({ mailNickname, name, description, owners, members }) => {
    const body = {
      displayName: name,
      description,
      mailNickname,
      groupTypes: ["Unified"],
      mailEnabled: true,
      securityEnabled: false,
      visibility: "Private",
      "owners@odata.bind": owners.map(userLink),
      "members@odata.bind": [...owners, ...members].map(userLink),
    };
    return withId.parse(await asked(() => graph.api("/groups").post(body))).id;
  },
  listGroupMembers: async (groupId) => {
    const found = await listPages(graph, `/groups/${groupId}/members?$select=id`, withId);
    return found.map(({ id }) => id);
  },
  addToGroup: async (groupId, objectId) => {
    const body = { "@odata.id": directoryObject(objectId) };
    try {
      await asked(() => graph.api(`/groups/${groupId}/members/$ref`).post(body));
    } catch (error) {
      // Graph answers 400 for "already there"; only looking tells that from a really bad request.
      if (!isFault(error, "tenant.bad_request")) throw error;
      const path = `/groups/${groupId}/members?$select=id`;
      const present = await listPages(graph, path, withId);
      if (!present.some(({ id }) => id === objectId)) throw error;
    }
  },
  removeFromGroup: async (groupId, objectId) => {
    await askedOrNone(() => graph.api(`/groups/${groupId}/members/${objectId}/$ref`).delete());
  },
});
