import { z } from "zod";
import type { Card } from "../../kernel/cards.ts";
import type { Actor, Command, Verb } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { levelInput, type SentJudgement } from "./judge-inputs.ts";
import { judgeWork } from "./judge-work.ts";
import { workUrl } from "./places.ts";
import { queueCard } from "./queue-cards.ts";
import { reviewQueue } from "./read-queue.ts";
import { type SeenWork, viewWork } from "./read-work.ts";
import type { JudgeRefusal } from "./rules.ts";
import { say } from "./texts.ts";
import { type ReviewView, reviewCard } from "./work-cards.ts";

const page = z.int().min(1).max(10_000).default(1);
const queueData = z.object({ groupId: z.string().max(80).optional(), page });
const workData = z.looseObject({
  groupId: z.string().max(80),
  personId: z.string().max(80),
  assignmentId: z.string().max(40),
});
const openData = workData.extend({ correct: z.boolean().default(false) });
// The rule judges the length; this bound only keeps nonsense out.
const typed = z.string().max(100_000).default("");
const judgeData = workData.extend({
  attempt: z.int(),
  result: z.enum(["met", "not_yet"]),
  corrects: z.string().max(40).optional(),
  text: typed,
  improve: typed,
  withoutSighting: typed,
});

async function shownQueue(
  ports: Ports,
  actor: Actor,
  { groupId, page: asked }: z.output<typeof queueData>,
): Promise<Outcome<Card, string>> {
  const outcome = await reviewQueue(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  return done(queueCard({ waiting: outcome.value, page: asked, groupId }, actor.language));
}

export const queue: Verb = (ports, actor, data) => shownQueue(ports, actor, queueData.parse(data));

export const queueCommand: Command = {
  words: {
    nl: ["nakijken", "wat moet ik nakijken", "beoordelen"],
    en: ["review", "what must i review", "to review"],
  },
  answer: (ports, actor) => shownQueue(ports, actor, { page: 1 }),
};

const shownWork = (
  { settings }: Ports,
  { language }: Actor,
  seen: SeenWork,
  change: Partial<ReviewView> = {},
): Card => {
  const { personId } = seen.member.value;
  const ids = { personId, assignmentId: seen.assignment.id };
  const tabUrl = workUrl(settings, seen.group.value.groupId, ids);
  return reviewCard({ ...seen, tabUrl, ...change }, language);
};

/** One piece of work beside its rubric. */
export const open: Verb = async (ports, actor, data) => {
  const { correct, ...request } = openData.parse(data);
  const outcome = await viewWork(ports, actor, request);
  if (!outcome.ok) return outcome;
  return done(shownWork(ports, actor, outcome.value, { correcting: correct }));
};

/** What the card sent, by line; the rule says which levels exist. */
function levelsOf(data: Readonly<Record<string, unknown>>): SentJudgement["levels"] {
  const prefix = levelInput("");
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      key.startsWith(prefix) && typeof value === "string" && value !== ""
        ? [[key.slice(prefix.length), value] as const]
        : [],
    ),
  );
}

/** These tell that the card is old: the new facts are shown, without what was typed. */
const outdated: readonly JudgeRefusal[] = [
  "review.handed_in_again",
  "review.already_judged",
  "review.nothing_handed_in",
];

export const judge: Verb = async (ports, actor, data) => {
  const parsed = judgeData.parse(data);
  const { attempt, result, corrects, text, improve, withoutSighting } = parsed;
  const sent: SentJudgement = { text, improve, withoutSighting, levels: levelsOf(parsed) };
  const judgement = { ...sent, attempt, result, corrects };
  const outcome = await judgeWork(ports, actor, { ...parsed, judgement });
  if (outcome.ok) return done(shownWork(ports, actor, outcome.value, { justJudged: true }));
  if (!("seen" in outcome)) return outcome;
  const { refusal, details, seen } = outcome;
  const problem = say(actor.language)(`refusals.${refusal}`, details);
  const again = outdated.includes(refusal)
    ? { problem }
    : { problem, sent, correcting: corrects !== undefined };
  return done(shownWork(ports, actor, seen, again));
};
