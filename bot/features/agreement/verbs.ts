import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findPerson } from "../people/public.ts";
import { acceptAgreement } from "./accept-agreement.ts";
import { agreementCard, noAgreementCard, supervisorAgreementCard } from "./cards.ts";
import { agreementsOfSupervisor, readAgreement, viewOf } from "./read.ts";

const ofPerson = z.object({ groupId: z.string().max(80), personId: z.string().max(80) });
const accepting = ofPerson.extend({
  version: z.int(),
  hoursPerWeek: z.number(),
  /** Pressed on the card with all participants of a supervisor: then that one comes back. */
  all: z.boolean().default(false),
});

async function shown(
  ports: Ports,
  actor: Actor,
  about: z.output<typeof ofPerson>,
): Promise<Outcome<Card, string>> {
  const read = await readAgreement(ports, actor, about);
  if (!read.ok) return read;
  const view = viewOf(about.groupId, read.value, ports.settings);
  return done(view ? agreementCard(view, actor.language) : noAgreementCard(actor.language));
}

const shownToSupervisor = async (ports: Ports, { personId = "", language }: Actor) =>
  done(supervisorAgreementCard(await agreementsOfSupervisor(ports, personId), language));

export const show: Verb = async (ports, actor, data) =>
  await shown(ports, actor, ofPerson.parse(data));

export const acceptVerb: Verb = async (ports, actor, data) => {
  const { all, ...input } = accepting.parse(data);
  const outcome = await acceptAgreement(ports, actor, input);
  if (!outcome.ok) return outcome;
  return all ? await shownToSupervisor(ports, actor) : await shown(ports, actor, input);
};

/** A participant sees his own; a supervisor those of all his participants. */
export const agreementCommand: Command = {
  words: {
    nl: ["startafspraken", "startovereenkomst"],
    en: ["start agreement", "agreement"],
  },
  answer: async (ports, actor) => {
    const { personId } = actor;
    if (personId === undefined) return refuse("groups.not_known");
    const person = await findPerson(ports.documents, personId);
    const own = person?.value.memberships.findLast(({ role }) => role === "participant");
    if (own) return await shown(ports, actor, { groupId: own.groupId, personId });
    return await shownToSupervisor(ports, actor);
  },
};
