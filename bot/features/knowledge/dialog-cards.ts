import { z } from "zod";
import { itemId, longestAnswer } from "../../contract/knowledge-item.ts";
import type { Language } from "../../contract/languages.ts";
import { type Card, callout, card, line, plain, quiet, strong, title } from "../../kernel/cards.ts";
import { say } from "./texts.ts";

const dialog = "knowledge.change";

/** What a page of the dialog sends; the texts are judged by the rules of an item. */
export const submitted = z.looseObject({
  step: z.enum(["choose", "form", "check", "save"]),
  id: itemId.optional(),
  revision: z.coerce.number().int().min(0).optional(),
  nl: z.string().max(5_000).optional(),
  en: z.string().max(5_000).optional(),
});
export type Submitted = z.output<typeof submitted>;

const submit = (text: string, data: Readonly<Record<string, unknown>>) => ({
  type: "Action.Submit" as const,
  title: text,
  data: { dialog, ...data },
});
const withoutInputs = (text: string, data: Readonly<Record<string, unknown>>) => ({
  ...submit(text, data),
  associatedInputs: "none" as const,
});

export function chooseItemCard(
  choices: readonly { readonly id: string; readonly title: string }[],
  language: Language,
): Card {
  const t = say(language);
  return card({
    fallbackText: t("dialog.choose"),
    body: [
      title(t("dialog.choose")),
      {
        type: "Input.ChoiceSet",
        id: "id",
        label: t("dialog.chooseLabel"),
        style: "filtered",
        isRequired: true,
        errorMessage: t("dialog.required"),
        choices: choices.map(({ id, title: name }) => ({ title: name, value: id })),
      },
    ],
    actions: [submit(t("dialog.next"), { step: "form" })],
  });
}

type Typed = {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly answer: { readonly nl: string; readonly en: string };
};

/** @param warnings what was wrong with what was sent just now */
export function answerFormCard(
  { id, name, revision, answer }: Typed,
  warnings: readonly string[],
  language: Language,
): Card {
  const t = say(language);
  const input = (key: "nl" | "en") => ({
    type: "Input.Text" as const,
    id: key,
    label: t(`dialog.${key}`),
    placeholder: t("dialog.hint"),
    isMultiline: true,
    maxLength: longestAnswer,
    value: answer[key],
  });
  return card({
    fallbackText: name,
    body: [
      title(plain(name)),
      ...warnings.map((warning) => callout(`⚠ ${plain(warning)}`, "attention")),
      input("nl"),
      input("en"),
    ],
    actions: [
      submit(t("dialog.check"), { step: "check", id, revision }),
      withoutInputs(t("dialog.back"), { step: "choose" }),
    ],
  });
}

/** The card as people will see it, before it is kept. */
export function checkAnswerCard(
  { id, revision, answer }: Typed,
  { preview, advice }: { readonly preview: Card; readonly advice: readonly string[] },
  language: Language,
): Card {
  const t = say(language);
  const typed = { id, revision, nl: answer.nl, en: answer.en };
  // Words only: a button of the answer would lead out of the dialog, and the text be lost.
  const shown = (preview.body ?? []).filter(({ type }) => type === "TextBlock");
  return card({
    fallbackText: t("dialog.preview"),
    body: [
      strong(t("dialog.preview")),
      { type: "Container", style: "emphasis", items: shown },
      ...advice.map((one) => quiet(`💡 ${plain(one)}`)),
    ],
    actions: [
      submit(t("dialog.save"), { step: "save", ...typed }),
      submit(t("dialog.back"), { step: "form", ...typed }),
    ],
  });
}

export function answerSavedCard(language: Language): Card {
  const t = say(language);
  return card({
    fallbackText: `${t("dialog.saved")} ${t("dialog.savedText")}`,
    body: [title(t("dialog.saved")), line(t("dialog.savedText"))],
  });
}
