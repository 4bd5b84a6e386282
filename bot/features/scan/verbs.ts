import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Verb } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { inputOf, pageCard } from "./cards.ts";
import { doneCard } from "./done-card.ts";
import { type OwnScan, ownScan } from "./own-scan.ts";
import { firstOpenPage, pagesOf, type ScanPage } from "./rules.ts";
import { type ScanState, saveScanPage } from "./save-scan-page.ts";
import { say } from "./texts.ts";
import { ofScan, typedText } from "./verb-data.ts";

const ofPage = ofScan.extend({
  module: z.int(),
  remark: typedText.optional(),
  commandId: z.string().min(1).max(80).optional(),
  version: z.string().max(80).optional(),
});

/** What the card sent, by item; the rule says which answers belong to the page. */
function sentPage(data: z.output<typeof ofPage>): ScanPage {
  const prefix = inputOf("");
  const answers = Object.entries(data).flatMap(([key, value]) =>
    key.startsWith(prefix) && typeof value === "string"
      ? [[key.slice(prefix.length), value] as const]
      : [],
  );
  const { module, remark = "", commandId, version } = data;
  return { module, answers: Object.fromEntries(answers), remark, commandId, version };
}

const stateOf = ({ member, stored, track }: OwnScan): ScanState => ({
  scan: stored.value,
  track,
  member: member.value,
});

/** The page to go on with, or the end when there is none. */
function nextCard(
  { newId }: Ports,
  { language }: Actor,
  given: ScanState & {
    readonly groupId: string;
    readonly justSaved?: number;
    readonly note?: string;
  },
): Card {
  const module = firstOpenPage(given.scan, given.track);
  return module
    ? pageCard({ ...given, module, commandId: newId() }, language)
    : doneCard(given, language);
}

/** Goes on where the participant left, on whatever device. */
export const open: Verb = async (ports, actor, data) => {
  const { groupId, moment } = ofScan.parse(data);
  const own = await ownScan(ports, actor, { groupId, moment });
  return own.ok ? done(nextCard(ports, actor, { groupId, ...stateOf(own.value) })) : own;
};

export const openPage: Verb = async (ports, actor, data) => {
  const { groupId, moment, module: number } = ofPage.parse(data);
  const own = await ownScan(ports, actor, { groupId, moment });
  if (!own.ok) return own;
  const state = stateOf(own.value);
  const { scan, track } = state;
  const module = pagesOf(track).find((page) => page.number === number);
  if (!module || scan.completedAt) return done(nextCard(ports, actor, { groupId, ...state }));
  const view = { groupId, scan, track, module, commandId: ports.newId() };
  return done(pageCard(view, actor.language));
};

export const savePage: Verb = async (ports, actor, data) => {
  const parsed = ofPage.parse(data);
  const { groupId, moment, module: number } = parsed;
  const sent = sentPage(parsed);
  const outcome = await saveScanPage(ports, actor, { groupId, moment, page: sent });
  if (outcome.ok) {
    const justSaved = pagesOf(outcome.value.track).findIndex((one) => one.number === number) + 1;
    return done(nextCard(ports, actor, { groupId, ...outcome.value, justSaved }));
  }
  if (!("state" in outcome)) return outcome;
  const { state, refusal, details } = outcome;
  const module = pagesOf(state.track).find((one) => one.number === number);
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  if (!module || refusal === "scan.completed") {
    return done(nextCard(ports, actor, { groupId, ...state, note: problem }));
  }
  const changed = refusal === "scan.page_changed";
  const view = { ...state, groupId, module, problem, sent, changed, commandId: ports.newId() };
  return done(pageCard(view, actor.language));
};
