import type { Language } from "../../contract/languages.ts";
import { rubricLevels } from "../../contract/work.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import { type Element, quiet, strong } from "../../kernel/cards.ts";
import type { Attempt } from "../assignments/public.ts";
import { when } from "./card-parts.ts";
import type { SeenWork } from "./read-work.ts";
import { type Judgement, mostFeedback, mostImprove, mostReason, needsSighting } from "./rules.ts";
import { say } from "./texts.ts";

/** What the teacher typed, to show it again when something is wrong. */
export type SentJudgement = Pick<Judgement, "text" | "improve" | "levels" | "withoutSighting">;

/** The input of one line of the rubric. */
export const levelInput = (line: number | string): string => `level_${line}`;

type TextInput = {
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly most: number;
  readonly value: string | undefined;
};

const textInput = ({ id, label, placeholder, most, value = "" }: TextInput): Element => ({
  type: "Input.Text",
  id,
  label,
  isMultiline: true,
  maxLength: most,
  ...(placeholder ? { placeholder } : {}),
  ...(value === "" ? {} : { value: value.slice(0, most).toWellFormed() }),
});

function levelInputs(
  { rubric }: Assignment,
  levels: Readonly<Record<string, string>>,
  language: Language,
): readonly Element[] {
  const t = say(language);
  return rubric.map((text, line): Element => {
    const value = levels[line];
    return {
      type: "Input.ChoiceSet",
      id: levelInput(line),
      label: text,
      placeholder: t("work.chooseLevel"),
      choices: rubricLevels.map((level) => ({ title: t(`level.${level}`), value: level })),
      ...(value && rubricLevels.some((level) => level === value) ? { value } : {}),
    };
  });
}

/** Level per line of the rubric, feedback, what to improve; what was sent before is still in it. */
export function judgeInputs(
  { assignment, work, sent }: SeenWork & { readonly sent?: SentJudgement },
  last: Attempt,
  language: Language,
): readonly Element[] {
  const t = say(language);
  const filled = sent ?? last.review;
  const isUnseen = work !== undefined && needsSighting(work.value);
  return [
    ...(last.review ? [quiet(t("work.correcting", when(last.review.at, language)))] : []),
    strong(t("work.rubric")),
    ...levelInputs(assignment, filled?.levels ?? {}, language),
    textInput({
      id: "text",
      label: t("work.feedback"),
      placeholder: t("work.feedbackHint"),
      most: mostFeedback,
      value: filled?.text,
    }),
    textInput({
      id: "improve",
      label: t("work.improve"),
      placeholder: t("work.improveHint"),
      most: mostImprove,
      value: filled?.improve,
    }),
    ...(isUnseen
      ? [
          textInput({
            id: "withoutSighting",
            label: t("work.withoutSighting"),
            most: mostReason,
            value: filled?.withoutSighting,
          }),
        ]
      : []),
  ];
}
