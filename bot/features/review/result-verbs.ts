import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { getGroup } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { feedbackCard } from "./feedback-cards.ts";
import { chooseResultsCard, groupResultsCard } from "./group-cards.ts";
import { feedbackUrl, resultsUrl } from "./places.ts";
import { groupResults, ownFeedback, ownResults } from "./read-results.ts";
import { myResultsCard, personResultsCard } from "./result-cards.ts";

const page = z.int().min(1).max(10_000).default(1);
const resultsData = z.object({ groupId: z.string().max(80), page });
const personData = resultsData.extend({ personId: z.string().max(80) });
const feedbackData = z.object({ groupId: z.string().max(80), assignmentId: z.string().max(40) });
const askedData = resultsData.partial({ groupId: true });
type Asked = z.output<typeof resultsData>;

/** Own results for a participant, those of everybody for who may see them. */
async function shownResults(
  ports: Ports,
  actor: Actor,
  { groupId, page: asked }: Asked,
): Promise<Outcome<Card, string>> {
  const { language } = actor;
  const own = await ownResults(ports, actor, groupId);
  if (own.ok) {
    const { results } = own.value;
    const tabUrl = resultsUrl(ports.settings, groupId);
    return done(myResultsCard({ groupId, results, page: asked, tabUrl }, language));
  }
  const all = await groupResults(ports, actor, groupId);
  if (!all.ok) return all;
  const tabUrl = resultsUrl(ports.settings, groupId);
  return done(groupResultsCard({ ...all.value, page: asked, tabUrl }, language));
}

/** Of the group that the card names; the help card names none. */
export const results: Verb = async (ports, actor, data) => {
  const { groupId, page: asked } = askedData.parse(data);
  if (groupId === undefined) return await ask(ports, actor);
  return await shownResults(ports, actor, { groupId, page: asked });
};

/** One participant, as teacher and coordinator see it. */
export const person: Verb = async (ports, actor, data) => {
  const { groupId, personId, page: asked } = personData.parse(data);
  const all = await groupResults(ports, actor, groupId);
  if (!all.ok) return all;
  const found = all.value.participants.find(({ member }) => member.personId === personId);
  if (!found) return refuse("review.unknown_person");
  const { group, teachers } = all.value;
  const mayJudge = teachers.includes(actor.personId ?? "") && group.archivedAt === undefined;
  return done(personResultsCard({ groupId, ...found, page: asked, mayJudge }, actor.language));
};

export const feedback: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId } = feedbackData.parse(data);
  const outcome = await ownFeedback(ports, actor, { groupId, assignmentId });
  if (!outcome.ok) return outcome;
  const tabUrl = feedbackUrl(ports.settings, groupId, assignmentId);
  return done(feedbackCard({ ...outcome.value, tabUrl }, actor.language));
};

/** The newest own group of a participant; a teacher with more groups chooses. */
async function ask(ports: Ports, actor: Actor): Promise<Outcome<Card, string>> {
  const { documents } = ports;
  if (actor.personId === undefined) return refuse("groups.not_known");
  const found = await findPerson(documents, actor.personId);
  const memberships = (found?.value.memberships ?? []).toReversed();
  const own = memberships.find(({ role }) => role === "participant");
  const taught = memberships.filter(({ role }) => role === "teacher");
  const one = own ?? (taught.length === 1 ? taught[0] : undefined);
  if (one) return await shownResults(ports, actor, { groupId: one.groupId, page: 1 });
  if (taught.length === 0) return refuse("groups.none");
  const groups = await Promise.all(taught.map(({ groupId }) => getGroup(documents, groupId)));
  return done(
    chooseResultsCard(
      groups.map(({ value }) => value),
      actor.language,
    ),
  );
}

export const resultsCommand: Command = {
  words: {
    nl: ["mijn resultaten", "resultaten", "feedback", "mijn feedback"],
    en: ["my results", "results", "feedback", "my feedback"],
  },
  answer: ask,
};
