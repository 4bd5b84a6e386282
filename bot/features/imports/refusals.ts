import type { Language } from "../../contract/languages.ts";
import { importRefusalsEn } from "./refusals.en.ts";
import { importRefusalsNl } from "./refusals.nl.ts";
import type { ImportRefusal } from "./store.ts";
import { spreadsheetRefusals } from "./texts.ts";

type Sentences = Readonly<Record<string, string>> & Readonly<Record<ImportRefusal, string>>;

export const refusals: Readonly<Record<Language, Sentences>> = {
  nl: { ...spreadsheetRefusals.nl, ...importRefusalsNl },
  en: { ...spreadsheetRefusals.en, ...importRefusalsEn },
};
