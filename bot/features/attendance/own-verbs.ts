import { z } from "zod";
import { type Card, messageCard } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { findMember } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { checkInWindow, listSessions } from "../sessions/public.ts";
import type { OfSession } from "./overseen.ts";
import {
  askToCall,
  checkInNow,
  handInCatchUp,
  type OwnCatchUp,
  type OwnOutcome,
  openCatchUp,
  tellCanCome,
  tellCannotCome,
  tellWhy,
} from "./own-attendance.ts";
import {
  canComeCard,
  cannotComeCard,
  catchUpCard,
  caughtUpCard,
  hereCard,
  missedCard,
} from "./own-cards.ts";
import { oldestOpenAbsence } from "./own-rules.ts";
import { say } from "./texts.ts";

const ofSession = z.looseObject({ groupId: z.string().max(80), number: z.coerce.number().int() });
const why = ofSession.extend({
  choice: z.string().max(20).default("none"),
  typed: z.string().max(60_000).default(""),
});
const written = ofSession.extend({ text: z.string().max(60_000).default("") });

const asked = (data: unknown): OfSession => {
  const { groupId, number } = ofSession.parse(data);
  return { groupId, number };
};

async function here(ports: Ports, actor: Actor, of: OfSession): Promise<Outcome<Card, string>> {
  const outcome = await checkInNow(ports, actor, of);
  return outcome.ok ? done(hereCard({ ...of, ...outcome.value }, actor.language)) : outcome;
}

export const checkInVerb: Verb = (ports, actor, data) => here(ports, actor, asked(data));

export const cannotComeVerb: Verb = async (ports, actor, data) => {
  const of = asked(data);
  const outcome = await tellCannotCome(ports, actor, of);
  if (!outcome.ok) return outcome;
  const { session, member } = outcome.value;
  const reason = member.cannotCome[of.number]?.reason;
  return done(cannotComeCard({ ...of, session, reason }, actor.language));
};

export const canComeVerb: Verb = async (ports, actor, data) => {
  const of = asked(data);
  const outcome = await tellCanCome(ports, actor, of);
  return outcome.ok ? done(canComeCard({ ...of, ...outcome.value }, actor.language)) : outcome;
};

export const sayWhyVerb: Verb = async (ports, actor, data) => {
  const { groupId, number, choice, typed } = why.parse(data);
  const of = { groupId, number };
  const chosen = choice === "none" ? "" : choice;
  const reason = typed.trim() === "" ? chosen : typed;
  const outcome = await tellWhy(ports, actor, { ...of, reason });
  if (!outcome.ok) return outcome;
  const { session, member } = outcome.value;
  const kept = member.cannotCome[number]?.reason;
  return done(cannotComeCard({ ...of, session, reason: kept }, actor.language));
};

export const callMeVerb: Verb = async (ports, actor, data) => {
  const of = asked(data);
  const outcome = await askToCall(ports, actor, of);
  return outcome.ok ? done(missedCard({ ...of, ...outcome.value }, actor.language)) : outcome;
};

type Sent = { readonly problem?: string; readonly text?: string };

/** The form, or what was handed in; who was there after all hears that. */
function catchUpShown(
  of: OfSession,
  outcome: OwnOutcome<OwnCatchUp>,
  actor: Actor,
  sent: Sent = {},
): Outcome<Card, string> {
  if (!outcome.ok) return outcome;
  const { earlier, session, module, member } = outcome.value;
  if (earlier) return done(caughtUpCard({ ...of, session, earlier }, actor.language));
  if (member.progress.attendance[of.number]?.state !== "absent") {
    return refuse("attendance.not_missed", { number: of.number });
  }
  return done(catchUpCard({ ...of, session, module, ...sent }, actor.language));
}

export const catchUpVerb: Verb = async (ports, actor, data) => {
  const of = asked(data);
  return catchUpShown(of, await openCatchUp(ports, actor, of), actor);
};

/** What is typed is never lost: a text that is too long or too short comes back with the reason. */
export const handInCatchUpVerb: Verb = async (ports, actor, data) => {
  const { groupId, number, text } = written.parse(data);
  const of = { groupId, number };
  const outcome = await handInCatchUp(ports, actor, { ...of, text });
  if (outcome.ok) return catchUpShown(of, outcome, actor);
  const { refusal, details } = outcome;
  if (refusal !== "attendance.catch_up_too_short" && refusal !== "attendance.catch_up_too_long") {
    return outcome;
  }
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  const sent = { problem, text: text.slice(0, 4000).toWellFormed() };
  return catchUpShown(of, await openCatchUp(ports, actor, of), actor, sent);
};

/** The actor's groups as a participant, newest first. One storage request. */
async function ownGroups({ documents }: Ports, actor: Actor): Promise<readonly string[]> {
  if (actor.personId === undefined) return [];
  const person = await findPerson(documents, actor.personId);
  return (person?.value.memberships ?? [])
    .filter(({ role }) => role === "participant")
    .map(({ groupId }) => groupId)
    .toReversed();
}

const noGroup = ({ personId }: Actor) =>
  refuse(personId === undefined ? "groups.not_known" : "groups.none");

/** "Ik ben er", typed: for the session that is on now. */
export const hereCommand: Command = {
  words: {
    nl: ["ik ben er", "aanwezig", "ik ben aanwezig", "ik ben in de les"],
    en: ["i am here", "im here", "present"],
  },
  answer: async (ports, actor) => {
    const groups = await ownGroups(ports, actor);
    if (groups.length === 0) return noGroup(actor);
    const now = ports.now();
    const on = await Promise.all(
      groups.map(async (groupId) =>
        (await listSessions(ports.documents, groupId))
          .filter((one) => one.state === "planned" && checkInWindow(one, now) === "open")
          .map(({ number }) => ({ groupId, number })),
      ),
    );
    const [first] = on.flat();
    return first ? await here(ports, actor, first) : refuse("attendance.no_session_now");
  },
};

/** "Inhaalopdracht", typed: the oldest absence that is still open. */
export const catchUpCommand: Command = {
  words: {
    nl: ["inhaalopdracht", "inhalen", "les inhalen", "les gemist"],
    en: ["catch up", "catch up task", "missed lesson"],
  },
  answer: async (ports, actor) => {
    const groups = await ownGroups(ports, actor);
    const { personId } = actor;
    if (groups.length === 0 || personId === undefined) return noGroup(actor);
    const open = await Promise.all(
      groups.map(async (groupId) => {
        const member = await findMember(ports.documents, groupId, personId);
        const number = member && oldestOpenAbsence(member.value);
        return number === undefined ? [] : [{ groupId, number }];
      }),
    );
    const [first] = open.flat();
    const t = say(actor.language);
    if (!first) return done(messageCard(t("catchUp.none"), [t("catchUp.noneText")]));
    return catchUpShown(first, await openCatchUp(ports, actor, first), actor);
  },
};
