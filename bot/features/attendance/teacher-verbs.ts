import { z } from "zod";
import { messageCard } from "../../kernel/cards.ts";
import type { Actor, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { closeSession, correctAttendance, resolveVisitor } from "./change-attendance.ts";
import { closeCard } from "./close-card.ts";
import { correctCard, readCatchUpCard } from "./correct-card.ts";
import { type Correction, correctionStates } from "./document.ts";
import { type Overseen, overseen } from "./overseen.ts";
import { findCatchUp } from "./store.ts";
import { say } from "./texts.ts";
import { viewOf } from "./view.ts";

const ofSession = z.looseObject({ groupId: z.string().max(80), number: z.coerce.number().int() });
const resolving = ofSession.extend({ key: z.string().max(120), who: z.string().max(80) });
const correcting = ofSession.extend({
  people: z.string().max(10_000).default(""),
  state: z.string().max(20).default(""),
  reason: z.string().max(60_000).default(""),
});
const reading = ofSession.extend({ index: z.coerce.number().int().min(0).default(0) });

const shown = <Code extends string>(outcome: Outcome<Overseen, Code>, { language }: Actor) =>
  outcome.ok ? done(closeCard(viewOf(outcome.value), language)) : outcome;

export const show: Verb = async (ports, actor, data) =>
  shown(await overseen(ports, actor, ofSession.parse(data)), actor);

/** Pressing twice shows the closed session. */
export const close: Verb = async (ports, actor, data) =>
  shown(await closeSession(ports, actor, ofSession.parse(data)), actor);

/** What the choice is called when it was no participant. */
const nobody = "nobody";

export const resolve: Verb = async (ports, actor, data) => {
  const { groupId, number, key, who } = resolving.parse(data);
  const personId = who === nobody ? undefined : who;
  return shown(await resolveVisitor(ports, actor, { groupId, number, key, personId }), actor);
};

export const showCorrect: Verb = async (ports, actor, data) => {
  const found = await overseen(ports, actor, ofSession.parse(data));
  if (!found.ok) return found;
  return done(correctCard({ view: viewOf(found.value) }, actor.language));
};

/** What is wrong with what was filled in stands above the form, which keeps what was typed. */
const onTheForm = new Set<string>([
  "attendance.nobody_chosen",
  "attendance.reason_missing",
  "attendance.reason_too_long",
]);

async function formAgain(ports: Ports, actor: Actor, data: unknown, problem: string) {
  const { groupId, number, people, state, reason } = correcting.parse(data);
  const found = await overseen(ports, actor, { groupId, number });
  if (!found.ok) return found;
  const sent = { people, state, reason: reason.slice(0, 300).toWellFormed() };
  return done(correctCard({ view: viewOf(found.value), problem, sent }, actor.language));
}

export const correct: Verb = async (ports, actor, data) => {
  const { groupId, number, people, state: given, reason } = correcting.parse(data);
  const t = say(actor.language);
  const state: Correction["state"] | undefined = correctionStates.find((one) => one === given);
  if (!state) return await formAgain(ports, actor, data, t("correct.stateRequired"));
  const personIds = people.split(",").filter((one) => one !== "");
  const asked = { groupId, number, personIds, state, reason };
  const outcome = await correctAttendance(ports, actor, asked);
  if (outcome.ok || !onTheForm.has(outcome.refusal)) return shown(outcome, actor);
  // Only refusals of this feature are shown on the form.
  const key = outcome.refusal as "attendance.reason_missing"; // One of `onTheForm`.
  return await formAgain(ports, actor, data, t(`refusals.${key}`, outcome.details));
};

/** The tasks one by one, in order of name; only for the teacher. */
export const readCatchUp: Verb = async (ports, actor, data) => {
  const { groupId, number, index } = reading.parse(data);
  const found = await overseen(ports, actor, { groupId, number });
  if (!found.ok) return found;
  if (found.value.role !== "teacher") return refuse("groups.teachers_only");
  const caughtUp = viewOf(found.value).attendees.filter(({ solvedBy }) => solvedBy === "catch_up");
  const one = caughtUp[index];
  const t = say(actor.language);
  const catchUp = one && (await findCatchUp(ports.documents, groupId, one.personId, number));
  const member = found.value.register.people.members.find(
    ({ personId }) => personId === one?.personId,
  );
  if (!(catchUp && member)) return done(messageCard(t("read.none"), [t("read.noneText")]));
  const view = { groupId, member, catchUp: catchUp.value, index, count: caughtUp.length };
  return done(readCatchUpCard(view, actor.language));
};
