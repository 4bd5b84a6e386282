import type { Language } from "../../contract/languages.ts";
import { texts } from "../../kernel/texts.ts";
import type { Note } from "./step.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const say = texts({ nl, en });
export const refusals = { nl: nl.refusals, en: en.refusals };

type NoteCode = keyof typeof nl.notes;
const isNote = (code: string): code is NoteCode => code in nl.notes;

/** The sentence behind a stored note; an unknown code (an older version wrote it) says the general one. */
export const noteText = ({ code, values }: Note, language: Language): string =>
  say(language)(`notes.${isNote(code) ? code : "trying_again"}`, values);
