import type { Language } from "../../contract/languages.ts";
import {
  type Action,
  type Card,
  callout,
  card,
  type Element,
  execute,
  goTo,
  line,
  plain,
  strong,
  title,
} from "../../kernel/cards.ts";
import type { IntakeQuestion } from "../../kernel/intake.ts";
import { type Carried, keyOf, resumeLines } from "./cards.ts";
import type { IntakeResult } from "./rules.ts";
import { say } from "./texts.ts";

export type OutcomeView = Carried & {
  readonly result: IntakeResult;
  /** Every question with what was chosen, in words, to change it; nothing that was typed. */
  readonly answers: readonly { readonly question: IntakeQuestion; readonly words?: string }[];
  /** Whom the provider may answer: a person of ours, who a visitor said he is, or nobody. */
  readonly who: "person" | "visitor" | "nobody";
};

function points(
  { todo, ask }: IntakeResult,
  which: "todo" | "ask",
  language: Language,
): readonly Element[] {
  const found = which === "todo" ? todo : ask;
  if (found.length === 0) return [];
  return [
    strong(say(language)(`outcome.${which}`)),
    ...found.map(({ question, say: said }) => {
      const what = said.map((one) => one[language]).join(" ");
      return line(`• **${question.subject[language]}**: ${what}`);
    }),
  ];
}

function changeInput({ answers }: OutcomeView, language: Language): Element {
  const t = say(language);
  return {
    type: "Input.ChoiceSet",
    id: "question",
    label: t("outcome.change"),
    style: "compact",
    placeholder: t("outcome.choose"),
    choices: answers.map(({ question, words }) => ({
      title: [question.subject[language], ...(words ? [words] : [])].join(": "),
      value: question.id,
    })),
  };
}

/** Where somebody stands: what to arrange and how, what the provider looks at, what is in order. */
export function intakeOutcomeCard(view: OutcomeView, language: Language): Card {
  const t = say(language);
  const { result, answers, who } = view;
  const count = result.todo.length;
  const gist =
    count > 0 ? `⚠ ${t("outcome.toArrange", { count })}` : `✓ ${t("outcome.allArranged")}`;
  const fine = result.fine.map(({ subject }) => plain(subject[language])).join(", ");
  const nameText = t(who === "visitor" ? "outcome.changeName" : "outcome.name");
  const name: Action = goTo(nameText, "intake.show_contact", keyOf(view));
  return card({
    fallbackText: `${t("outcome.title")}. ${gist}`,
    body: [
      title(t("outcome.title")),
      callout(gist, count > 0 ? "attention" : "good"),
      ...points(result, "todo", language),
      ...points(result, "ask", language),
      ...(fine === "" ? [] : [strong(t("outcome.fine")), line(`✓ ${fine}`)]),
      strong(t("outcome.next")),
      line(t(who === "nobody" ? "outcome.unknown" : "outcome.known")),
      ...(answers.length > 0 ? [changeInput(view, language)] : []),
      ...resumeLines(view, language),
    ],
    actions: [
      ...(answers.length > 0 ? [execute(t("outcome.changeThis"), "intake.show", keyOf(view))] : []),
      ...(who === "person" ? [] : [name]),
      goTo(t("outcome.person"), "hugo.person", { reason: "asked" }),
    ],
  });
}
