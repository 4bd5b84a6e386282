import type { Language } from "../../bot/contract/languages.ts";
import { intakeContactCard, intakeQuestionCard } from "../../bot/features/intake/cards.ts";
import { intakesCard, intakesFinishedCard } from "../../bot/features/intake/coordinator-cards.ts";
import { intakeOutcomeCard } from "../../bot/features/intake/outcome-card.ts";
import { answerTo, askedOf, resultOf } from "../../bot/features/intake/rules.ts";
import { wordsOf } from "../../bot/features/intake/words.ts";
import { localDay } from "../../bot/kernel/time.ts";
import { loadTracks } from "../../bot/tracks/load.ts";
import type { CardMakers } from "./make.ts";
import { now, type Size, words } from "./values.ts";

const tracks = loadTracks();
const key = "k".repeat(32);
const ofVisitor = { key, resumeUrl: `https://app.example/hugo#intake=${key}` };
const pageUrl = "https://teams.microsoft.com/l/entity/x/my-progress";

/** The answer of each question that has the most to say, or the least. */
function answersOf(size: Size) {
  const worst: Readonly<Record<string, string | string[]>> = {
    certificate: "organiseren-en-begeleiden-mz-4",
    "work-place": "unknown",
    education: "none",
    computer: "unknown",
    word: "none",
    "digital-skill": [],
    motivation: words(size).answer.slice(0, 600),
    start: "unknown",
  };
  const given = tracks.intake.questions.map(({ id, kind }) => {
    const value = worst[id] ?? (kind === "yes_no" ? "no" : "unknown");
    return [id, { value, at: now }] as const;
  });
  return size === "empty" ? {} : Object.fromEntries(given);
}

function shownAnswers(size: Size, language: Language) {
  const answers = answersOf(size);
  return askedOf(answers, tracks).flatMap((question) => {
    const answer = answerTo(question, answers, tracks);
    if (answer === undefined) return [];
    const isTyped = question.kind === "text";
    return [
      isTyped ? { question } : { question, words: wordsOf(question, answer, tracks, language) },
    ];
  });
}

export const intakeCards: CardMakers = {
  intakeQuestionCard: (size, language) =>
    tracks.intake.questions.map((question, index) =>
      intakeQuestionCard(
        {
          ...(size === "empty" ? {} : ofVisitor),
          question,
          number: index + 1,
          of: 17,
          tracks,
          answer: answersOf(size)[question.id]?.value,
          isBeginning: size !== "longest",
          ...(size === "longest" ? { problem: "Te lang.", news: "We haalden iets weg." } : {}),
        },
        language,
      ),
    ),
  intakeContactCard: (size, language) => {
    const { name, mail } = words(size);
    const typed = size === "empty" ? undefined : { name, mail, employer: name };
    const problem = size === "longest" ? "Dit mailadres klopt niet." : undefined;
    return [intakeContactCard({ ...ofVisitor, typed, problem }, language)];
  },
  intakeOutcomeCard: (size, language) =>
    (["person", "visitor", "nobody"] as const).map((who) =>
      intakeOutcomeCard(
        {
          ...ofVisitor,
          result: resultOf(answersOf(size), tracks),
          answers: shownAnswers(size, language),
          who,
        },
        language,
      ),
    ),
  intakesFinishedCard: (size, language) => [
    intakesFinishedCard(
      { count: size === "longest" ? 40 : 1, on: localDay(now), pageUrl },
      language,
    ),
  ],
  intakesCard: (size, language) => {
    const count = size === "empty" ? 0 : 12;
    const view = { busy: count, toArrange: count, complete: 1, pageUrl };
    return [intakesCard(view, language)];
  },
};
