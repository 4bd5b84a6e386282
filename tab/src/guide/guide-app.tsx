import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { type Language, languageOf } from "#contract/languages.ts";
import { Themed } from "../look/themed.tsx";
import { useSystemTheme } from "../look/use-system-theme.ts";
import { GuidePage } from "../pages/guide/guide-page.tsx";
import { sentences } from "../pages/guide/texts.ts";
import { LanguageProvider } from "../surroundings.tsx";

/** In its own language, so that who needs it can read it. */
const otherLanguage = {
  nl: { language: "en", words: "English" },
  en: { language: "nl", words: "Nederlands" },
} as const satisfies Record<Language, { language: Language; words: string }>;

const firstLanguage = (): Language =>
  languageOf(new URLSearchParams(location.search).get("lang") ?? navigator.language);

/** The guide for whoever has its address: no sign-in, no link, nothing about anybody. */
export function GuideApp() {
  const theme = useSystemTheme();
  const [language, setLanguage] = useState(firstLanguage);
  const other = otherLanguage[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const more = useMemo(
    () => (
      <>
        <Button as="a" href={`/hugo?lang=${language}`}>
          {sentences(language)("askHugo")}
        </Button>
        <Button lang={other.language} onClick={() => setLanguage(other.language)}>
          {other.words}
        </Button>
      </>
    ),
    [language, other],
  );
  return (
    <Themed theme={theme}>
      <LanguageProvider value={language}>
        <GuidePage more={more} />
      </LanguageProvider>
    </Themed>
  );
}
