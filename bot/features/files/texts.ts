import type { Language } from "../../contract/languages.ts";
import { texts } from "../../kernel/texts.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

const say = texts({ nl: nl.refusals, en: en.refusals });
export const refusals = { nl: nl.refusals, en: en.refusals };

/** The sentence of a code that was kept with a file. */
export const sentenceOf =
  (language: Language) =>
  (code: string): string => {
    const known = Object.hasOwn(nl.refusals, code) ? code : "files.damaged";
    return say(language)(known as keyof typeof nl.refusals); // Looked up on the line above.
  };
