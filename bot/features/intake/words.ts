import type { Language } from "../../contract/languages.ts";
import type { IntakeQuestion } from "../../kernel/intake.ts";
import { dayText, day as readDay } from "../../kernel/time.ts";
import type { Catalogue } from "../../kernel/track.ts";
import { type Answer, soon, unknown } from "./answer.ts";
import { say } from "./texts.ts";

type Choice = { readonly id: string; readonly label: string };
type Tracks = Pick<Catalogue, "all" | "find">;

/** What can be chosen, as the person reads it; empty where something is typed. */
export function choicesOf(
  question: IntakeQuestion,
  tracks: Pick<Catalogue, "all">,
  language: Language,
): readonly Choice[] {
  const t = say(language);
  const dontKnow = { id: unknown, label: t("answer.unknown") };
  switch (question.kind) {
    case "yes_no":
      return [{ id: "yes", label: t("answer.yes") }, { id: "no", label: t("answer.no") }, dontKnow];
    case "choice":
    case "several":
      return question.options.map(({ id, label }) => ({ id, label: label[language] }));
    case "certificate":
      return [
        ...tracks.all.map(({ trackId, title, level }) => ({
          id: trackId,
          label: t("answer.certificate", { title, level }),
        })),
        dontKnow,
      ];
    case "period":
      return [{ id: soon, label: t("answer.soon") }, dontKnow];
    case "text":
      return [];
  }
}

/** A valid answer in words. What was typed comes as it was typed: `plain()` it in a card. */
export function wordsOf(
  question: IntakeQuestion,
  answer: Answer,
  tracks: Tracks,
  language: Language,
): string {
  const t = say(language);
  if (question.kind === "text") return answer === "" ? t("answer.nothing") : String(answer);
  const chosen = typeof answer === "string" ? [answer] : answer;
  const known = choicesOf(question, tracks, language).filter(({ id }) => chosen.includes(id));
  if (known.length > 0) return known.map(({ label }) => label).join(", ");
  if (question.kind === "several") return t("answer.none");
  if (question.kind === "period") return dayText(readDay(String(answer)), language, true);
  // A version of a certificate that is not the newest: known, and no longer offered.
  const track = tracks.find(String(answer));
  return track ? t("answer.certificate", { title: track.title, level: track.level }) : "";
}
