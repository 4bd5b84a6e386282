import type { Language } from "../../contract/languages.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  line,
  link as openLink,
  plain,
  quiet,
  title,
} from "../../kernel/cards.ts";
import type { Instant } from "../../kernel/time.ts";
import { beginning, kindAndTitle } from "./card-parts.ts";
import { clientDataIn, snippetOf } from "./client-data-rules.ts";
import { filesLine } from "./form-card.ts";
import { say } from "./texts.ts";
import type { Work } from "./work.ts";

type GuardView = {
  readonly groupId: string;
  readonly assignment: Assignment;
  readonly draft: NonNullable<Work["draft"]>;
  readonly tabUrl: string;
  readonly now: Instant;
};

const shownPlaces = 6;
const shownSnippet = 200;

const handInChecked = (text: string, { groupId, assignment, draft }: GuardView) =>
  execute(text, "assignments.hand_in_checked", {
    groupId,
    assignmentId: assignment.id,
    // What was looked at: a draft that changed since is not handed in unseen.
    savedAt: draft.savedAt,
  });

/** What stands out in a text before it is handed in, for its own author only; nothing is handed in yet. */
export function guardCard(view: GuardView, language: Language): Card {
  const t = say(language);
  const { groupId, assignment, draft, now } = view;
  const data = { groupId, assignmentId: assignment.id };
  const findings = clientDataIn(draft.text, now);
  const more = findings.length - shownPlaces;
  const places = findings.slice(0, shownPlaces).map((found): Element => {
    const snippet = beginning(snippetOf(draft.text, found), shownSnippet);
    return callout(`⚠ ${t(`guard.kind.${found.kind}`)}: “${plain(snippet)}”`, "attention");
  });
  return card({
    fallbackText: t("guard.gist"),
    body: [
      title(t("guard.title")),
      quiet(kindAndTitle(assignment, language)),
      line(t("guard.intro")),
      ...places,
      ...(more > 0 ? [line(t("guard.more", { count: more }))] : []),
      quiet(t("guard.kept")),
    ],
    actions: [
      execute(t("guard.clean"), "assignments.clean_draft", data, "positive"),
      execute(t("guard.self"), "assignments.open_hand_in", data),
      handInChecked(t("guard.anyway"), view),
    ],
  });
}

/** A reminder before photos and files go: nobody can look into them for the author. */
export function filesGuardCard(view: GuardView, language: Language): Card {
  const t = say(language);
  const { assignment, draft, tabUrl } = view;
  return card({
    fallbackText: t("guard.filesGist"),
    body: [
      title(t("guard.filesTitle")),
      quiet(kindAndTitle(assignment, language)),
      callout(`⚠ ${t("guard.files")}`, "attention"),
      ...filesLine(draft.files, language),
      quiet(t("guard.kept")),
    ],
    actions: [
      openLink(t("guard.filesSelf"), tabUrl),
      execute(t("guard.textSelf"), "assignments.open_hand_in", {
        groupId: view.groupId,
        assignmentId: assignment.id,
      }),
      handInChecked(t("guard.filesAnyway"), view),
    ],
  });
}
