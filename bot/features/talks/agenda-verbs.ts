import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { localDay } from "../../kernel/time.ts";
import { type ActionRefusal, longestAction } from "./action-rules.ts";
import { type ActionForm, actionFormCard, agendaCard } from "./agenda-card.ts";
import { addTalkAction, finishTalkAction } from "./change-actions.ts";
import type { OfTalk } from "./change-talk.ts";
import { type AtTalk, openTalkOf } from "./read-group.ts";
import { openedTalk, readTalk } from "./read-talks.ts";
import { ownersOf } from "./table-rules.ts";
import { say } from "./texts.ts";

const ofTalk = z.looseObject({ groupId: z.string().max(80), talkId: z.string().max(120) });
const ofAction = ofTalk.extend({ actionId: z.string().max(64) });
const adding = ofAction.extend({
  text: z.string().max(60_000).default(""),
  ownerId: z.string().max(80).default(""),
  dueOn: z.string().max(40).default(""),
});

export const agendaVerb: Verb = async (ports, actor, data) => {
  const { groupId, talkId } = ofTalk.parse(data);
  const opened = await readTalk(ports, actor, { groupId, talkId });
  return opened.ok ? done(agendaCard(opened.value, actor.language)) : opened;
};

const shown = async (
  ports: Ports,
  actor: Actor,
  found: AtTalk,
  said: "finished" | "added",
): Promise<Outcome<Card, never>> =>
  done(agendaCard(await openedTalk(ports, actor, found), actor.language, said));

export const finishActionVerb: Verb = async (ports, actor, data) => {
  const { groupId, talkId, actionId } = ofAction.parse(data);
  const outcome = await finishTalkAction(ports, actor, { groupId, talkId, actionId });
  return outcome.ok ? await shown(ports, actor, outcome.value, "finished") : outcome;
};

async function form(
  ports: Ports,
  actor: Actor,
  of: OfTalk,
  again: Pick<ActionForm, "actionId" | "problem" | "sent">,
): Promise<Outcome<Card, string>> {
  const found = await openTalkOf(ports, actor, of);
  if (!found.ok) return found;
  if (found.value.seat === "coordinator") return refuse("talks.three_only");
  const owners = ownersOf(found.value.table).map(({ personId, name }) => ({ personId, name }));
  const today = localDay(ports.now());
  return done(actionFormCard({ ...of, ...again, owners, today }, actor.language));
}

export const openActionVerb: Verb = async (ports, actor, data) => {
  const { groupId, talkId } = ofTalk.parse(data);
  return await form(ports, actor, { groupId, talkId }, { actionId: ports.newId() });
};

const ofForm: readonly string[] = [
  "talks.no_text",
  "talks.too_long",
  "talks.no_date",
  "talks.due_in_the_past",
  "talks.unknown_owner",
] satisfies readonly ActionRefusal[];
const isOfForm = (refusal: string): refusal is ActionRefusal => ofForm.includes(refusal);

/** What is wrong stands above the form, which keeps what was filled in. */
export const addActionVerb: Verb = async (ports, actor, data) => {
  const { groupId, talkId, actionId, text, ownerId, dueOn } = adding.parse(data);
  const of = { groupId, talkId };
  const outcome = await addTalkAction(ports, actor, { ...of, actionId, text, ownerId, dueOn });
  if (outcome.ok) return await shown(ports, actor, outcome.value, "added");
  const { refusal, details } = outcome;
  if (!isOfForm(refusal)) return outcome;
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  const sent = { text: text.slice(0, longestAction).toWellFormed(), ownerId, dueOn };
  return await form(ports, actor, of, { actionId, problem, sent });
};
