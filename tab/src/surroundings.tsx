import { createContext, useContext } from "react";
import type { Language } from "#contract/languages.ts";
import type { BytesCalls, Call } from "./call.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";
import { type Say, texts } from "./texts.ts";

type Surroundings = {
  readonly language: Language;
  readonly call: Call;
  readonly bytes: BytesCalls;
  /** Keeps the drafts of two people on one device apart. */
  readonly personKey: string;
  /** Opens the chat with Zorgklas, where that is known. */
  readonly openChat: (() => void) | undefined;
  /** Came through a signed link: only what the link is for, and nothing about an account. */
  readonly byLink?: true;
};

const surroundings = createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = surroundings.Provider;

export function useSurroundings(): Surroundings {
  const given = useContext(surroundings);
  if (given === undefined) throw new Error("rendered outside the surroundings");
  return given;
}

export const useCall = (): Call => useSurroundings().call;

/** For a page that calls nobody: there is only a language. */
const onlyLanguage = createContext<Language | undefined>(undefined);
export const LanguageProvider = onlyLanguage.Provider;

export function useLanguage(): Language {
  const alone = useContext(onlyLanguage);
  const given = useContext(surroundings)?.language ?? alone;
  if (given === undefined) throw new Error("rendered outside the surroundings");
  return given;
}

/** The sentences of one page in the language of the person. */
export function useSay<T>(of: (language: Language) => Say<T>): Say<T> {
  return of(useLanguage());
}

/** Words that every page shares. */
export const general = texts({ nl, en });
