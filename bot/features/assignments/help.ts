import type { Language } from "../../contract/languages.ts";
import type { WorkSetting } from "../../contract/work.ts";
import type { MyWork } from "../../contract/work-api.ts";
import { type Assignment, isJudged } from "../../kernel/assignment.ts";
import { say } from "./texts.ts";

/** The parts of a report in the frame STARR, in order. */
const frameParts = ["situation", "task", "action", "result", "reflection"] as const;

const sentence = (text: string): string => (/[.?!:]$/.test(text) ? text : `${text}.`);

/** The whole assignment as one flowing text, to be read aloud: no signs, no numbers in front. */
function readAloudText(
  { title, why, steps }: Assignment,
  variant: string | undefined,
  language: Language,
): string {
  const t = say(language);
  const inOrder = steps.map((step, index) =>
    index === 0
      ? t("aloud.first", { step: sentence(step) })
      : t(index === steps.length - 1 ? "aloud.last" : "aloud.next", { step: sentence(step) }),
  );
  const parts = [t("aloud.title", { title: sentence(title) }), why, ...inOrder, variant];
  return parts.flatMap((part) => (part ? [sentence(part)] : [])).join(" ");
}

/** The advice for where the participant works; undefined when there is none or nobody knows where. */
export const variantFor = (
  { settingVariants }: Pick<Assignment, "settingVariants">,
  setting: WorkSetting | undefined,
): string | undefined => setting && settingVariants[setting];

/** What helps with an assignment: an example, a frame for the report, and a text to listen to. */
export function helpWith(
  assignment: Assignment,
  setting: WorkSetting | undefined,
  language: Language,
): MyWork["help"] {
  const t = say(language);
  const frame = frameParts.map((part) => ({
    name: t(`frame.${part}.name`),
    question: t(`frame.${part}.question`),
  }));
  return {
    ...(assignment.example ? { example: assignment.example } : {}),
    frame: isJudged(assignment) ? frame : [],
    readAloud: readAloudText(assignment, variantFor(assignment, setting), language),
  };
}
