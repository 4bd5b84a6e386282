import type { MenuItem } from "../../look/group-menu.tsx";
import type { Me } from "../../queries.ts";
import type { Route } from "../../routes.ts";

export const participantMenu: readonly MenuItem[] = [
  { page: "group", label: "mine" },
  { page: "sessions", label: "sessions" },
];

const teacherMenu: readonly MenuItem[] = [
  { page: "progress", label: "progress" },
  { page: "sessions", label: "sessions" },
];

const coordinatorMenu: readonly MenuItem[] = [{ page: "group", label: "overview" }, ...teacherMenu];

/** The pages of one group that somebody may open; the server checks it again. */
export function menuFor(me: Me | undefined, groupId: string): readonly MenuItem[] {
  if (me === undefined) return [];
  if (me.isCoordinator) return coordinatorMenu;
  const roles = me.groups.filter((group) => group.groupId === groupId).map(({ role }) => role);
  return roles.includes("teacher") ? teacherMenu : participantMenu;
}

/** Home, for whoever has something to choose there. */
export const wayBack = (me: Me | undefined): Route | undefined =>
  me !== undefined && (me.isCoordinator || me.groups.length > 1) ? { page: "home" } : undefined;
