import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { closeGroup, reopenGroup } from "./close-group.ts";

export const closeGroupRoute: Route<"closeGroup"> = (ports, actor, { groupId }) =>
  closeGroup(ports, actor, groupId);

export const reopenGroupRoute: Route<"reopenGroup"> = async (ports, actor, { groupId }) => {
  const outcome = await reopenGroup(ports, actor, groupId);
  return outcome.ok ? done({}) : outcome;
};
