import type { Finding } from "../../contract/findings.ts";
import type { Language } from "../../contract/languages.ts";
import { dayText } from "../../kernel/time.ts";
import type { PlanFinding } from "./plan-findings.ts";
import { say } from "./texts.ts";

const locales = { nl: "nl-NL", en: "en-GB" } as const satisfies Record<Language, string>;

/** One decimal, as people of this language write it: `4,5`. */
export const hoursText = (hours: number, language: Language): string =>
  hours.toLocaleString(locales[language], { maximumFractionDigits: 1 });

/** The facts of a finding as words: days and hours in the reader's language. */
function valuesOf(finding: PlanFinding, language: Language): Record<string, string | number> {
  const { severity: _severity, code: _code, ...facts } = finding;
  return {
    ...facts,
    ...("on" in facts ? { on: dayText(facts.on, language, true) } : {}),
    ...("reason" in facts ? { reason: say(language)(`skipped.${facts.reason}`) } : {}),
    ...("hours" in facts ? { hours: hoursText(facts.hours, language) } : {}),
  };
}

/** What the rules found, in the reader's words. */
export const findingsOf = (
  findings: readonly PlanFinding[],
  language: Language,
): readonly Finding[] =>
  findings.map((finding) => ({
    severity: finding.severity,
    code: finding.code,
    text: say(language)(`findings.${finding.code}`, valuesOf(finding, language)),
  }));
