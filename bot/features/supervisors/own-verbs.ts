import { z } from "zod";
import type { Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { participantOf } from "../groups/public.ts";
import { changeSupervisor, nameDeputy } from "./name-supervisor.ts";
import { nameSupervisorCard, ownSupervisorCard } from "./own-cards.ts";
import { mySupervisor } from "./read-supervisors.ts";
import { sentenceOf } from "./sentence.ts";

const ofGroup = z.object({ groupId: z.string().max(80) });
const asking = ofGroup.extend({ as: z.enum(["supervisor", "deputy"]) });
const typed = z.string().max(2000).default("");
const naming = asking.extend({ name: typed, mail: typed, reason: typed });

/** What the participant can mend in the form itself. */
const elsewhere = new Set([
  "groups.not_known",
  "groups.not_yours",
  "groups.participants_only",
  "groups.archived",
  "supervisors.has_confirmed",
  "supervisors.unknown_person",
]);

export const showOwn: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const found = await mySupervisor(ports, actor, groupId);
  return found.ok ? done(ownSupervisorCard(found.value, actor.language)) : found;
};

export const askName: Verb = async (ports, actor, data) => {
  const { groupId, as } = asking.parse(data);
  const found = await participantOf(ports.documents, actor, groupId);
  if (!found.ok) return found;
  const { supervisor } = found.value.value;
  const isSure = supervisor?.confirmedAt !== undefined && supervisor.declinedAt === undefined;
  if (as === "supervisor" && isSure) return refuse("supervisors.has_confirmed");
  const view = { groupId, as, replaces: supervisor !== undefined };
  return done(nameSupervisorCard(view, actor.language));
};

/** The participant's own card: it is about himself, whatever the card says. */
export const name: Verb = async (ports, actor, data) => {
  const { groupId, as, reason, ...who } = naming.parse(data);
  const found = await participantOf(ports.documents, actor, groupId);
  if (!found.ok) return found;
  const { personId, supervisor } = found.value.value;
  const about = { groupId, personId, ...who };
  const outcome =
    as === "deputy"
      ? await nameDeputy(ports, actor, about)
      : await changeSupervisor(ports, actor, { ...about, reason });
  if (outcome.ok) return await showOwn(ports, actor, { groupId });
  if (elsewhere.has(outcome.refusal)) return outcome;
  const sent = { ...who, reason, problem: sentenceOf(outcome, actor.language) };
  const view = { groupId, as, replaces: supervisor !== undefined, sent };
  return done(nameSupervisorCard(view, actor.language));
};
