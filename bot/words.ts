import { type Language, languages } from "./contract/languages.ts";
import type { Feature } from "./kernel/feature.ts";
import type { Refused } from "./kernel/outcome.ts";
import type { Settings } from "./kernel/ports.ts";
import { texts } from "./kernel/texts.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

const say = texts({ nl, en });

const perLanguage = <T>(make: (language: Language) => T): Record<Language, T> => ({
  nl: make("nl"),
  en: make("en"),
});

/** What is said when no feature can say it: technique broke, a stale button, not signed in. */
export const surroundingWords = ({ helper }: Settings) =>
  perLanguage((language) => {
    const t = say(language);
    return {
      staleButton: t("staleButton"),
      ownChatOnly: t("ownChatOnly"),
      links: {
        "links.unreadable": t("links.unreadable"),
        "links.expired": t("links.expired"),
        "links.revoked": t("links.revoked"),
        "links.other_purpose": t("links.otherPurpose"),
        "links.too_many": t("links.tooMany"),
      },
      unauthorised: t("unauthorised"),
      badRequest: t("badRequest"),
      tooMany: t("tooMany"),
      tooLarge: t("tooLarge"),
      notFound: t("notFound"),
      fault: (reference: string) =>
        t("fault", { helper: helper.name, phone: helper.phone, reference }),
    };
  });

/** The sentence of a refusal, whichever feature it comes from. */
export function refusalSentences(
  features: readonly Feature[],
): (language: Language, refused: Refused<string>) => string {
  const joined = perLanguage(
    (language): Record<string, string> =>
      Object.assign({}, ...features.map(({ refusals }) => refusals?.[language] ?? {})),
  );
  const speak = texts<Record<string, string>>(joined);
  const missing = languages.filter((language) => Object.keys(joined[language]).length === 0);
  if (missing.length > 0) throw new Error(`no refusals in ${missing.join(", ")}`);
  return (language, { refusal, details }) => speak(language)(refusal, details);
}
