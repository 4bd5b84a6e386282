import { Fault } from "../../bot/kernel/fault.ts";
import type { AtOnce, TenantRules } from "./tenant-rules.ts";

type Calendar = "createEvent" | "findEvent" | "changeEvent" | "cancelEvent";
type People = "findAccountByMail" | "findAccount" | "inviteGuest";
type Teams = Omit<AtOnce, Calendar | People | "findMeetingId" | "listAttendance">;

/** An owner is bound twice, as owner and as member; Graph takes 20 binds in one request. */
const mostBinds = 20;

/** Groups, teams, apps and tabs; a team shows the members of its group after some looks. */
export function tenantTeams(
  rules: TenantRules,
  changed: (text: string) => void,
  isGuest: (objectId: string) => boolean,
): {
  readonly calls: Teams;
  readonly uninstall: (teamId: string) => void;
  readonly loseGroups: () => void;
} {
  let made = 0;
  const groups = new Map<
    string,
    { readonly nickname: string; readonly members: Map<string, number> }
  >();
  const teams = new Set<string>();
  const operations = new Map<string, { readonly groupId: string; looks: number }>();
  const installed = new Set<string>();
  const tabs = new Set<string>();
  const membersOf = (groupId: string) => {
    const group = groups.get(groupId);
    if (!group) throw new Fault("tenant.not_found");
    return group.members;
  };
  const teamMembers = (teamId: string) => {
    if (!teams.has(teamId)) throw new Fault("tenant.not_found");
    return membersOf(teamId);
  };
  const looks = rules.memberLooks ?? 0;
  const calls: Teams = {
    sendMail: (_mailbox, { to, subject }) => changed(`mail ${to.mail} ${subject}`),
    findGroup: (nickname) => [...groups].find(([, one]) => one.nickname === nickname)?.[0],
    createGroup: ({ mailNickname: nickname, owners, members }) => {
      if (2 * owners.length + members.length > mostBinds) throw new Fault("tenant.bad_request");
      changed(`group ${nickname}`);
      made += 1;
      const groupId = `group-${made}`;
      const all = new Map([...owners, ...members].map((id) => [id, looks]));
      groups.set(groupId, { nickname, members: all });
      return groupId;
    },
    listGroupMembers: (groupId) => [...membersOf(groupId).keys()],
    addToGroup: (groupId, objectId) => {
      changed(`to group ${objectId}`);
      membersOf(groupId).set(objectId, looks);
    },
    removeFromGroup: (groupId, objectId) => {
      if (membersOf(groupId).delete(objectId)) changed(`from group ${objectId}`);
    },
    hasTeam: (groupId) => teams.has(groupId),
    createTeam: (groupId) => {
      if (teams.has(groupId)) return undefined;
      changed(`team ${groupId}`);
      const path = `/teams('${groupId}')/operations('${operations.size + 1}')`;
      operations.set(path, { groupId, looks: rules.operationLooks ?? 0 });
      return path;
    },
    getOperation: (path) => {
      const operation = operations.get(path);
      if (!operation) throw new Fault("tenant.not_found");
      if (operation.looks > 0) {
        operation.looks -= 1;
        return "busy";
      }
      if (rules.operationFails) return "failed";
      teams.add(operation.groupId);
      return "done";
    },
    addToTeam: (teamId, objectIds) => {
      // Graph refuses the whole request when a guest is in it.
      if (objectIds.some(isGuest)) throw new Fault("tenant.bad_request");
      changed(`to team ${objectIds.join(" ")}`);
      const refused = new Set(rules.refused ?? []);
      const members = teamMembers(teamId);
      for (const id of objectIds) if (!refused.has(id)) members.set(id, looks);
      return objectIds
        .filter((id) => refused.has(id))
        .map((objectId) => ({ objectId, reason: "NotFound" }));
    },
    listTeamMembers: (teamId) => {
      const members = teamMembers(teamId);
      const visible = [...members].flatMap(([id, left]) => (left <= 0 ? [id] : []));
      for (const [id, left] of members) members.set(id, left - 1);
      return visible;
    },
    findCatalogApp: () => (rules.withoutApp ? undefined : "catalogue-app"),
    hasAppInTeam: (teamId) => installed.has(teamId),
    installAppInTeam: (teamId) => {
      changed(`app in ${teamId}`);
      installed.add(teamId);
    },
    hasAppForPerson: (objectId) => installed.has(objectId),
    installAppForPerson: (objectId) => {
      changed(`app for ${objectId}`);
      installed.add(objectId);
    },
    findMainChannel: (teamId) => `channel of ${teamId}`,
    hasTab: (_teamId, channelId, entityId) => tabs.has(`${channelId} ${entityId}`),
    addTab: (_teamId, channelId, { entityId }) => {
      changed(`tab ${entityId}`);
      tabs.add(`${channelId} ${entityId}`);
    },
  };
  return {
    calls,
    uninstall: (teamId) => void installed.delete(teamId),
    loseGroups: () => {
      groups.clear();
      teams.clear();
    },
  };
}
