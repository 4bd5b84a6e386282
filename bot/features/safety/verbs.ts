import { z } from "zod";
import { assignmentsOf } from "../../kernel/assignment.ts";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { getGroup } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { noAssignment, notSafeFormCard, notSafeSaidCard } from "./cards.ts";
import { cardAbout } from "./notices.ts";
import { ownPlace, sayNotSafe } from "./say-not-safe.ts";
import { settleNotSafe } from "./settle.ts";
import { say } from "./texts.ts";

const asking = z.looseObject({
  groupId: z.string().max(80),
  assignmentId: z.string().max(40).optional(),
});
const saying = asking.extend({ text: z.string().max(60_000).default("") });
const settling = z.looseObject({
  groupId: z.string().max(80),
  personId: z.string().max(80),
  at: z.iso.datetime(),
});

type Filled = {
  readonly assignmentId?: string | undefined;
  readonly text?: string;
  readonly problem?: string;
};

async function form(
  ports: Ports,
  actor: Actor,
  groupId: string,
  filled: Filled,
): Promise<Outcome<Card, string>> {
  const place = await ownPlace(ports, actor, groupId);
  if (!place.ok) return place;
  const { member, track } = place.value;
  if (member.stopped) return refuse("safety.stopped");
  const all = track ? assignmentsOf(track) : [];
  const assignments = all.filter(({ kind }) => kind === "practice");
  return done(notSafeFormCard({ groupId, assignments, ...filled }, actor.language));
}

export const ask: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId } = asking.parse(data);
  return await form(ports, actor, groupId, { assignmentId });
};

export const sayIt: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId: chosen, text } = saying.parse(data);
  const assignmentId = chosen === noAssignment ? undefined : chosen;
  const outcome = await sayNotSafe(ports, actor, { groupId, assignmentId, text });
  if (outcome.ok) {
    const { helper } = ports.settings;
    return done(notSafeSaidCard({ ...outcome.value, helper }, actor.language));
  }
  if (outcome.refusal !== "safety.too_long") return outcome;
  const problem = say(actor.language)(`refusals.${outcome.refusal}`, outcome.details);
  const kept = text.slice(0, 500).toWellFormed();
  return await form(ports, actor, groupId, { assignmentId, text: kept, problem });
};

/** "Besproken", by supervisor or teacher; the card shows that it is done, the second time too. */
export const settle: Verb = async (ports, actor, data) => {
  const { at: typed, ...request } = settling.parse(data);
  const at = instant(typed);
  const outcome = await settleNotSafe(ports, actor, { ...request, at });
  if (!outcome.ok) return outcome;
  const { value: group } = await getGroup(ports.documents, request.groupId);
  const { member } = outcome.value;
  return done(await cardAbout(ports, { group, member, at }, actor.language));
};

export const notSafeCommand: Command = {
  words: {
    nl: [
      "niet veilig",
      "ik kan dit nog niet veilig",
      "ik kan dit niet veilig",
      "nog niet veilig",
      "onveilig",
    ],
    en: ["not safe", "i cannot do this safely", "i cannot do this safely yet", "unsafe"],
  },
  answer: async (ports, actor) => {
    if (actor.personId === undefined) return refuse("groups.not_known");
    const person = await findPerson(ports.documents, actor.personId);
    const own = person?.value.memberships.findLast(({ role }) => role === "participant");
    return own ? await form(ports, actor, own.groupId, {}) : refuse("groups.none");
  },
};
