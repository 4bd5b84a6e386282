import type { Language } from "../../contract/languages.ts";
import type { SpreadsheetRefusal } from "../../kernel/spreadsheet.ts";
import { texts } from "../../kernel/texts.ts";
import { en, refusalsEn } from "./texts.en.ts";
import { nl, refusalsNl } from "./texts.nl.ts";

export const say = texts({ nl, en });

/** A sentence for every reason not to read a file. */
export const spreadsheetRefusals = {
  nl: refusalsNl,
  en: refusalsEn,
} as const satisfies Record<Language, Record<SpreadsheetRefusal, string>>;
