import { z } from "zod";
import { sightings } from "../../contract/work.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { findMember } from "../groups/public.ts";
import { timeText } from "../hours/public.ts";
import { settleNotSafe } from "../safety/public.ts";
import { signOffWork, supervised } from "../supervisors/public.ts";
import { type CardKind, nameOf, type Said } from "./card-parts.ts";
import { confirmShown } from "./confirm-hours.ts";
import { digestCard } from "./digest-card.ts";
import { digestOf } from "./digest-rules.ts";
import { extraLines } from "./extra-lines.ts";
import { supervisorTab } from "./notices.ts";
import { watchedBy } from "./read-watched.ts";
import { signCard } from "./sign-card.ts";
import { signOffsCard } from "./sign-offs-card.ts";
import { say } from "./texts.ts";

const cardKind = z.enum(["week", "ask"]).default("week");
const ofPerson = z.looseObject({ groupId: z.string().max(80), personId: z.string().max(80) });
const ofWork = ofPerson.extend({
  assignmentId: z.string().max(40),
  attempt: z.int().min(1).max(999),
  card: cardKind,
});
const signing = ofWork.extend({
  seen: z.enum(sightings),
  remark: z.string().max(60_000).default(""),
});
const confirming = ofPerson.extend({ minutes: z.int().min(1), until: z.iso.datetime() });
const settling = ofPerson.extend({ at: z.iso.datetime() });
const showing = z.looseObject({ card: cardKind });

/** The card that was pressed, with the facts of now and what was just done. */
async function shown(
  ports: Ports,
  actor: Actor,
  kind: CardKind,
  said?: Said,
): Promise<Outcome<Card, string>> {
  const { personId, language } = actor;
  if (personId === undefined) return refuse("groups.not_known");
  const all = await watchedBy(ports, personId);
  if (all.length === 0 && !said) return refuse("digest.nobody");
  const digest = digestOf(all, ports.now(), extraLines(language));
  const tabUrl = supervisorTab(ports);
  return done(
    kind === "ask"
      ? signOffsCard({ signOffs: digest.signOffs, said, tabUrl }, language)
      : digestCard({ digest, said, tabUrl }, language),
  );
}

export const show: Verb = async (ports, actor, data) =>
  await shown(ports, actor, showing.parse(data).card);

/** One practice assignment with what was handed in; for who may sign it off. */
async function opened(
  ports: Ports,
  actor: Actor,
  { card, ...request }: z.output<typeof ofWork>,
  said?: Said,
): Promise<Outcome<Card, string>> {
  const found = await supervised(ports, actor, request);
  if (!found.ok) return found;
  const { member, assignment, work } = found.value;
  const last = work?.value.attempts.at(-1);
  if (!(work && last)) return refuse("supervisors.nothing_handed_in");
  const view = {
    groupId: request.groupId,
    personId: request.personId,
    name: member.value.name,
    assignmentId: assignment.id,
    title: assignment.title,
    attempt: work.value.attempts.length,
    points: assignment.signOff,
    text: last.text,
    card,
    said,
  };
  return done(signCard(view, actor.language));
}

export const open: Verb = async (ports, actor, data) =>
  await opened(ports, actor, ofWork.parse(data));

/**
 * Signs off from the card. Pressed again, late, or after it was handed in again or judged: the card says
 * so and shows what is asked now.
 */
export const sign: Verb = async (ports, actor, data) => {
  const input = signing.parse(data);
  const { groupId, personId, assignmentId, attempt, card, seen, remark } = input;
  const before = await findMember(ports.documents, groupId, personId);
  const sighting = { attempt, seen, remark };
  const request = { groupId, personId, assignmentId, sighting };
  const outcome = await signOffWork(ports, actor, request);
  const t = say(actor.language);
  const names = { name: nameOf(before?.value ?? { name: "" }) };
  const warn = (text: string): Said => ({ tone: "attention", text });
  if (outcome.ok) {
    const facts = before?.value.progress.work[assignmentId];
    const isKnown = facts?.attempt === attempt && facts.seen === seen && remark.trim() === "";
    const text = isKnown ? t("said.already") : t(`said.${seen}`, names);
    return await shown(ports, actor, card, { tone: "good", text });
  }
  switch (outcome.refusal) {
    case "review.handed_in_again":
      return await shown(ports, actor, card, warn(t("said.again", names)));
    case "supervisors.already_judged":
      return await shown(ports, actor, card, warn(t("said.judged")));
    case "supervisors.too_long":
      return await opened(ports, actor, input, warn(t("said.tooLong")));
    default:
      return outcome;
  }
};

/** One tap for all hours that the card showed. */
export const confirmHoursVerb: Verb = async (ports, actor, data) => {
  const { groupId, personId, minutes, until } = confirming.parse(data);
  const request = { groupId, personId, minutes, until: instant(until) };
  const outcome = await confirmShown(ports, actor, request);
  if (!outcome.ok) return outcome;
  const { what, name } = outcome.value;
  const t = say(actor.language);
  const facts = { name: nameOf({ name }), hours: timeText(minutes, actor.language) };
  const tone = what === "changed" ? "attention" : "good";
  const key = { confirmed: "hours", before: "hoursDone", changed: "hoursChanged" } as const;
  return await shown(ports, actor, "week", { tone, text: t(`said.${key[what]}`, facts) });
};

/** "Besproken": the two talked about what is not safe yet. */
export const settle: Verb = async (ports, actor, data) => {
  const { at, ...request } = settling.parse(data);
  const outcome = await settleNotSafe(ports, actor, { ...request, at: instant(at) });
  if (!outcome.ok) return outcome;
  const text = say(actor.language)(outcome.value.isNew ? "said.settled" : "said.settledBefore");
  return await shown(ports, actor, "week", { tone: "good", text });
};

export const digestCommand: Command = {
  words: {
    nl: ["aftekenen", "mijn deelnemers"],
    en: ["sign off", "my participants"],
  },
  answer: async (ports, actor) => await shown(ports, actor, "week"),
};
