import { z } from "zod";
import type { Language } from "../../contract/languages.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup } from "../groups/public.ts";
import { chooseCard, groupCard } from "./group-card.ts";
import { mineCard, type OwnView, tasksCard } from "./own-cards.ts";
import { groupsWithRole, membershipsOf, overviewOf, ownOf } from "./read-progress.ts";

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

type CardOf = (view: OwnView, language: Language) => Card;

/** The participant's own group; with more than one, the newest. */
async function shownOwn(
  ports: Ports,
  actor: Actor,
  memberships: Person["memberships"],
  cardOf: CardOf,
): Promise<Outcome<Card, string>> {
  const [groupId] = groupsWithRole(memberships, "participant");
  if (groupId === undefined) {
    return refuse(actor.personId === undefined ? "groups.not_known" : "groups.none");
  }
  const outcome = await ownOf(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  return done(cardOf({ ...outcome.value, now: ports.now() }, actor.language));
}

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
  const memberships = await membershipsOf(ports, actor);
  const [first, ...others] = groupsWithRole(memberships, "teacher");
  if (first === undefined) return await shownOwn(ports, actor, memberships, mineCard);
  return others.length === 0
    ? await shownGroup(ports, actor, first)
    : await chosen(ports, actor, [first, ...others]);
};

/** What a teacher has to do is to look how the group is getting on. */
const tasks: Command["answer"] = async (ports, actor) => {
  const memberships = await membershipsOf(ports, actor);
  const teaches = groupsWithRole(memberships, "teacher").length > 0;
  const learns = groupsWithRole(memberships, "participant").length > 0;
  return teaches && !learns
    ? await show(ports, actor)
    : await shownOwn(ports, actor, memberships, tasksCard);
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
