import { z } from "zod";
import type { Verb } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { doneCard, inputOf, pageCard } from "./cards.ts";
import { firstOpenPage, pagesOf, type ScanPage } from "./rules.ts";
import { openScan, saveScanPage } from "./save-scan-page.ts";
import { say } from "./texts.ts";

const ofGroup = z.looseObject({ groupId: z.string().max(80) });
const ofPage = ofGroup.extend({ module: z.int(), remark: z.string().max(20_000).optional() });

/** What the card sent, by item; the rule says which answers belong to the page. */
function sentPage(data: z.output<typeof ofPage>): ScanPage {
  const prefix = inputOf("");
  const answers = Object.entries(data).flatMap(([key, value]) =>
    key.startsWith(prefix) && typeof value === "string"
      ? [[key.slice(prefix.length), value] as const]
      : [],
  );
  return { module: data.module, answers: Object.fromEntries(answers), remark: data.remark ?? "" };
}

/** Goes on where the participant left, on whatever device. */
export const open: Verb = async (ports, actor, data) => {
  const { groupId } = ofGroup.parse(data);
  const outcome = await openScan(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { scan, track } = outcome.value;
  const module = firstOpenPage(scan, track);
  return done(
    module
      ? pageCard({ groupId, scan, track, module }, actor.language)
      : doneCard(scan, track, actor.language),
  );
};

export const openPage: Verb = async (ports, actor, data) => {
  const { groupId, module: number } = ofPage.parse(data);
  const outcome = await openScan(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { scan, track } = outcome.value;
  const module = pagesOf(track).find((page) => page.number === number);
  if (!module || scan.completedAt) return open(ports, actor, { groupId });
  return done(pageCard({ groupId, scan, track, module }, actor.language));
};

export const savePage: Verb = async (ports, actor, data) => {
  const parsed = ofPage.parse(data);
  const { groupId, module: number } = parsed;
  const page = sentPage(parsed);
  const outcome = await saveScanPage(ports, actor, { groupId, page });
  if (outcome.ok) {
    const { scan, track } = outcome.value;
    const next = firstOpenPage(scan, track);
    const justSaved = pagesOf(track).findIndex((one) => one.number === number) + 1;
    return done(
      next
        ? pageCard({ groupId, scan, track, module: next, justSaved }, actor.language)
        : doneCard(scan, track, actor.language),
    );
  }
  if (!("state" in outcome)) return outcome;
  const { state, refusal, details } = outcome;
  const module = pagesOf(state.track).find((one) => one.number === number);
  if (!module || refusal === "scan.completed") return open(ports, actor, { groupId });
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  return done(pageCard({ ...state, groupId, module, problem, sent: page }, actor.language));
};
