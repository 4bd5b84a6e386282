import { z } from "zod";
import type { Language } from "../../contract/languages.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup } from "../groups/public.ts";
import { chooseCard, groupCard } from "./group-card.ts";
import { mineCard, type OwnView, tasksCard } from "./own-cards.ts";
import { groupsOf, overviewOf, ownOf } from "./read-progress.ts";

const ofGroup = z.object({ groupId: z.string().max(80) });

async function shownGroup(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<Card, string>> {
  const outcome = await overviewOf(ports, actor, groupId);
  return outcome.ok ? done(groupCard(outcome.value, actor.language)) : outcome;
}

export const showGroup: Verb = async (ports, actor, data) =>
  await shownGroup(ports, actor, ofGroup.parse(data).groupId);

/** The participant's own group; with more than one, the newest. */
const ofParticipant =
  (cardOf: (view: OwnView, language: Language) => Card): Command["answer"] =>
  async (ports, actor) => {
    const [groupId] = await groupsOf(ports, actor, "participant");
    if (groupId === undefined) {
      return refuse(actor.personId === undefined ? "groups.not_known" : "groups.none");
    }
    const outcome = await ownOf(ports, actor, groupId);
    if (!outcome.ok) return outcome;
    return done(cardOf({ ...outcome.value, now: ports.now() }, actor.language));
  };

const mine = ofParticipant(mineCard);
const tasks = ofParticipant(tasksCard);

async function chosen(
  ports: Ports,
  actor: Actor,
  groupIds: readonly string[],
): Promise<Outcome<Card, string>> {
  const groups = await Promise.all(groupIds.map((id) => getGroup(ports.documents, id)));
  return done(
    chooseCard(
      groups.map(({ value }) => value),
      actor.language,
    ),
  );
}

/** Teachers see their group, participants themselves. */
const show: Command["answer"] = async (ports, actor) => {
  const [first, ...others] = await groupsOf(ports, actor, "teacher");
  if (first === undefined) return await mine(ports, actor);
  return others.length === 0
    ? await shownGroup(ports, actor, first)
    : await chosen(ports, actor, [first, ...others]);
};

export const showVerb: Verb = show;
export const tasksVerb: Verb = tasks;

export const progressCommand: Command = {
  words: {
    nl: ["voortgang", "mijn voortgang", "hoe ver ben ik", "hoever ben ik"],
    en: ["progress", "my progress", "how far am i"],
  },
  answer: show,
};

export const tasksCommand: Command = {
  words: {
    nl: ["mijn taken", "taken", "wat moet ik doen", "huiswerk", "opdrachten"],
    en: ["my tasks", "tasks", "what must i do", "homework", "assignments"],
  },
  answer: tasks,
};
