import type { IntakeQuestion, IntakeQuestions } from "../kernel/intake.ts";
import type { Track } from "../kernel/track.ts";
import type { Problem } from "./identities.ts";

const twice = (ids: readonly string[], path: string): readonly Problem[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: `${path}[${index}]`, reason: `"${id}" is already used` }],
  );

/** The answers that a rule may name; others cannot be foreseen. */
function namedAnswers(question: IntakeQuestion): readonly string[] {
  if ("options" in question) return question.options.map(({ id }) => id);
  return question.kind === "yes_no" ? Object.keys(question.meaning) : [];
}

function rules(
  { questions }: IntakeQuestions,
  question: IntakeQuestion,
  path: string,
): readonly Problem[] {
  return (question.unless ?? []).flatMap((rule, index) => {
    const about = questions.find(({ id }) => id === rule.question);
    const place = `${path}.unless[${index}]`;
    if (!about) return [{ path: place, reason: `there is no question "${rule.question}"` }];
    const known = namedAnswers(about);
    return rule.answers
      .filter((answer) => !known.includes(answer))
      .map((answer) => ({ path: place, reason: `"${answer}" is no answer of ${about.id}` }));
  });
}

/** A list as it is asked: known questions, once each, the certificate first, rules looking back only. */
function list(
  { questions }: IntakeQuestions,
  ids: readonly string[],
  path: string,
): readonly Problem[] {
  const found = ids.map((id) => questions.find((one) => one.id === id));
  return [
    ...twice(ids, path),
    ...(found[0]?.kind === "certificate"
      ? []
      : [{ path: `${path}[0]`, reason: "must be the question which certificate" }]),
    ...found.flatMap((question, index) => {
      const place = `${path}[${index}]`;
      if (!question) return [{ path: place, reason: `there is no question "${ids[index]}"` }];
      return (question.unless ?? [])
        .filter((rule) => ids.indexOf(rule.question) > index)
        .map((rule) => ({ path: place, reason: `must come after "${rule.question}"` }));
    }),
  ];
}

/** Everything in a well-formed file of questions that does not fit together. */
export const intakeInconsistencies = (intake: IntakeQuestions): readonly Problem[] => [
  ...twice(
    intake.questions.map(({ id }) => id),
    "questions",
  ),
  ...intake.questions.flatMap((question, index) => {
    const path = `questions[${index}]`;
    const options = "options" in question ? question.options.map(({ id }) => id) : [];
    return [...rules(intake, question, path), ...twice(options, `${path}.options`)];
  }),
  ...list(intake, intake.everybody, "everybody"),
];

/** What is wrong with the list of a track itself. */
export const unknownQuestions = (track: Track, intake: IntakeQuestions): readonly Problem[] =>
  track.intake ? list(intake, track.intake, "intake") : [];
