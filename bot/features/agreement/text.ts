import type { Language } from "../../contract/languages.ts";
import { say } from "./texts.ts";

/** The version that is asked for now. A change of the text is a new version; older ones stay. */
export const newestVersion = 1;

const clauses = ["hours", "supervisor", "signing", "notAllowed", "stop"] as const;

type Facts = {
  readonly version: number;
  readonly hoursPerWeek: number;
  readonly weeksSupernumerary?: number | undefined;
};

/** What the three agree on, a thought a line. Every version that anybody accepted stays readable. */
export function textOf(facts: Facts, language: Language): readonly string[] {
  const t = say(language);
  const weeks = facts.weeksSupernumerary ?? 0;
  const hours = String(facts.hoursPerWeek).replace(".", language === "nl" ? "," : ".");
  return clauses.flatMap((clause) => {
    const text = t(`text.v1.${clause}`, { hours });
    if (clause !== "hours") return [text];
    return weeks > 0 ? [text, t("text.v1.supernumerary", { weeks })] : [text];
  });
}
