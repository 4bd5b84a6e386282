import { z } from "zod";
import type { Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { longestText } from "./answer.ts";
import { intakeContactCard } from "./cards.ts";
import { answerQuestion, giveContact, skipContact } from "./change-intake.ts";
import { placeOf } from "./place.ts";
import { questionBefore } from "./rules.ts";
import { askAgain, at, carried, hasBegun, showNext } from "./show-card.ts";
import { say } from "./texts.ts";

const key = z.string().min(10).max(100).optional();
const keyed = z.looseObject({ key });
/** Out of an address that somebody copied: whatever it is, he may begin. */
const starting = z.looseObject({
  key: z.string().max(100).optional().catch(""),
  /** What the page read behind `#intake=`: the key, by the name that the address gives it. */
  intakeId: z.string().max(100).optional().catch(""),
});
const about = keyed.extend({ question: z.string().max(80).optional() });
const answered = keyed.extend({
  question: z.string().max(80),
  answer: z.string().max(60_000).default(""),
});
const typedContact = keyed.extend({
  name: z.string().max(60_000).default(""),
  mail: z.string().max(60_000).default(""),
  employer: z.string().max(60_000).default(""),
});

/**
 * Begins, or goes on where somebody was. Nothing is kept before the first answer. A link that was copied
 * wrongly, or whose answers are gone by now, begins anew and says so.
 */
export const start: Verb = async (ports, actor, data) => {
  const { key: carriedKey, intakeId: given = carriedKey } = starting.parse(data);
  if (given === undefined) return done(showNext(await at(ports, actor, undefined)));
  const shown = await at(ports, actor, given);
  if (hasBegun(shown)) return done(showNext(shown));
  const fresh = await at(ports, actor, undefined);
  return done(showNext(fresh, { news: say(actor.language)("begin.lost") }));
};

export const answer: Verb = async (ports, actor, data) => {
  const { key: given, question, answer: typed } = answered.parse(data);
  const place = placeOf(ports, actor, given);
  const outcome = await answerQuestion(ports, actor, place, { question, given: typed });
  const t = say(actor.language);
  if (outcome.ok) {
    const { intake, wasCleaned } = outcome.value;
    const news = wasCleaned ? { news: t("cleaned") } : {};
    return done(showNext({ ports, actor, place, intake }, news));
  }
  const shown = await at(ports, actor, place.key);
  const problem = t(`refusals.${outcome.refusal}`, outcome.details);
  const kept = outcome.refusal === "intake.too_long" ? { answer: beginning(typed) } : {};
  return done(askAgain(shown, question, { problem, ...kept }) ?? showNext(shown));
};

const beginning = (typed: string): string => typed.trim().slice(0, longestText).toWellFormed();

export const back: Verb = async (ports, actor, data) => {
  const { key: given, question } = about.parse(data);
  const shown = await at(ports, actor, given);
  const before = questionBefore(question, shown.intake.answers, ports.tracks);
  return done((before && askAgain(shown, before.id)) ?? showNext(shown));
};

/** One question again, to change what was answered. */
export const show: Verb = async (ports, actor, data) => {
  const { key: given, question } = about.parse(data);
  const shown = await at(ports, actor, given);
  if (!question) return refuse("intake.choose_first");
  return done(askAgain(shown, question) ?? showNext(shown));
};

export const showContact: Verb = async (ports, actor, data) => {
  const shown = await at(ports, actor, keyed.parse(data).key);
  if (shown.intake.personId !== undefined) return done(showNext(shown));
  // Given before or not, it is typed anew: whoever else has the link must not read it here.
  return done(intakeContactCard(carried(shown), actor.language));
};

export const contact: Verb = async (ports, actor, data) => {
  const { key: given, name, mail, employer } = typedContact.parse(data);
  const place = placeOf(ports, actor, given);
  const typed = { name, mail, employer };
  const outcome = await giveContact(ports, actor, place, typed);
  if (outcome.ok) return done(showNext({ ports, actor, place, intake: outcome.value }));
  const problem = say(actor.language)(`refusals.${outcome.refusal}`);
  const shown = await at(ports, actor, place.key);
  return done(intakeContactCard({ ...carried(shown), typed, problem }, actor.language));
};

export const skip: Verb = async (ports, actor, data) => {
  const place = placeOf(ports, actor, keyed.parse(data).key);
  const intake = await skipContact(ports, actor, place);
  return done(showNext({ ports, actor, place, intake }));
};
