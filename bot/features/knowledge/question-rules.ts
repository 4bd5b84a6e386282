import type { Audience, HugoOutcome } from "../../contract/hugo.ts";
import { longestPhrasing } from "../../contract/knowledge-item.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Counts, parts, type Question } from "./question-store.ts";

/** A question with how it ended; `text` is scrubbed, and "" when its words are not to be kept. */
export type Asked = {
  readonly text: string;
  readonly outcome: HugoOutcome;
  readonly ids: readonly string[];
  readonly audience?: Audience | undefined;
  readonly version: string;
};

const mostKept = 2_000;
const mostOfPart = mostKept / parts;
const mostGiven = 50;
const mostIds = 5;

/** Words an editor can do something with; of anything else the number is enough. */
const worthKeeping: readonly HugoOutcome[] = ["answer", "suggest", "handover"];
export const isWorthKeeping = ({ text, outcome }: Asked): boolean =>
  text.trim() !== "" && worthKeeping.includes(outcome);

export const noCounts: Counts = {
  docType: "questionCounts",
  schema: 1,
  kept: 0,
  outcomes: {},
  liked: 0,
  disliked: 0,
};

/** Counts one question; `isNew` when it gets a document. */
export const counted = (counts: Counts, outcome: HugoOutcome, isNew: boolean): Counts => ({
  ...counts,
  kept: counts.kept + (isNew ? 1 : 0),
  outcomes: { ...counts.outcomes, [outcome]: (counts.outcomes[outcome] ?? 0) + 1 },
});

export const hasRoom = ({ kept }: Counts): boolean => kept < mostOfPart;

/** The same question once more, or for the first time. `id` is for this asker alone. */
export function askedAgain(
  before: Question | undefined,
  asked: Asked,
  { key, id, at }: { readonly key: string; readonly id: string; readonly at: Instant },
): Question {
  const { text, outcome, ids, audience, version } = asked;
  return {
    ...(before ?? { liked: 0, disliked: 0 }),
    docType: "question",
    schema: 1,
    key,
    text: before?.text ?? text.trim().slice(0, longestPhrasing).toWellFormed(),
    outcome,
    ids: ids.slice(0, mostIds),
    version,
    ...(audience ? { audience } : {}),
    times: (before?.times ?? 0) + 1,
    lastAt: at,
    given: [...(before?.given ?? []), { id }].slice(-mostGiven),
  };
}

type Rated = { readonly question: Question; readonly liked: number; readonly disliked: number };

/**
 * What this asker thinks of the answer, and by how much the counts differ: twice the same is once, and
 * somebody may change his mind. Undefined when nobody was given this id.
 */
export function rated(question: Question, id: string, liked: boolean): Rated | undefined {
  const before = question.given.find((one) => one.id === id);
  if (!before) return undefined;
  const step = (now: boolean, was: boolean): number => Number(now) - Number(was);
  const change = {
    liked: step(liked, before.liked === true),
    disliked: step(!liked, before.liked === false),
  };
  return {
    ...change,
    question: {
      ...question,
      liked: question.liked + change.liked,
      disliked: question.disliked + change.disliked,
      given: question.given.map((one) => (one.id === id ? { id, liked } : one)),
    },
  };
}

const oftenFirst = (a: Question, b: Question): number =>
  b.times - a.times || (a.lastAt < b.lastAt ? 1 : -1);

/** What an editor can do something about, most asked first; each question in one of the lists. */
export function toLookAt(questions: readonly Question[]): {
  readonly unanswered: readonly Question[];
  readonly disliked: readonly Question[];
} {
  const open = questions.filter(({ settled }) => settled === undefined).toSorted(oftenFirst);
  const isUnanswered = ({ outcome }: Question): boolean => outcome === "handover";
  return {
    unanswered: open.filter(isUnanswered),
    disliked: open.filter((one) => one.disliked > 0 && !isUnanswered(one)),
  };
}

/** All parts of a month together. */
export function totals(all: readonly Counts[]) {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  const ended = (outcome: HugoOutcome): number => sum(({ outcomes }) => outcomes[outcome] ?? 0);
  return {
    asked: sum(({ outcomes }) =>
      Object.values(outcomes).reduce((total, count) => total + count, 0),
    ),
    answered: ended("answer") + ended("own"),
    suggested: ended("suggest"),
    handedOver: ended("handover"),
    urgent: ended("urgent"),
    liked: sum(({ liked }) => liked),
    disliked: sum(({ disliked }) => disliked),
  };
}
