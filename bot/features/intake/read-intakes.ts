import type { IntakeRow, IntakeView } from "../../contract/intake-api.ts";
import type { Language } from "../../contract/languages.ts";
import type { IntakeQuestion } from "../../kernel/intake.ts";
import type { Catalogue } from "../../kernel/track.ts";
import { stillValid } from "./answer.ts";
import { type Intake, isFinished } from "./intake.ts";
import { answerTo, askedOf, chosenTrack, meaningsOf, resultOf } from "./rules.ts";
import { wordsOf } from "./words.ts";

/** Newest change first. */
export const newestFirst = (intakes: readonly Intake[]): readonly Intake[] =>
  intakes.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));

function stateOf(intake: Intake, tracks: Catalogue): IntakeRow["state"] {
  if (!isFinished(intake, tracks)) return "busy";
  return resultOf(intake.answers, tracks).todo.length > 0 ? "to_arrange" : "complete";
}

/** One intake as it stands in the coordinator's list. */
export function rowOf(intake: Intake, tracks: Catalogue, language: Language): IntakeRow {
  const { intakeId, personId, contact, answers, changedAt, finishedAt } = intake;
  const asked = askedOf(answers, tracks);
  const track = chosenTrack(answers, tracks);
  return {
    intakeId,
    isKnown: personId !== undefined,
    ...(contact ? { name: contact.name } : {}),
    ...(track ? { certificate: { trackId: track.trackId, title: track.title } } : {}),
    state: stateOf(intake, tracks),
    answered: asked.filter((one) => answerTo(one, answers, tracks) !== undefined).length,
    asked: asked.length,
    toArrange: resultOf(answers, tracks).todo.map(({ question }) => question.subject[language]),
    changedAt,
    ...(finishedAt ? { finishedAt } : {}),
  };
}

type AnswerView = IntakeView["answers"][number];

function answerView(
  question: IntakeQuestion,
  { answers }: Intake,
  tracks: Catalogue,
  language: Language,
): AnswerView {
  const shown = {
    questionId: question.id,
    subject: question.subject[language],
    text: question.text[language],
  };
  const answer = answerTo(question, answers, tracks);
  if (answer === undefined) return { ...shown, state: "open", advice: [] };
  const meanings = meaningsOf(question, answer, tracks);
  const advice = meanings.flatMap((one) => (one.state === "fine" ? [] : [one.say[language]]));
  const worst = (["todo", "ask"] as const).find((state) =>
    meanings.some((one) => one.state === state),
  );
  return {
    ...shown,
    answer: wordsOf(question, answer, tracks, language),
    state: worst ?? "fine",
    advice,
  };
}

/** What was answered before, where the question and the answer still exist; newest first. */
function formerOf({ former }: Intake, tracks: Catalogue, language: Language): IntakeView["former"] {
  return former.toReversed().flatMap(({ question: id, value, at }) => {
    const question = tracks.intake.questions.find((one) => one.id === id);
    const answer = question && stillValid(question, value, tracks);
    return question && answer !== undefined
      ? [
          {
            subject: question.subject[language],
            answer: wordsOf(question, answer, tracks, language),
            at,
          },
        ]
      : [];
  });
}

/** One intake with all answers and what they mean, for the coordinator. */
export function viewOf(intake: Intake, tracks: Catalogue, language: Language): IntakeView {
  const { contact, startedAt, answers } = intake;
  return {
    ...rowOf(intake, tracks, language),
    ...(contact ? { mail: contact.mail, employer: contact.employer } : {}),
    startedAt,
    answers: askedOf(answers, tracks).map((one) => answerView(one, intake, tracks, language)),
    former: formerOf(intake, tracks, language),
  };
}
