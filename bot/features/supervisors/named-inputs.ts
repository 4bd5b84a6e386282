import type { Language } from "../../contract/languages.ts";
import type { Element } from "../../kernel/cards.ts";
import { say } from "./texts.ts";

/** What was typed before, and what is wrong with it. */
export type Typed = { readonly name?: string; readonly mail?: string; readonly problem?: string };

const most = 200;
const kept = (typed: string | undefined) =>
  typed ? { value: typed.slice(0, most).toWellFormed() } : {};

/** A name and an address at work. */
export function namedInputs(
  sent: Typed | undefined,
  language: Language,
  isRequired: boolean,
): readonly Element[] {
  const t = say(language);
  const needed = isRequired ? { isRequired, errorMessage: t("named.required") } : {};
  return [
    {
      type: "Input.Text",
      id: "name",
      label: t("named.name"),
      maxLength: most,
      ...needed,
      ...kept(sent?.name),
    },
    {
      type: "Input.Text",
      id: "mail",
      label: t("named.mail"),
      style: "Email",
      maxLength: most,
      ...needed,
      ...kept(sent?.mail),
    },
  ];
}
