import { useEffect, useState } from "react";
import { Themed } from "../look/themed.tsx";
import { useSystemTheme } from "../look/use-system-theme.ts";
import { LanguageProvider } from "../surroundings.tsx";
import type { Opening } from "./opening.ts";
import { TalkPage } from "./talk-page.tsx";

/** The public page of Hugo: no account, nothing kept, the same answers as in Teams. */
export function HugoApp({ opening }: { readonly opening: Opening }) {
  const theme = useSystemTheme();
  const [language, setLanguage] = useState(opening.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Themed theme={theme}>
      <LanguageProvider value={language}>
        <TalkPage opening={opening} onLanguage={setLanguage} />
      </LanguageProvider>
    </Themed>
  );
}
