import type { Judged } from "../../../bot/features/hugo/judge.ts";
import type { Question } from "./questions-file.ts";

/** How a question is judged; the same in the app. */
export type Judge = (question: Question) => Judged;

export type AnswerLine = {
  readonly q: string;
  readonly outcome: Judged["outcome"];
  /** Of `knowledge.json`, best first, at most five; ranked also when a person is to answer. */
  readonly ids: readonly string[];
  readonly confidence: number;
  readonly ms: number;
};

const mostIds = 5;
/** Nothing, signs or emoji only: there is no question to answer. */
const isWordless = (q: string): boolean => !/[\p{L}\p{N}]/u.test(q);

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** One question with what became of it, and how long that took. */
export function answerLine(judge: Judge, question: Question): AnswerLine {
  const startedAt = performance.now();
  const { outcome, ids, confidence } = judge(question);
  const ms = rounded(performance.now() - startedAt, 3);
  const { q } = question;
  if (outcome !== "urgent" && isWordless(q)) {
    return { q, outcome: "suggest", ids: [], confidence: 0, ms };
  }
  const between = Math.min(1, Math.max(0, confidence));
  return { q, outcome, ids: ids.slice(0, mostIds), confidence: rounded(between, 4), ms };
}
