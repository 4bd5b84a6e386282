import type { LocalTeam, TenantContext } from "../context.ts";
import { type Account, findAccount } from "./accounts.ts";
import { badRequest, resourceNotFound } from "./refusal.ts";
import { later, settingsOf } from "./settings.ts";

export type Side = "owners" | "members";
export type Role = "owner" | "guest" | "member";

const arrivals = (tenant: TenantContext) =>
  tenant.state.collection<{ readonly at: string }>("graph-arrivals");

/** Notes when somebody came: guests are seen in the team a little after they are in the group. */
export function noteArrival(tenant: TenantContext, teamId: string, account: Account): void {
  if (account.kind === "external") {
    arrivals(tenant).put(`${teamId}/${account.objectId}`, { at: tenant.now() });
  }
}

const isThere = (list: readonly string[], id: string): boolean => list.includes(id);
const isInUse = (team: LocalTeam): boolean => team.installedApps.length > 0;

/** Adds somebody to the group, and so to its team. @throws Refusal when already there. */
export function join(
  tenant: TenantContext,
  team: LocalTeam,
  side: Side,
  account: Account,
): LocalTeam {
  if (isThere(team[side], account.objectId)) {
    throw badRequest(
      `One or more added object references already exist for the following modified properties: '${side}'.`,
      "Request_BadRequest",
    );
  }
  const isNew = !isThere([...team.owners, ...team.members], account.objectId);
  const changed = { ...team, [side]: [...team[side], account.objectId] };
  tenant.teams.put(team.id, changed);
  noteArrival(tenant, team.id, account);
  if (isNew && isInUse(team)) {
    tenant.tellBot({ kind: "members_added", teamId: team.id, objectIds: [account.objectId] });
  }
  tenant.changed("team");
  return changed;
}

/** Takes somebody out. @throws Refusal when not there, or when it is the last owner. */
export function leave(
  tenant: TenantContext,
  team: LocalTeam,
  side: Side,
  objectId: string,
): LocalTeam {
  if (!isThere(team[side], objectId)) throw resourceNotFound(objectId);
  if (side === "owners" && team.owners.length === 1) {
    throw badRequest(
      "The group must have at least one owner, hence this owner cannot be removed.",
      "Request_BadRequest",
    );
  }
  const changed = { ...team, [side]: team[side].filter((id) => id !== objectId) };
  tenant.teams.put(team.id, changed);
  if (isInUse(team) && !isThere([...changed.owners, ...changed.members], objectId)) {
    tenant.tellBot({ kind: "members_removed", teamId: team.id, objectIds: [objectId] });
  }
  tenant.changed("team");
  return changed;
}

function hasArrived(tenant: TenantContext, team: LocalTeam, account: Account): boolean {
  const arrival = arrivals(tenant).get(`${team.id}/${account.objectId}`);
  if (!arrival) return true;
  const since = team.team && team.team.readyAt > arrival.at ? team.team.readyAt : arrival.at;
  return later(since, settingsOf(tenant).guestTakesInSeconds) <= tenant.now();
}

const roleOf = (team: LocalTeam, account: Account): Role => {
  if (team.owners.includes(account.objectId)) return "owner";
  return account.kind === "external" ? "guest" : "member";
};

/** Who is in the team at this moment, owners first, each of them once. */
export function rosterOf(
  tenant: TenantContext,
  team: LocalTeam,
): readonly { readonly account: Account; readonly role: Role }[] {
  return [...new Set([...team.owners, ...team.members])]
    .flatMap((id) => findAccount(tenant, id) ?? [])
    .filter((account) => hasArrived(tenant, team, account))
    .map((account) => ({ account, role: roleOf(team, account) }));
}
