import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type Language, languageOf } from "../../../../bot/contract/languages.ts";
import { texts } from "../../../../bot/kernel/texts.ts";
import type { HostTheme } from "./teams-host/context.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

const say = texts({ nl, en });
export type Say = ReturnType<typeof say>;

type Settings = {
  readonly language: Language;
  readonly theme: HostTheme;
  readonly say: Say;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: HostTheme) => void;
};

const Context = createContext<Settings | undefined>(undefined);

const themes: readonly HostTheme[] = ["default", "dark", "contrast"];
const storedTheme = (): HostTheme =>
  themes.find((theme) => theme === localStorage.getItem("theme")) ??
  (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default");

/** Language and theme of this browser, remembered between visits. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    languageOf(localStorage.getItem("language") ?? "nl"),
  );
  const [theme, setTheme] = useState(storedTheme);
  const value = useMemo<Settings>(
    () => ({
      language,
      theme,
      say: say(language),
      setLanguage: (chosen) => {
        localStorage.setItem("language", chosen);
        setLanguage(chosen);
      },
      setTheme: (chosen) => {
        localStorage.setItem("theme", chosen);
        setTheme(chosen);
      },
    }),
    [language, theme],
  );
  return <Context value={value}>{children}</Context>;
}

/** @throws Error outside `SettingsProvider`. */
export function useSettings(): Settings {
  const settings = useContext(Context);
  if (!settings) throw new Error("no SettingsProvider around this component");
  return settings;
}
