import type { Command, Fallback, Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { rateQuestion } from "../knowledge/public.ts";
import { turnsToSend } from "../tickets/public.ts";
import { triage } from "../triage/public.ts";
import { ask } from "./ask.ts";
import { answerCard, notHelpedCard, suggestCard, whoCard } from "./cards.ts";
import { remember } from "./memory.ts";
import { handOverTo, urgentAnswer } from "./neighbours.ts";
import {
  ofAudience,
  ofItem,
  ofList,
  ofPerson,
  ofRating,
  ofTopic,
  ofWho,
  shownTo,
} from "./press-data.ts";
import { startCard, topicCard, topicsCard } from "./topic-cards.ts";

export const start: Verb = async (ports, actor, data) => {
  const { items, audience } = await shownTo(ports, actor, data);
  return done(startCard({ items, audience, why: "hello" }, actor.language));
};

export const showTopics: Verb = async (ports, actor, data) => {
  const { items, audience } = await shownTo(ports, actor, data);
  return done(topicsCard({ items, audience }, actor.language));
};

export const showTopic: Verb = async (ports, actor, data) => {
  const { topic, page } = ofTopic.parse(data);
  const { items, audience } = await shownTo(ports, actor, data);
  return done(topicCard({ items, audience, topic, page }, actor.language));
};

export const askWho: Verb = async (_ports, { language }, data) =>
  await Promise.resolve(done(whoCard(ofWho.parse(data).q, language)));

/** As whom somebody asks from now on. The question that led here is asked again with that. */
export const setAudience: Verb = async (ports, actor, data) => {
  const { audience, q, visit } = ofAudience.parse(data);
  if (audience === undefined) return done(whoCard(q, actor.language));
  await remember(ports, actor, { audience });
  if (q !== "") return done((await ask(ports, actor, { q, audience, visit, again: true })).card);
  const { items } = await shownTo(ports, actor, data);
  return done(startCard({ items, audience, why: "chosen" }, actor.language));
};

/** One answer, chosen from a list or a topic. */
export const showItem: Verb = async (ports, actor, data) => {
  const { id, ...trail } = ofItem.parse(data);
  const { current, items } = await shownTo(ports, actor, data);
  const item = items.find((one) => one.id === id);
  if (!item) return refuse("hugo.unknown_item");
  const { language } = actor;
  await remember(ports, actor, { turns: [{ by: "hugo", text: item.answer[language] }] });
  const { documents } = current;
  return done(answerCard({ item, items, documents, trail }, language));
};

/** The list that somebody came from. */
export const showMore: Verb = async (ports, actor, data) => {
  const trail = ofList.parse(data);
  const { items, audience } = await shownTo(ports, actor, data);
  const listed = trail.list.flatMap((id) => items.find((one) => one.id === id) ?? []);
  return done(
    listed.length === 0
      ? topicsCard({ items, audience }, actor.language)
      : suggestCard({ items: listed, trail }, actor.language),
  );
};

/**
 * Whether an answer helped. When it did it stays, to be read again; when not, what else there is. Said
 * twice, the last one counts.
 */
export const rate: Verb = async (ports, actor, data) => {
  const { id, liked, ...trail } = ofRating.parse(data);
  if (trail.question !== undefined) await rateQuestion(ports, trail.question, liked);
  const { current, items, audience } = await shownTo(ports, actor, data);
  const { language } = actor;
  const rated = items.find((one) => one.id === id);
  if (liked) {
    const { documents } = current;
    return done(
      rated
        ? answerCard({ item: rated, items, documents, trail, thanked: true }, language)
        : topicsCard({ items, audience }, language),
    );
  }
  // Without an answer that was shown it is the list itself that did not help.
  const left = id === undefined ? [] : trail.list.filter((one) => one !== id);
  const others = left.flatMap((one) => items.find((item) => item.id === one) ?? []);
  return done(notHelpedCard({ others, trail: { ...trail, list: left } }, language));
};

/** A person takes over, with what was said before. */
export const askPerson: Verb = async (ports, actor, data) => {
  const { reason, turns: told } = ofPerson.parse(data);
  const { turns: remembered } = await shownTo(ports, actor, data);
  const turns = turnsToSend(told ?? remembered, ports.now());
  return done(handOverTo(actor, { reason, turns }));
};

/** Whatever somebody types. In a channel everybody reads along: only danger is answered there. */
export const answerAnything: Fallback = async (ports, actor, { text, inTeam }) => {
  if (inTeam) {
    const looked = triage(text);
    return looked.kind === "urgent"
      ? done(urgentAnswer(ports, looked.urgent, actor.language))
      : refuse("hugo.own_chat_only");
  }
  const { card, turns, askedWho = false } = await ask(ports, actor, { q: text });
  if (turns.length > 0) await remember(ports, actor, { turns, askedWho });
  return done(card);
};

export const hugoCommand: Command = {
  words: {
    nl: ["hugo", "vraag", "een vraag", "ik heb een vraag", "vragen"],
    en: ["question", "a question", "i have a question", "questions", "ask"],
  },
  answer: (ports, actor) => start(ports, actor, {}),
};

export const topicsCommand: Command = {
  words: { nl: ["onderwerpen", "onderwerp"], en: ["topics", "topic"] },
  answer: (ports, actor) => showTopics(ports, actor, {}),
};
