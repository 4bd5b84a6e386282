import { z } from "zod";
import type { Command, Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import {
  findMember,
  getGroup,
  listMembers,
  mayOversee,
  participantOf,
  takesPart,
} from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import {
  askCard,
  chooseStopCard,
  goOnCard,
  interviewCard,
  registeredCard,
  stoppedCard,
} from "./cards.ts";
import { hasAnswered } from "./rules.ts";
import { goOnWithCourse, sayWhy, stopCourse } from "./stop-course.ts";
import { say } from "./texts.ts";

const ofGroup = z.object({ groupId: z.string().max(80) });
const ofPerson = ofGroup.extend({ personId: z.string().max(80) });
// The rule judges the length; this bound only keeps nonsense out.
const answerData = ofGroup.extend({
  reasons: z.string().max(500).default(""),
  remark: z.string().max(100_000).default(""),
});

/** Asks first; nothing is stopped by opening this. Who stopped already gets the interview. */
export const ask: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const { documents, tracks, settings } = ports;
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const { stopped } = found.value.value;
  if (stopped) {
    return done(
      hasAnswered(stopped)
        ? stoppedCard({ groupId, answered: true }, actor.language)
        : interviewCard({ groupId, byOther: stopped.by !== actor.personId }, actor.language),
    );
  }
  const { value: group } = await getGroup(documents, groupId);
  const teacher = await findMember(documents, groupId, group.teacherId);
  const track = tracks.find(group.trackId, group.trackVersion)?.title ?? group.name;
  const { helper } = settings;
  return done(
    askCard({ groupId, track, teacherMail: teacher?.value.mail, helper }, actor.language),
  );
};

/** The newest group in which the actor learns. */
export const stopCommand: Command = {
  words: {
    nl: ["ik stop", "ik wil stoppen", "ik stop ermee", "stoppen"],
    en: ["i stop", "i want to stop", "i quit"],
  },
  answer: async (ports, actor) => {
    if (actor.personId === undefined) return refuse("groups.not_known");
    const person = await findPerson(ports.documents, actor.personId);
    const own = person?.value.memberships.findLast(({ role }) => role === "participant");
    return own ? await ask(ports, actor, { groupId: own.groupId }) : refuse("groups.none");
  },
};

export const confirmStop: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const outcome = await stopCourse(ports, actor, { groupId });
  if (!outcome.ok) return outcome;
  return done(interviewCard({ groupId, byOther: false }, actor.language));
};

export const why: Verb = async (ports, actor, data) => {
  const { groupId, reasons: chosen, remark } = answerData.parse(data);
  const reasons = chosen.split(",").filter((one) => one !== "");
  const outcome = await sayWhy(ports, actor, { groupId, reasons, remark });
  if (outcome.ok) {
    const { stopped } = outcome.value;
    const answered = stopped !== undefined && hasAnswered(stopped);
    return done(stoppedCard({ groupId, answered }, actor.language));
  }
  if (outcome.refusal !== "evaluation.remark_too_long") return outcome;
  // What can be mended is said in the form itself, with the typed text still in it.
  const problem = say(actor.language)(`refusals.${outcome.refusal}`, outcome.details);
  const sent = { reasons, remark };
  return done(interviewCard({ groupId, byOther: false, problem, sent }, actor.language));
};

/** Leaves an earlier answer as it is. */
export const skip: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const found = await participantOf(ports.documents, actor, groupId);
  if (!found.ok) return found;
  const { stopped } = found.value.value;
  if (!stopped) return refuse("evaluation.not_stopped");
  return done(stoppedCard({ groupId, answered: hasAnswered(stopped) }, actor.language));
};

export const goOn: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const outcome = await goOnWithCourse(ports, actor, { groupId });
  // Pressed twice: he goes on already, and that is what he wants to hear.
  if (outcome.ok || outcome.refusal === "evaluation.not_stopped") {
    return done(goOnCard(actor.language));
  }
  return outcome;
};

export const chooseStop: Verb = async ({ documents }, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const [members] = await Promise.all([
    listMembers(documents, groupId),
    getGroup(documents, groupId),
  ]);
  const people = members
    .map(({ value }) => value)
    .filter(takesPart)
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  return done(chooseStopCard({ groupId, people }, actor.language));
};

export const registerStop: Verb = async (ports, actor, data) => {
  const about = ofPerson.parse(data);
  const outcome = await stopCourse(ports, actor, about);
  if (!outcome.ok) return outcome;
  const view = { ...about, name: outcome.value.name, state: "stopped" } as const;
  return done(registeredCard(view, actor.language));
};

export const takeBack: Verb = async (ports, actor, data) => {
  const about = ofPerson.parse(data);
  const outcome = await goOnWithCourse(ports, actor, about);
  if (!outcome.ok) return outcome;
  const view = { ...about, name: outcome.value.name, state: "back" } as const;
  return done(registeredCard(view, actor.language));
};
