import { z } from "zod";
import type { Verb } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { formCard, handedInCard, overviewCard } from "./cards.ts";
import { handInWork } from "./hand-in-work.ts";
import { maxAnswer } from "./rules.ts";
import { say } from "./texts.ts";
import { viewAssignment } from "./view-assignments.ts";

const ofAssignment = z.object({ groupId: z.string().max(80), assignmentId: z.string().max(40) });
// The rule judges the length; this bound only keeps nonsense out.
const handInData = ofAssignment.extend({ text: z.string().max(100_000).default("") });

/** The overview of the module this assignment belongs to. */
export const open: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId } = ofAssignment.parse(data);
  const outcome = await viewAssignment(ports, actor, { groupId, assignmentId });
  if (!outcome.ok) return outcome;
  const { module, dueAt, member } = outcome.value;
  const { work } = member.progress;
  return done(overviewCard({ groupId, module, dueAt, work, now: ports.now() }, actor.language));
};

export const openHandIn: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId } = ofAssignment.parse(data);
  const outcome = await viewAssignment(ports, actor, { groupId, assignmentId });
  if (!outcome.ok) return outcome;
  const { work, item, module } = outcome.value;
  return done(
    work
      ? handedInCard(groupId, { module, item, work }, actor.language)
      : formCard({ groupId, item }, actor.language),
  );
};

export const handIn: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId, text } = handInData.parse(data);
  const outcome = await handInWork(ports, actor, { groupId, assignmentId, text });
  if (outcome.ok) return done(handedInCard(groupId, outcome.value, actor.language));
  if (outcome.refusal === "assignments.already_handed_in") {
    return openHandIn(ports, actor, { groupId, assignmentId });
  }
  // What can be mended is said in the form itself, with the typed text still in it.
  if (outcome.refusal === "assignments.empty" || outcome.refusal === "assignments.too_long") {
    const shown = await viewAssignment(ports, actor, { groupId, assignmentId });
    if (!shown.ok) return shown;
    const problem = say(actor.language)(`refusals.${outcome.refusal}`, outcome.details);
    const { item } = shown.value;
    return done(
      formCard({ groupId, item, problem, text: text.slice(0, maxAnswer) }, actor.language),
    );
  }
  return outcome;
};
