import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { findPerson } from "../people/public.ts";
import { askTalk } from "./ask-talk.ts";
import { type Said, talkCard, talksCard, teacherTalksCard } from "./cards.ts";
import { answerTalk, closeTalk } from "./change-talk.ts";
import { ownTalks } from "./own-talks.ts";
import type { AtTalk } from "./read-group.ts";
import { groupTalks } from "./read-talks.ts";
import { talkView } from "./view.ts";

const ofGroup = z.looseObject({ groupId: z.string().max(80) });
const ofTalk = ofGroup.extend({
  talkId: z.string().max(120),
  from: z.enum(["talk", "list"]).default("talk"),
});
const answering = ofTalk.extend({
  startsAt: z.iso.datetime().optional(),
  can: z.boolean(),
});

const oneCard = (ports: Ports, actor: Actor, found: AtTalk, said?: Said): Card =>
  talkCard(talkView(found, { actor, now: ports.now() }), actor.language, said);

async function listCard(
  ports: Ports,
  actor: Actor,
  said?: Said,
): Promise<Outcome<Card, "groups.not_known">> {
  const own = await ownTalks(ports, actor);
  return own.ok ? done(talksCard(own.value, actor.language, said)) : own;
}

async function teacherCard(
  ports: Ports,
  actor: Actor,
  groupIds: readonly string[],
  said?: Said,
): Promise<Card> {
  const groups = await Promise.all(groupIds.map((id) => groupTalks(ports, actor, id)));
  const talks = groups.flatMap((found) => (found.ok ? found.value.talks : []));
  const actions = talks.flatMap((talk) =>
    talk.actions
      .filter(({ owner, doneAt }) => owner.personId === actor.personId && doneAt === undefined)
      .map((one) => ({ groupId: talk.groupId, ...one })),
  );
  return teacherTalksCard({ talks, actions }, actor.language, said);
}

/** The talks of whoever asks: of a teacher those of his groups, of others their own. */
async function show(ports: Ports, actor: Actor): Promise<Outcome<Card, string>> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const person = await findPerson(ports.documents, actor.personId);
  const memberships = person?.value.memberships ?? [];
  if (memberships.length === 0) return refuse("groups.none");
  const taught = memberships.filter(({ role }) => role === "teacher");
  if (taught.length === 0) return await listCard(ports, actor);
  return done(
    await teacherCard(
      ports,
      actor,
      taught.map(({ groupId }) => groupId),
    ),
  );
}

export const showVerb: Verb = show;

export const answerVerb: Verb = async (ports, actor, data) => {
  const { groupId, talkId, startsAt, can, from } = answering.parse(data);
  const outcome = await answerTalk(ports, actor, {
    groupId,
    talkId,
    can,
    startsAt: startsAt === undefined ? undefined : instant(startsAt),
  });
  if (!outcome.ok) return outcome;
  const said = outcome.value.talk.value.state === "planned" ? "planned" : "answered";
  return from === "list"
    ? await listCard(ports, actor, said)
    : done(oneCard(ports, actor, outcome.value, said));
};

export const askVerb: Verb = async (ports, actor, data) => {
  const { groupId, personId } = ofGroup.extend({ personId: z.string().max(80) }).parse(data);
  const outcome = await askTalk(ports, actor, { groupId, personId });
  return outcome.ok ? done(oneCard(ports, actor, outcome.value, "asked")) : outcome;
};

export const closeVerb: Verb = async (ports, actor, data) => {
  const { groupId, talkId, held } = ofTalk.extend({ held: z.boolean() }).parse(data);
  const outcome = await closeTalk(ports, actor, { groupId, talkId, held });
  return outcome.ok ? done(await teacherCard(ports, actor, [groupId], "closed")) : outcome;
};

export const talksCommand: Command = {
  words: {
    nl: ["gesprek", "gesprekken", "mijn gesprekken", "driehoeksoverleg", "afspraken"],
    en: ["talk", "talks", "my talks"],
  },
  answer: show,
};
