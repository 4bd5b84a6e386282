import { z } from "zod";
import { workSettings } from "../../contract/work.ts";
import { maxMinutes } from "../../contract/work-api.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { chooseSetting } from "./choose-setting.ts";
import { minutesCard, minutesSaidCard, practisedCard } from "./done-cards.ts";
import { openPlaceOf, type Place, placeOf } from "./find-place.ts";
import { studyHelpCard } from "./help-card.ts";
import { practiseWork } from "./practise-work.ts";
import { sayMinutes } from "./say-minutes.ts";
import { doneViewOf, overviewOf } from "./show.ts";

export const ofAssignment = z.object({
  groupId: z.string().max(80),
  assignmentId: z.string().max(40),
});
const practiseData = ofAssignment.extend({ done: z.boolean().default(true) });
const askData = ofAssignment.extend({ how: z.enum(["shorter", "longer"]).optional() });
const minutesData = ofAssignment.extend({ minutes: z.int().min(1).max(maxMinutes) });
const settingData = z.object({
  groupId: z.string().max(80),
  number: z.int(),
  setting: z.enum(workSettings),
});

const overviewAt = async (
  ports: Ports,
  place: Place,
  { language }: Actor,
): Promise<Outcome<Card, "assignments.unknown">> => {
  const { assignment, member } = place;
  const of = { ...place, member: member.value, module: assignment.module };
  const shown = await overviewOf(ports, of, language);
  return shown ? done(shown) : refuse("assignments.unknown");
};

/** The overview of the module this assignment belongs to. */
export const open: Verb = async (ports, actor, data) => {
  const found = await openPlaceOf(ports, actor, ofAssignment.parse(data), "look");
  return found.ok ? await overviewAt(ports, found.value, actor) : found;
};

export const help: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId } = ofAssignment.parse(data);
  const found = await openPlaceOf(ports, actor, { groupId, assignmentId }, "look");
  if (!found.ok) return found;
  const { assignment, member } = found.value;
  const { setting } = member.value;
  return done(studyHelpCard({ groupId, assignment, setting }, actor.language));
};

export const practiseDone: Verb = async (ports, actor, data) => {
  const asked = practiseData.parse(data);
  const outcome = await practiseWork(ports, actor, asked);
  if (!outcome.ok) return outcome;
  if (!asked.done) return await overviewAt(ports, outcome.value, actor);
  return done(practisedCard(await doneViewOf(ports, outcome.value), actor.language));
};

/** The first tap of two, or the wish to change what was said. */
export const askMinutes: Verb = async (ports, actor, data) => {
  const { how, ...asked } = askData.parse(data);
  const found = await placeOf(ports, actor, asked, "look");
  if (!found.ok) return found;
  const work = found.value.stored?.value;
  if (!work) return refuse("assignments.nothing_done");
  const view = await doneViewOf(ports, { ...found.value, work });
  return done(minutesCard({ ...view, how }, actor.language));
};

export const sayMinutesVerb: Verb = async (ports, actor, data) => {
  const outcome = await sayMinutes(ports, actor, minutesData.parse(data));
  if (!outcome.ok) return outcome;
  return done(minutesSaidCard(await doneViewOf(ports, outcome.value), actor.language));
};

/** Kept on the member, so that it is asked once; the card comes back with the tips that fit. */
export const chooseSettingVerb: Verb = async (ports, actor, data) => {
  const { groupId, number, setting } = settingData.parse(data);
  const outcome = await chooseSetting(ports, actor, { groupId, setting });
  if (!outcome.ok) return outcome;
  const [{ value: group }, sessions] = await Promise.all([
    getGroup(ports.documents, groupId),
    listSessions(ports.documents, groupId),
  ]);
  const track = ports.tracks.find(group.trackId, group.trackVersion);
  const of = track && { group, track, sessions, member: outcome.value, module: number };
  const shown = of && (await overviewOf(ports, of, actor.language));
  return shown ? done(shown) : refuse("assignments.unknown");
};
