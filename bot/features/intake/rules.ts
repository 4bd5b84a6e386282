import type { IntakeMeaning, IntakeQuestion } from "../../kernel/intake.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Catalogue } from "../../kernel/track.ts";
import { type Answer, soon, stillValid, unknown } from "./answer.ts";

type Tracks = Pick<Catalogue, "find" | "intake">;
type Given = { readonly value: Answer; readonly at: Instant };
/** By the id of the question; ids of questions that are gone stay and mean nothing. */
export type Answers = Readonly<Record<string, Given>>;

/** What somebody answered to this, if that still is an answer. */
export const answerTo = (
  question: IntakeQuestion,
  answers: Answers,
  tracks: Tracks,
): Answer | undefined => stillValid(question, answers[question.id]?.value, tracks);

const has = (answer: Answer | undefined, wanted: readonly string[]): boolean =>
  typeof answer === "string" && wanted.includes(answer);

/** The certificate that somebody wants, once it is known. */
export function chosenTrack(answers: Answers, tracks: Tracks) {
  const question = tracks.intake.questions.find(({ kind }) => kind === "certificate");
  const answer = question && answerTo(question, answers, tracks);
  return typeof answer === "string" ? tracks.find(answer) : undefined;
}

/**
 * The questions of this person in order: those of the certificate, without what earlier answers make
 * needless. Only questions that are asked themselves can make another one needless.
 */
export function askedOf(answers: Answers, tracks: Tracks): readonly IntakeQuestion[] {
  const { questions, everybody } = tracks.intake;
  const ids = chosenTrack(answers, tracks)?.intake ?? everybody;
  const asked: IntakeQuestion[] = [];
  for (const id of ids) {
    const question = questions.find((one) => one.id === id);
    const isNeedless = question?.unless?.some((rule) => {
      const about = asked.find((one) => one.id === rule.question);
      return about !== undefined && has(answerTo(about, answers, tracks), rule.answers);
    });
    if (question && !isNeedless) asked.push(question);
  }
  return asked;
}

/** The first question without an answer; undefined when all are answered. */
export const openQuestion = (answers: Answers, tracks: Tracks): IntakeQuestion | undefined =>
  askedOf(answers, tracks).find((one) => answerTo(one, answers, tracks) === undefined);

/** The question before this one; the first stays where it is. Of one that is not asked: the last. */
export function questionBefore(
  questionId: string | undefined,
  answers: Answers,
  tracks: Tracks,
): IntakeQuestion | undefined {
  const asked = askedOf(answers, tracks);
  const index = asked.findIndex(({ id }) => id === questionId);
  return index < 0 ? asked.at(-1) : (asked[index - 1] ?? asked[0]);
}

/** `{number: 4, of: 16}`, counted over what is asked with the answers of now. */
export function progressOf(questionId: string, answers: Answers, tracks: Tracks) {
  const asked = askedOf(answers, tracks);
  return { number: asked.findIndex(({ id }) => id === questionId) + 1, of: asked.length };
}

function certificateMeaning(
  question: Extract<IntakeQuestion, { readonly kind: "certificate" }>,
  answer: Answer,
  tracks: Tracks,
): IntakeMeaning {
  const track = typeof answer === "string" ? tracks.find(answer) : undefined;
  if (!track) return question.meaning.unknown;
  return track.teachable ? question.meaning.teachable : question.meaning.notYet;
}

/** A valid answer that the kind knows by name, or the other one. */
const named = <K extends string>(
  meaning: Readonly<Record<K, IntakeMeaning>>,
  answer: Answer,
  other: K,
): IntakeMeaning =>
  typeof answer === "string" && Object.hasOwn(meaning, answer)
    ? meaning[answer as K] // Just looked up.
    : meaning[other];

/** What an answer means; more than one thing where several could be chosen. */
export function meaningsOf(
  question: IntakeQuestion,
  answer: Answer,
  tracks: Tracks,
): readonly IntakeMeaning[] {
  switch (question.kind) {
    case "certificate":
      return [certificateMeaning(question, answer, tracks)];
    case "yes_no":
      return [named(question.meaning, answer, unknown)];
    case "choice":
      return question.options.filter(({ id }) => id === answer).map(({ meaning }) => meaning);
    case "several":
      return question.options.map(({ id, missing }) =>
        answer.includes(id) ? { state: "fine" as const } : missing,
      );
    case "text":
      return [answer === "" ? question.meaning.empty : question.meaning.given];
    case "period":
      return [answer === soon ? question.meaning.soon : named(question.meaning, answer, "day")];
  }
}

type Said = Extract<IntakeMeaning, { readonly say: unknown }>["say"];
type Point = { readonly question: IntakeQuestion; readonly say: readonly Said[] };

/** Where somebody stands. What is in order, what to arrange, and what the provider looks at: never a no. */
export type IntakeResult = {
  readonly fine: readonly IntakeQuestion[];
  readonly todo: readonly Point[];
  readonly ask: readonly Point[];
};

const saying = (meanings: readonly IntakeMeaning[], state: "todo" | "ask"): readonly Said[] =>
  meanings.flatMap((one) => (one.state === state ? [one.say] : []));

/** Over what was answered so far. */
export function resultOf(answers: Answers, tracks: Tracks): IntakeResult {
  const met = askedOf(answers, tracks).flatMap((question) => {
    const answer = answerTo(question, answers, tracks);
    return answer === undefined ? [] : [{ question, all: meaningsOf(question, answer, tracks) }];
  });
  const points = (state: "todo" | "ask"): readonly Point[] =>
    met
      .map(({ question, all }) => ({ question, say: saying(all, state) }))
      .filter(({ say }) => say.length > 0);
  return {
    fine: met
      .filter(({ all }) => all.every(({ state }) => state === "fine"))
      .map(({ question }) => question),
    todo: points("todo"),
    ask: points("ask"),
  };
}
