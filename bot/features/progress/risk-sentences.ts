import type { Language } from "../../contract/languages.ts";
import type { Risk } from "./risk-rules.ts";
import { say } from "./texts.ts";

type Details = Risk["details"];
type Sentence = (details: Details, language: Language) => string;

const kindOf = ({ kind }: Details): "hand_in" | "practice" =>
  kind === "practice" ? "practice" : "hand_in";

const late: Sentence = (details, language) => {
  const t = say(language);
  const { number = 0, days = 0, others = 0 } = details;
  const first = t(`risk.workLate.${kindOf(details)}`, { number, count: Number(days) });
  if (others === 0) return first;
  return `${first} ${t("risk.workLate.more", { count: Number(others) })}`;
};

const plainOf =
  (
    key:
      | "wants_call"
      | "absent_twice"
      | "silent"
      | "not_reachable"
      | "scan_not_started"
      | "practice_not_started"
      | "no_supervisor",
  ): Sentence =>
  (details, language) =>
    say(language)(`risk.${key}`, details);

const sentences: Readonly<Record<Risk["code"], Sentence>> = {
  wants_call: plainOf("wants_call"),
  absent_twice: plainOf("absent_twice"),
  silent: plainOf("silent"),
  not_reachable: plainOf("not_reachable"),
  work_late: late,
  not_yet_open: (details, language) => say(language)(`risk.notYetOpen.${kindOf(details)}`, details),
  scan_not_started: plainOf("scan_not_started"),
  practice_not_started: plainOf("practice_not_started"),
  no_supervisor: plainOf("no_supervisor"),
};

/** One short sentence; facts only, no judgement about a person. */
export const riskSentence = ({ code, details }: Risk, language: Language): string =>
  sentences[code](details, language);
