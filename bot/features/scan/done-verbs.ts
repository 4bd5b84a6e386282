import { z } from "zod";
import type { Verb } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { chooseOwnGoals } from "./choose-goals.ts";
import type { ConsentKind } from "./consent-rules.ts";
import { decideConsent } from "./decide-consent.ts";
import { doneCard } from "./done-card.ts";
import { goalsCard } from "./goals-card.ts";
import { ownScan } from "./own-scan.ts";
import { say } from "./texts.ts";
import { ofGroup, ofScan, typedText } from "./verb-data.ts";

const consentData = ofScan.extend({ given: z.boolean() });

const decideAbout =
  (kind: ConsentKind): Verb =>
  async (ports, actor, data) => {
    const { groupId, moment, given } = consentData.parse(data);
    const outcome = await decideConsent(ports, actor, { groupId, moment, kind, given });
    return outcome.ok ? done(doneCard({ groupId, ...outcome.value }, actor.language)) : outcome;
  };

/** May the supervisor see the answers? */
export const share: Verb = decideAbout("sharing");
/** Is the supervisor asked to rate the same items? */
export const askRating: Verb = decideAbout("ratingAsked");

export const openGoals: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const own = await ownScan(ports, actor, { groupId, moment: "start" });
  if (!own.ok) return own;
  const { stored, track, member } = own.value;
  if (!stored.value.completedAt) return refuse("scan.not_completed");
  const view = { groupId, scan: stored.value, track, member: member.value };
  return done(goalsCard(view, actor.language));
};

const goalsData = ofGroup.extend({ goals: typedText.default(""), own: typedText.default("") });

/** A choice of several comes as one text with commas; an own goal is a line. */
const parts = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const saveGoals: Verb = async (ports, actor, data) => {
  const { groupId, goals, own } = goalsData.parse(data);
  const chosen = { itemIds: parts(goals, /,/), own: parts(own, /\r?\n|\r/) };
  const outcome = await chooseOwnGoals(ports, actor, { groupId, chosen });
  if (outcome.ok) return done(doneCard({ groupId, ...outcome.value }, actor.language));
  if (!("state" in outcome) || outcome.refusal === "scan.not_completed") return outcome;
  const problem = say(actor.language)(`refusals.${outcome.refusal}`, outcome.details);
  const view = { groupId, ...outcome.state, problem, sent: chosen };
  return done(goalsCard(view, actor.language));
};
