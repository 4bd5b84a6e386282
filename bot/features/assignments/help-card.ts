import type { Language } from "../../contract/languages.ts";
import type { WorkSetting } from "../../contract/work.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import { type Card, card, execute, facts, line, quiet, strong, title } from "../../kernel/cards.ts";
import { kindName } from "./card-parts.ts";
import { helpWith } from "./help.ts";
import { say } from "./texts.ts";

type HelpView = {
  readonly groupId: string;
  readonly assignment: Assignment;
  readonly setting: WorkSetting | undefined;
};

/** Help with an assignment: how somebody else did it, a frame for the report, a text to listen to. */
export function studyHelpCard(
  { groupId, assignment, setting }: HelpView,
  language: Language,
): Card {
  const t = say(language);
  const { example, frame, readAloud } = helpWith(assignment, setting, language);
  const names = { assignment: assignment.title };
  return card({
    fallbackText: t("help.gist", names),
    body: [
      title(t("help.title", names)),
      quiet(kindName(assignment.kind, language)),
      ...(example ? [strong(t("help.example")), line(example)] : []),
      ...(frame.length > 0
        ? [
            strong(t("help.frame")),
            line(t("help.frameHint")),
            facts(frame.map(({ name, question }) => [name, question])),
          ]
        : []),
      strong(t("help.aloud")),
      quiet(t("help.aloudHint")),
      line(readAloud),
    ],
    actions: [
      execute(t("form.back"), "assignments.open", { groupId, assignmentId: assignment.id }),
    ],
  });
}
