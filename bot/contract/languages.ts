import { z } from "zod";

/** Dutch is the source; a new language needs a text file per feature and compiles only then. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];
export const language = z.enum(languages);

/** The language for a locale as Teams sends it (`en-GB`); Dutch when we do not speak it. */
export const languageOf = (locale: string | undefined): Language =>
  languages.find((known) => locale?.toLowerCase().startsWith(known)) ?? "nl";
