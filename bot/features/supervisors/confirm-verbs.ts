import { z } from "zod";
import type { Command, Verb } from "../../kernel/feature.ts";
import { done, type Refused, refuse } from "../../kernel/outcome.ts";
import { findPerson } from "../people/public.ts";
import {
  type About,
  chooseMoment,
  confirmSupervision,
  declineSupervision,
  readSupervision,
  sayOnboarded,
} from "./confirm.ts";
import { nobodyCard, stepCard, supervisionCard } from "./confirm-cards.ts";
import { declineCard, declinedCard, deputyCard } from "./decline-cards.ts";
import { momentCard } from "./moment-card.ts";
import { nameDeputy } from "./name-supervisor.ts";
import { showOwn } from "./own-verbs.ts";
import { sentenceOf } from "./sentence.ts";

const key = z.string().max(170);
const chosen = {
  weekday: z.coerce.number().int(),
  hour: z.coerce.number().int(),
};
const confirmData = z.object({
  people: z.array(key).max(60),
  weekday: chosen.weekday.optional(),
  hour: chosen.hour.optional(),
});
const momentData = z.object({
  ...chosen,
  from: z.string().max(10).default(""),
  until: z.string().max(10).default(""),
  sundays: z.string().max(10).default("true"),
});
const namedData = z.object({
  about: key.default(""),
  name: z.string().max(2000).default(""),
  mail: z.string().max(2000).default(""),
});

function aboutOf(text: string): About {
  const [groupId = "", personId = ""] = text.split("|");
  return { groupId, personId };
}

/** What somebody can mend in the form itself. */
const mendable = new Set([
  "supervisors.name_needed",
  "supervisors.bad_address",
  "supervisors.is_participant",
  "supervisors.is_teacher",
  "supervisors.is_examiner",
  "supervisors.is_supervisor",
  "supervisors.unchanged",
  "supervisors.moment_in_quiet",
  "supervisors.unknown_moment",
]);
const isMendable = ({ refusal }: Refused<string>): boolean => mendable.has(refusal);

export const show: Verb = async (ports, actor) => {
  const found = await readSupervision(ports, actor);
  return found.ok ? done(stepCard(found.value, actor.language)) : found;
};

/** Yes. A moment that cannot be is said afterwards: the yes stands. */
export const confirm: Verb = async (ports, actor, data) => {
  const { people, weekday, hour } = confirmData.parse(data);
  const said = await confirmSupervision(ports, actor, people.map(aboutOf));
  if (!said.ok) return said;
  if (weekday === undefined || hour === undefined) {
    return done(stepCard(said.value, actor.language));
  }
  const moment = await chooseMoment(ports, actor, { weekday, hour });
  if (moment.ok) return done(stepCard(moment.value, actor.language));
  if (!isMendable(moment)) return moment;
  const problem = sentenceOf(moment, actor.language);
  const { quiet } = said.value;
  return done(momentCard({ digest: { weekday, hour }, quiet, problem }, actor.language));
};

export const askDecline: Verb = async (ports, actor) => {
  const found = await readSupervision(ports, actor);
  if (!found.ok) return found;
  const { relations } = found.value;
  return done(
    relations.length === 0
      ? nobodyCard(actor.language)
      : declineCard({ relations }, actor.language),
  );
};

export const decline: Verb = async (ports, actor, data) => {
  const { about, name, mail } = namedData.parse(data);
  const request = { ...aboutOf(about), instead: { name, mail } };
  const outcome = await declineSupervision(ports, actor, request);
  if (outcome.ok) return done(declinedCard(outcome.value.relations.length, actor.language));
  if (!isMendable(outcome)) return outcome;
  const found = await readSupervision(ports, actor);
  if (!found.ok) return found;
  const sent = { name, mail, problem: sentenceOf(outcome, actor.language) };
  return done(declineCard({ relations: found.value.relations, sent }, actor.language));
};

export const sayKnows: Verb = async (ports, actor) => {
  const outcome = await sayOnboarded(ports, actor);
  return outcome.ok ? done(stepCard(outcome.value, actor.language)) : outcome;
};

export const askMoment: Verb = async (ports, actor) => {
  const found = await readSupervision(ports, actor);
  if (!found.ok) return found;
  return found.value.step === "nobody"
    ? refuse("supervisors.not_yours")
    : done(momentCard(found.value, actor.language));
};

export const keepMoment: Verb = async (ports, actor, data) => {
  const { weekday, hour, from, until, sundays } = momentData.parse(data);
  const quiet = { from, until, sundays: sundays === "true" };
  const outcome = await chooseMoment(ports, actor, { weekday, hour, quiet });
  if (outcome.ok) return done(stepCard(outcome.value, actor.language));
  if (!isMendable(outcome)) return outcome;
  const problem = sentenceOf(outcome, actor.language);
  return done(momentCard({ digest: { weekday, hour }, quiet, problem }, actor.language));
};

export const askDeputy: Verb = async (ports, actor) => {
  const found = await readSupervision(ports, actor);
  if (!found.ok) return found;
  const relations = found.value.relations.filter(({ as }) => as === "supervisor");
  return relations.length === 0
    ? refuse("supervisors.not_yours")
    : done(deputyCard({ relations }, actor.language));
};

export const keepDeputy: Verb = async (ports, actor, data) => {
  const { about, name, mail } = namedData.parse(data);
  if (about === "") return refuse("supervisors.not_yours");
  const outcome = await nameDeputy(ports, actor, { ...aboutOf(about), name, mail });
  if (!(outcome.ok || isMendable(outcome))) return outcome;
  const found = await readSupervision(ports, actor);
  if (!found.ok) return found;
  if (outcome.ok) return done(supervisionCard(found.value, actor.language));
  const relations = found.value.relations.filter(({ as }) => as === "supervisor");
  const sent = { name, mail, problem: sentenceOf(outcome, actor.language) };
  return done(deputyCard({ relations, sent }, actor.language));
};

/** A participant asks about his own; anybody else about those he supervises. */
export const supervisorCommand: Command = {
  words: {
    nl: ["werkbegeleider", "mijn werkbegeleider", "vervanger"],
    en: ["supervisor", "my supervisor", "deputy"],
  },
  answer: async (ports, actor) => {
    if (actor.personId === undefined) return refuse("groups.not_known");
    const person = await findPerson(ports.documents, actor.personId);
    const own = person?.value.memberships.findLast(({ role }) => role === "participant");
    return own
      ? await showOwn(ports, actor, { groupId: own.groupId })
      : await show(ports, actor, {});
  },
};
