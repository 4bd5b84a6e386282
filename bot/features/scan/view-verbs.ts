import { z } from "zod";
import type { Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { compareCard, compareModuleCard } from "./compare-cards.ts";
import { chooseParticipantCard, heatMapCard } from "./heat-map-card.ts";
import { listScanned, readGroupScan } from "./read-heat-map.ts";
import { readScans } from "./read-scans.ts";
import { pagesOf } from "./rules.ts";
import { moduleNumber, ofGroup, ofScan } from "./verb-data.ts";

/** The actor himself, unless somebody else is named; who may see that is looked up. */
const ofPerson = ofGroup.extend({ personId: z.string().max(80).optional() });

export const compare: Verb = async (ports, actor, data) => {
  const { groupId, personId = actor.personId ?? "" } = ofPerson.parse(data);
  const outcome = await readScans(ports, actor, { groupId, personId });
  return outcome.ok ? done(compareCard({ groupId, ...outcome.value }, actor.language)) : outcome;
};

const ofModule = ofPerson.extend({ module: moduleNumber });

export const compareModule: Verb = async (ports, actor, data) => {
  const { groupId, personId = actor.personId ?? "", module: number } = ofModule.parse(data);
  const outcome = await readScans(ports, actor, { groupId, personId });
  if (!outcome.ok) return outcome;
  const module = pagesOf(outcome.value.track).find((one) => one.number === number);
  if (!module) return refuse("scan.page_unknown");
  return done(compareModuleCard({ groupId, ...outcome.value, module }, actor.language));
};

export const heatMap: Verb = async (ports, actor, data) => {
  const { groupId, moment } = ofScan.parse(data);
  const outcome = await readGroupScan(ports, actor, { groupId, moment });
  return outcome.ok ? done(heatMapCard(outcome.value, actor.language)) : outcome;
};

export const chooseParticipant: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const outcome = await listScanned(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  return done(chooseParticipantCard({ groupId, participants: outcome.value }, actor.language));
};
