import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { cancel, retry } from "./control.ts";
import { viewProvisioning } from "./view.ts";

export const retryRoute: Route<"retryProvisioning"> = async (ports, actor, { groupId }) => {
  const outcome = await retry(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  return done((await viewProvisioning(ports, groupId, actor.language)).view);
};

export const cancelRoute: Route<"cancelProvisioning"> = async (ports, actor, { groupId }) => {
  const outcome = await cancel(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  return done((await viewProvisioning(ports, groupId, actor.language)).view);
};
