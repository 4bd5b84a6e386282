import type { MenuItem } from "../../look/group-menu.tsx";
import type { Me } from "../../queries.ts";
import type { Route } from "../../routes.ts";

export const participantMenu: readonly MenuItem[] = [
  { page: "group", label: "mine" },
  { page: "results", label: "results" },
  { page: "sessions", label: "sessions" },
  { page: "hours", label: "hours" },
  { page: "talks", label: "talks" },
];

const teacherMenu: readonly MenuItem[] = [
  { page: "progress", label: "progress" },
  { page: "review", label: "review" },
  { page: "results", label: "results" },
  { page: "sessions", label: "sessions" },
  { page: "hours", label: "hours" },
  { page: "agreements", label: "agreements" },
  { page: "talks", label: "talks" },
  { page: "supervisors", label: "supervisors" },
];

const coordinatorMenu: readonly MenuItem[] = [
  { page: "group", label: "overview" },
  ...teacherMenu,
  { page: "sendings", label: "sendings" },
  { page: "employers", label: "employers" },
];

/** Whether somebody looks after this group: its teacher, or a coordinator. */
export const oversees = (me: Me, groupId: string): boolean =>
  me.isCoordinator ||
  me.groups.some((group) => group.groupId === groupId && group.role === "teacher");

/** The pages of one group that somebody may open; the server checks it again. */
export function menuFor(me: Me | undefined, groupId: string): readonly MenuItem[] {
  if (me === undefined) return [];
  if (me.isCoordinator) return coordinatorMenu;
  return oversees(me, groupId) ? teacherMenu : participantMenu;
}

/** Home, for whoever has something to choose there. */
export const wayBack = (me: Me | undefined): Route | undefined =>
  me !== undefined && (me.isCoordinator || me.groups.length > 1) ? { page: "home" } : undefined;
