import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { localDay } from "../../kernel/time.ts";
import { findPerson } from "../people/public.ts";
import { hoursCard, logCard } from "./cards.ts";
import { logHours, type OwnHours, readOwnHours, removeHours } from "./own-hours.ts";
import type { HoursRefusal } from "./rules.ts";
import { say } from "./texts.ts";

const ofGroup = z.looseObject({ groupId: z.string().max(80) });
const ofEntry = ofGroup.extend({ entryId: z.string().max(64) });
const saving = ofEntry.extend({
  on: z.string().max(40).default(""),
  minutes: z.string().max(20).default(""),
  assignmentId: z.string().max(40).default("none"),
  note: z.string().max(60_000).default(""),
});

const shown = <Code extends string>(
  outcome: Outcome<OwnHours, Code>,
  { language }: Actor,
  said?: "logged" | "removed",
): Outcome<Card, Code> => {
  if (!outcome.ok) return outcome;
  const { group, ...own } = outcome.value;
  const view = { ...own, groupId: group.groupId, ...(said ? { said } : {}) };
  return done(hoursCard(view, language));
};

/** Of the newest group of which the actor is a participant. */
async function ask(ports: Ports, actor: Actor): Promise<Outcome<Card, string>> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const person = await findPerson(ports.documents, actor.personId);
  const own = person?.value.memberships.findLast(({ role }) => role === "participant");
  if (!own) return refuse("groups.none");
  return shown(await readOwnHours(ports, actor, own.groupId), actor);
}

/** Of the group that the card names; the help card names none. */
export const show: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.partial().parse(data);
  if (groupId === undefined) return await ask(ports, actor);
  return shown(await readOwnHours(ports, actor, groupId), actor);
};

type Again = Pick<Parameters<typeof logCard>[0], "problem" | "sent"> & { readonly entryId: string };

async function form(
  ports: Ports,
  actor: Actor,
  groupId: string,
  again: Again,
): Promise<Outcome<Card, string>> {
  const own = await readOwnHours(ports, actor, groupId);
  if (!own.ok) return own;
  const { group, track } = own.value;
  const today = localDay(ports.now());
  return done(logCard({ groupId, track, today, startOn: group.startOn, ...again }, actor.language));
}

export const openLog: Verb = async (ports, actor, data) =>
  await form(ports, actor, ofGroup.parse(data).groupId, { entryId: ports.newId() });

const isOfForm = (refusal: string): refusal is HoursRefusal => refusal.startsWith("hours.");

/** What is wrong stands above the form, which keeps what was filled in. */
export const save: Verb = async (ports, actor, data) => {
  const { groupId, entryId, on, minutes, assignmentId, note } = saving.parse(data);
  const outcome = await logHours(ports, actor, {
    groupId,
    entryId,
    on,
    minutes: Number(minutes),
    assignmentId: assignmentId === "none" ? undefined : assignmentId,
    note,
  });
  if (outcome.ok) return shown(outcome, actor, "logged");
  const { refusal, details } = outcome;
  if (!isOfForm(refusal)) return outcome;
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  const sent = { on, minutes, assignmentId, note: note.slice(0, 300).toWellFormed() };
  return await form(ports, actor, groupId, { entryId, problem, sent });
};

export const remove: Verb = async (ports, actor, data) => {
  const { groupId, entryId } = ofEntry.parse(data);
  return shown(await removeHours(ports, actor, { groupId, entryId }), actor, "removed");
};

export const hoursCommand: Command = {
  words: {
    nl: ["mijn uren", "uren", "urenlijst", "urenregistratie"],
    en: ["my hours", "hours"],
  },
  answer: ask,
};
