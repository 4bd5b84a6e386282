import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Verb } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { instant } from "../../kernel/time.ts";
import { handedInCard } from "./done-cards.ts";
import { type OfAssignment, openPlaceOf, placeOf } from "./find-place.ts";
import { filesGuardCard, guardCard } from "./guard-card.ts";
import { type HandInRequest, handInWork, type NotHandedIn } from "./hand-in-work.ts";
import { mayHandIn } from "./rules.ts";
import { cleanDraft, saveDraft } from "./save-draft.ts";
import { doneViewOf, filesPage, formOf } from "./show.ts";
import { say } from "./texts.ts";
import { ofAssignment } from "./verbs.ts";

// The rule judges length and form; these bounds only keep nonsense out.
const typedData = ofAssignment.extend({
  text: z.string().max(100_000).default(""),
  link: z.string().max(4000).optional(),
});
const checkedData = ofAssignment.extend({ savedAt: z.iso.datetime() });

/** What was handed in last, and what the teacher said of it. */
export const showHandedIn: Verb = async (ports, actor, data) => {
  const found = await placeOf(ports, actor, ofAssignment.parse(data), "look");
  if (!found.ok) return found;
  const work = found.value.stored?.value;
  if (!work || work.attempts.length === 0) return refuse("assignments.nothing_done");
  return done(handedInCard(await doneViewOf(ports, { ...found.value, work }), actor.language));
};

/** The form, or what was handed in where nothing can be handed in now. */
async function formOrDone(
  ports: Ports,
  actor: Actor,
  asked: OfAssignment,
  problem?: string,
): Promise<Outcome<Card, string>> {
  const found = await openPlaceOf(ports, actor, asked, "look");
  if (!found.ok) return found;
  const place = found.value;
  const work = place.stored?.value;
  const allowed = mayHandIn({ ...place, earlier: work });
  if (allowed.ok) return done(formOf(ports, place, actor.language, problem ? { problem } : {}));
  if (!work || work.attempts.length === 0) return allowed;
  return done(handedInCard(await doneViewOf(ports, { ...place, work }), actor.language));
}

export const openHandIn: Verb = async (ports, actor, data) =>
  await formOrDone(ports, actor, ofAssignment.parse(data));

/** What can be mended is said where it can be mended, with what was typed still in it. */
function mendCard(ports: Ports, actor: Actor, { refusal, details, drafted }: NotHandedIn): Card {
  const { group, assignment, draft } = drafted;
  const { groupId } = group;
  const tabUrl = filesPage(ports, groupId, assignment.id);
  const view = { groupId, assignment, draft, tabUrl, now: ports.now() };
  if (refusal === "assignments.client_data") return guardCard(view, actor.language);
  if (refusal === "assignments.check_files") return filesGuardCard(view, actor.language);
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  return formOf(ports, drafted, actor.language, { draft, problem });
}

async function handInFromCard(
  ports: Ports,
  actor: Actor,
  request: HandInRequest,
): Promise<Outcome<Card, string>> {
  const outcome = await handInWork(ports, actor, request);
  if (outcome.ok) {
    return done(handedInCard(await doneViewOf(ports, outcome.value), actor.language));
  }
  if ("drafted" in outcome) return done(mendCard(ports, actor, outcome));
  const { refusal } = outcome;
  if (refusal === "assignments.draft_changed") {
    const problem = say(actor.language)(`refusals.${refusal}`);
    return await formOrDone(ports, actor, request, problem);
  }
  const isThere =
    refusal === "assignments.already_handed_in" || refusal === "assignments.already_met";
  return isThere ? await showHandedIn(ports, actor, request) : outcome;
}

export const handIn: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId, text, link } = typedData.parse(data);
  const request = { groupId, assignmentId, content: { text, link }, checked: false };
  return await handInFromCard(ports, actor, request);
};

/** The author looked at what stood out: the draft of that moment is handed in as it is. */
export const handInChecked: Verb = async (ports, actor, data) => {
  const { groupId, assignmentId, savedAt } = checkedData.parse(data);
  const content = { draftOf: instant(savedAt) };
  return await handInFromCard(ports, actor, { groupId, assignmentId, content, checked: true });
};

export const keepDraft: Verb = async (ports, actor, data) => {
  const outcome = await saveDraft(ports, actor, typedData.parse(data));
  if (!outcome.ok) return outcome;
  const { draft } = outcome.value;
  const news = say(actor.language)("form.kept");
  return done(formOf(ports, outcome.value, actor.language, { draft, news }));
};

export const clean: Verb = async (ports, actor, data) => {
  const outcome = await cleanDraft(ports, actor, ofAssignment.parse(data));
  if (!outcome.ok) return outcome;
  const { draft } = outcome.value;
  const news = say(actor.language)("form.cleaned");
  return done(formOf(ports, outcome.value, actor.language, { draft, news }));
};
