import { longestQuestion } from "../../contract/hugo-api.ts";
import { type Card, goTo } from "../../kernel/cards.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { currentKnowledge, keepQuestion } from "../knowledge/public.ts";
import { scrubbed, type Triage } from "../triage/public.ts";
import { asksTooFast } from "./asking-speed.ts";
import { withoutNames } from "./cards.ts";
import { lookedAt } from "./judge.ts";
import { chatOf, type Turn } from "./memory.ts";
import { handOverTo, urgentAnswer } from "./neighbours.ts";
import { ownAnswer } from "./own-course.ts";
import { asksForPerson, isGreeting } from "./plain-asks.ts";
import { type Asked, kept, type Question, type Reply } from "./question.ts";
import { searchAnswer } from "./search-answer.ts";
import { refusedCard, tooLongCard, tooManyCard } from "./sorry-cards.ts";
import { say } from "./texts.ts";
import { isWordless, tidied } from "./tidy.ts";
import { startCard } from "./topic-cards.ts";
import { audienceFor, type Memberships, membershipsOf, ownGroupOf } from "./who-asks.ts";

type Answered = Reply & {
  /** What was said, scrubbed, to be remembered; nothing of what must not be kept. */
  readonly turns: readonly Turn[];
};

/** A person takes over; who learns here and wants to stop finds the way to that too. */
function personCardFor(
  actor: Actor,
  reason: "asked" | "complaint" | "stopping",
  { clean, before }: Question,
  memberships: Memberships,
): Card {
  const turns = [...before, { by: "asker" as const, text: clean }];
  const shown = handOverTo(actor, { reason, turns });
  const groupId = reason === "stopping" ? ownGroupOf(memberships) : undefined;
  if (groupId === undefined) return shown;
  const stop = goTo(say(actor.language)("person.stop"), "evaluation.stop", { groupId });
  return { ...shown, actions: [...(shown.actions ?? []), stop] };
}

/** What needs no search: too much of it, for a person, or what Hugo does not do. */
function withoutSearch(
  actor: Actor,
  question: Question,
  memberships: Memberships,
): Reply | undefined {
  const { looked, tidy } = question;
  const { language } = actor;
  if (tidy.length > longestQuestion) {
    return { outcome: "too_long", ids: [], card: tooLongCard(language) };
  }
  if (looked.kind === "person") {
    const card = personCardFor(actor, looked.reason, question, memberships);
    return { outcome: "handover", ids: [], card };
  }
  if (looked.kind === "refused") {
    return { outcome: "handover", ids: [], card: refusedCard(looked.reason, language) };
  }
  return asksForPerson(tidy)
    ? { outcome: "handover", ids: [], card: personCardFor(actor, "asked", question, memberships) }
    : undefined;
}

async function replyTo(
  ports: Ports,
  actor: Actor,
  question: Question,
  memberships: Memberships,
): Promise<Reply> {
  const fixed = withoutSearch(actor, question, memberships);
  const own = fixed ? undefined : await ownAnswer(ports, actor, memberships, question.tidy);
  const reply: Reply | undefined = own ? { outcome: "own", ids: [], card: own } : fixed;
  if (!reply) return await searchAnswer(ports, actor, question);
  await kept(ports, question, reply);
  return reply;
}

const silent = { turns: [], ids: [] } as const;

/** Fixed words, at once. Of the question only is kept that there was one. */
async function urgentReply(
  ports: Ports,
  { language }: Actor,
  { urgent }: Extract<Triage, { kind: "urgent" }>,
): Promise<Answered> {
  const { version } = await currentKnowledge(ports);
  await keepQuestion(ports, { text: "", outcome: "urgent", ids: [], version });
  return {
    ...silent,
    outcome: "urgent",
    card: urgentAnswer(ports, urgent, language),
  };
}

const longestReply = 400;

/** Of what is somebody's own only is told that it was shown: it stands elsewhere already. */
const turnsOf = (clean: string, { card, outcome }: Reply): readonly Turn[] => [
  { by: "asker", text: clean },
  ...(outcome === "own"
    ? []
    : [{ by: "hugo" as const, text: (card.fallbackText ?? "").slice(0, longestReply) }]),
];

/**
 * Answers a question, whoever asks and whatever it is: danger first, then what cannot be answered, then
 * the asker's own, then the search. Stores only what `keepQuestion` keeps; the talk is for the caller.
 */
export async function ask(ports: Ports, actor: Actor, asked: Asked): Promise<Answered> {
  const tidy = tidied(asked.q);
  const looked = lookedAt(asked.q, tidy);
  if (looked.kind === "urgent") return await urgentReply(ports, actor, looked);
  const [current, chat, memberships] = await Promise.all([
    currentKnowledge(ports),
    chatOf(ports, actor),
    membershipsOf(ports, actor),
  ]);
  const { language } = actor;
  const audience = audienceFor(actor, memberships, asked.audience ?? chat.audience);
  const isHello = isGreeting(tidy);
  if (isHello || isWordless(tidy)) {
    const why = isHello ? "hello" : "empty";
    const card = startCard({ items: current.items, audience, why }, language);
    return { ...silent, outcome: "empty", card };
  }
  const isAgain = asked.again ?? false;
  if (asksTooFast(ports, actor, asked.visit)) {
    return { ...silent, outcome: "too_many", card: tooManyCard(language) };
  }
  const { text, found } = scrubbed(tidy, ports.now());
  const clean = text.slice(0, longestQuestion).toWellFormed();
  const mayAskWho = audience === undefined && !(chat.askedWho ?? asked.askedWho);
  const before = chat.turns.map(({ by, text: said }) => ({ by, text: said }));
  const question = { tidy, clean, before, looked, audience, mayAskWho, isAgain, current };
  const reply = await replyTo(ports, actor, question, memberships);
  return {
    ...reply,
    card: found ? withoutNames(reply.card, language) : reply.card,
    turns: isAgain ? [] : turnsOf(clean, reply),
  };
}
