import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Verb } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { day, localDay, plusDays } from "../../kernel/time.ts";
import { type Extendable, extendable, extendDeadline } from "./extend-deadline.ts";
import { type ExtensionView, extensionCard, extensionGivenCard } from "./extension-cards.ts";
import { lastExtension } from "./extension-rules.ts";
import { resultsOf } from "./result-rules.ts";
import { say } from "./texts.ts";

const ofPerson = z.object({ groupId: z.string().max(80), personId: z.string().max(80) });
const sentData = ofPerson.extend({
  assignmentId: z.string().max(40).default(""),
  on: z.union([z.iso.date(), z.literal("")]).default(""),
  // The rule judges the length; this bound only keeps nonsense out.
  reason: z.string().max(100_000).default(""),
});

/** What still has to be handed in, also what must be done again. */
const mayWait = ["open", "late", "not_yet"];

function form(
  { now }: Ports,
  { language }: Actor,
  {
    facts,
    ...view
  }: Pick<ExtensionView, "groupId" | "problem" | "sent"> & {
    readonly facts: Extendable;
  },
): Card {
  const { member, group, sessions, track } = facts;
  const all = resultsOf({ member, group, sessions, track, now: now() });
  const last = lastExtension(sessions);
  return extensionCard(
    {
      ...view,
      member,
      extendable: all.filter(({ state }) => mayWait.includes(state)),
      first: plusDays(localDay(now()), 1),
      last: last && localDay(last),
    },
    language,
  );
}

export const askExtension: Verb = async (ports, actor, data) => {
  const { groupId, personId } = ofPerson.parse(data);
  const facts = await extendable(ports, actor, { groupId, personId });
  if (!facts.ok) return facts;
  return done(form(ports, actor, { groupId, facts: facts.value }));
};

export const extendVerb: Verb = async (ports, actor, data) => {
  const { groupId, personId, ...sent } = sentData.parse(data);
  const { assignmentId } = sent;
  const on = sent.on === "" ? undefined : day(sent.on);
  const outcome = await extendDeadline(ports, actor, { ...sent, groupId, personId, on });
  if (outcome.ok) {
    const dueAt = outcome.value.extensions[assignmentId]?.dueAt ?? ports.now();
    const view = { groupId, member: outcome.value, dueAt };
    return done(extensionGivenCard(view, actor.language));
  }
  if (!("facts" in outcome)) return outcome;
  const { refusal, details, facts } = outcome;
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  return done(form(ports, actor, { groupId, facts, problem, sent }));
};
