import { z } from "zod";
import type { Actor, Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { askCancelCard, progressCard } from "./cards.ts";
import { cancel, retry } from "./control.ts";
import { viewProvisioning } from "./view.ts";

const ofGroup = z.object({ groupId: z.string().max(80) });

const shown = async (ports: Ports, actor: Actor, groupId: string) =>
  done(progressCard(await viewProvisioning(ports, groupId, actor.language), actor.language));

export const showVerb: Verb = async (ports, actor, data) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  return await shown(ports, actor, ofGroup.parse(data).groupId);
};

export const askCancelVerb: Verb = async (_ports, actor, data) => {
  if (!actor.isCoordinator) return await Promise.resolve(refuse("groups.coordinators_only"));
  return done(askCancelCard(ofGroup.parse(data).groupId, actor.language));
};

export const retryVerb: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const outcome = await retry(ports, actor, groupId);
  return outcome.ok ? await shown(ports, actor, groupId) : outcome;
};

export const cancelVerb: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const outcome = await cancel(ports, actor, groupId);
  return outcome.ok ? await shown(ports, actor, groupId) : outcome;
};
