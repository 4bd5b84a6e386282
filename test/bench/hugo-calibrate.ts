/**
 * Makes `bot/features/search/figures.ts`: run by hand (`node test/bench/hugo-calibrate.ts`) after the
 * items, the tokenizer or the parts changed. It learns from the tuning sets and from phrasings that
 * were held back; never from the sets that judge.
 */
import { writeFileSync } from "node:fs";
import { audiences } from "../../bot/contract/hugo.ts";
import {
  type Index,
  type Looked,
  makeIndex,
  type Parts,
  partNames,
} from "../../bot/features/search/parts.ts";
import { rank } from "../../bot/features/search/ranking.ts";
import { signNames, signsOf } from "../../bot/features/search/signs.ts";
import type { KnowledgeItem } from "../../bot/kernel/knowledge.ts";
import { loadKnowledge } from "../../bot/knowledge/load.ts";
import { type Case, fitCases, fitChoices, likelihood } from "./hugo-fit.ts";
import { isOutside, type Question, questionsOf } from "./hugo-questions.ts";

const folds = 5;
/** The first ones of an item are its core; an engine without them is another engine. */
const core = 3;
const heldBackFolds = 3;
/** Held-back phrasings are many, and harder than what people ask, for their item misses them. */
const heldBackWeight = 0.35;
/** A wrong answer said with a straight face is worse than a list. */
const outsideWeight = 2;

type Seen = {
  readonly question: Question;
  readonly looked: Looked;
  readonly index: Index;
  readonly weight: number;
};

const { items } = loadKnowledge();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const valuesOf = (parts: Parts): readonly number[] => partNames.map((name) => parts[name]);

const see = (index: Index, question: Question, weight: number): Seen => ({
  question,
  index,
  weight,
  looked: index.look(question.q, question.audience),
});

/** Everybody asks as somebody, whether the question is ours or not: no sign may lean on that. */
const asSomebody = (question: Question, at: number): Question => {
  const audience = audiences[(at % (audiences.length + 1)) - 1];
  return audience === undefined ? question : { ...question, audience };
};

function heldBack(fold: number): readonly Seen[] {
  const isHeld = (at: number): boolean => at >= core && at % heldBackFolds === fold;
  const index = makeIndex(
    items.map((item) => ({ ...item, questions: item.questions.filter((_, at) => !isHeld(at)) })),
  );
  return items.flatMap((item, nth) =>
    item.questions.flatMap((q, at): Seen[] => {
      if (!isHeld(at)) return [];
      const own = item.audience[(nth + at) % (item.audience.length + 1)];
      const question = { q, expected: [item.id], type: "held-back" };
      return [see(index, own ? { ...question, audience: own } : question, heldBackWeight)];
    }),
  );
}

const numberOf = new Map(items.map(({ id }: KnowledgeItem, at) => [id, at]));

function partWeightsFrom(
  seen: readonly Seen[],
): Readonly<Record<(typeof partNames)[number], number>> {
  const weights = fitChoices(
    seen.map(({ question, looked }) => ({
      options: looked.parts.map(valuesOf),
      right: question.expected.flatMap((id) => numberOf.get(id) ?? []),
    })),
    partNames.length,
  );
  const [wording = 0, nearest = 0, spelling = 0, spellingOfAll = 0, audience = 0] = weights;
  return { wording, nearest, spelling, spellingOfAll, audience };
}

const index = makeIndex(items);
const tuning = questionsOf("tuning").map((question) => see(index, question, 1));
const outside = questionsOf("tuning-outside").map((question, at) =>
  see(index, asSomebody(question, at), outsideWeight),
);
const held = Array.from({ length: heldBackFolds }, (_, fold) => heldBack(fold)).flat();
const partWeights = partWeightsFrom([...tuning, ...held.filter((_, at) => at % 4 === 0)]);

type Judged = Case & { readonly question: Question };

function judged({ question, looked, index: own, weight }: Seen): Judged {
  const [first] = rank(looked.parts, partWeights);
  if (!first) return { question, values: [1, ...signNames.map(() => 0)], right: false, weight };
  const signs = signsOf(looked, first, own);
  const right = question.expected.includes(items[first.item]?.id ?? "");
  return { question, values: [1, ...signNames.map((name) => signs[name])], right, weight };
}

const size = signNames.length + 1;
const pool = [...tuning, ...outside].map(judged);
const harder = held.map(judged);
const alsoLearnt = harder.filter((_, at) => at % 3 === 0);
const coefficients = fitCases([...pool, ...alsoLearnt], size);

/** Each question with the confidence of a calibration that never saw it. */
const unseen = Array.from({ length: folds }, (_, fold) => {
  const fitted = fitCases([...pool.filter((_one, at) => at % folds !== fold), ...alsoLearnt], size);
  return pool
    .filter((_one, at) => at % folds === fold)
    .map((one) => ({ ...one, confidence: likelihood(one.values, fitted) }));
}).flat();
const others = harder
  .filter((_, at) => at % 3 !== 0)
  .map((one) => ({ ...one, confidence: likelihood(one.values, coefficients) }));

function line(from: number): string {
  const inside = unseen.filter(({ question }) => !isOutside(question));
  const beyond = unseen.filter(({ question }) => isOutside(question));
  const direct = inside.filter(({ confidence }) => confidence >= from);
  const wrong = beyond.filter(({ confidence }) => confidence >= from);
  const directHeld = others.filter(({ confidence }) => confidence >= from);
  const right = direct.filter((one) => one.right).length;
  return [
    from.toFixed(2),
    `direct ${share(direct.length, inside.length)}, right ${share(right, direct.length)}`,
    `outside ${share(wrong.length, beyond.length)}`,
    `held back ${share(directHeld.length, others.length)}, right ${share(directHeld.filter((one) => one.right).length, directHeld.length)}`,
  ].join("   ");
}

say("confidence from   in scope   outside the subject   phrasings held back");
for (let from = 0.05; from < 0.96; from += 0.05) say(line(from));

/** Chosen from the table: direct answers well above 92 % right, and hardly one from outside. */
const sure = 0.84;
/** Below this the first of a list is right in one of ten only, and half of it is not for us. */
const least = 0.15;
const [bias = 0, ...weights] = coefficients;
const rounded = (value: number): string => String(Number(value.toFixed(3)));
const object = (names: readonly string[], values: readonly number[]): string =>
  `{ ${names.map((name, at) => `${name}: ${rounded(values[at] ?? 0)}`).join(", ")} }`;

writeFileSync(
  new URL("../../bot/features/search/figures.ts", import.meta.url),
  `import type { Calibration } from "./calibration.ts";
import type { PartWeights } from "./ranking.ts";

// Made by \`node test/bench/hugo-calibrate.ts\`, out of the tuning questions; not by hand.
export const partWeights: PartWeights = ${object(
    partNames,
    partNames.map((name) => partWeights[name]),
  )};

export const calibration: Calibration = {
  bias: ${rounded(bias)},
  signs: ${object(signNames, weights)},
  sure: ${sure},
  outside: ${least},
};
`,
);
say("wrote bot/features/search/figures.ts; run biome over it");
