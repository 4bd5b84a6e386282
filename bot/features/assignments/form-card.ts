import type { Language } from "../../contract/languages.ts";
import { maxAnswer, maxLink } from "../../contract/work-api.ts";
import type { Assignment } from "../../kernel/assignment.ts";
import {
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  link as openLink,
  plain,
  quiet,
  title,
} from "../../kernel/cards.ts";
import { beginning, kindName, stepLines } from "./card-parts.ts";
import { say } from "./texts.ts";
import type { FileRef, Work } from "./work.ts";

export type FormView = {
  readonly groupId: string;
  readonly assignment: Assignment;
  /** The page of the tab where files can be added. */
  readonly tabUrl: string;
  readonly draft?: Pick<NonNullable<Work["draft"]>, "text" | "link" | "files"> | undefined;
  /** What the teacher wants to see better, at a second try. */
  readonly improve?: string | undefined;
  readonly problem?: string | undefined;
  readonly news?: string | undefined;
};

/** In JSON a new line or a quotation mark takes two places; the rest of the card needs its room too. */
const room = 9000;
const fitting = (text: string): string => {
  let fits = text;
  while (JSON.stringify(fits).length > room) fits = beginning(fits, Math.floor(fits.length * 0.9));
  return fits;
};

const shownImprove = 600;
const shownNames = 300;

export function filesLine(files: readonly FileRef[], language: Language): readonly Element[] {
  if (files.length === 0) return [];
  const names = beginning(files.map(({ name }) => name).join(", "), shownNames);
  return [line(say(language)("form.files", { count: files.length, names: plain(names) }))];
}

function secondTry(improve: string | undefined, language: Language): readonly Element[] {
  if (!improve) return [];
  const t = say(language);
  const shown = plain(beginning(improve, shownImprove));
  return [
    callout(`⚠ ${t("form.improve", { improve: shown })}`, "attention"),
    quiet(t("form.second")),
  ];
}

/** Text, a link, and the way to the tab for files; what was kept before is in it. */
export function formCard(view: FormView, language: Language): Card {
  const t = say(language);
  const { groupId, assignment, tabUrl, draft, improve, problem, news } = view;
  const data = { groupId, assignmentId: assignment.id };
  const text = draft ? fitting(draft.text) : "";
  return card({
    fallbackText: t("form.gist", { assignment: assignment.title }),
    body: [
      title(t("form.title", { assignment: assignment.title })),
      quiet(kindName(assignment.kind, language)),
      ...(problem ? [callout(`⚠ ${problem}`, "attention")] : []),
      ...(news ? [callout(`✓ ${news}`, "good")] : []),
      ...secondTry(improve, language),
      ...stepLines(assignment),
      {
        type: "Input.Text",
        id: "text",
        label: t("form.label"),
        placeholder: t("form.placeholder"),
        isMultiline: true,
        maxLength: maxAnswer,
        ...(text ? { value: text } : {}),
      },
      {
        type: "Input.Text",
        id: "link",
        label: t("form.link"),
        placeholder: t("form.linkHint"),
        style: "Url",
        maxLength: maxLink,
        ...(draft?.link ? { value: draft.link } : {}),
      },
      ...filesLine(draft?.files ?? [], language),
      line(t("form.privacy")),
      quiet(t("form.final")),
    ],
    actions: [
      execute(t("form.send"), "assignments.hand_in", data, "positive"),
      execute(t("form.keep"), "assignments.save_draft", data),
      openLink(t("form.file"), tabUrl),
      goTo(t("form.back"), "assignments.open", data),
    ],
  });
}
