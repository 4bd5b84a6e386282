import type { Language } from "../../contract/languages.ts";
import { texts } from "../../kernel/texts.ts";
import { type Note, noteText } from "../provisioning/public.ts";
import { en } from "./texts.en.ts";
import { nl } from "./texts.nl.ts";

export const say = texts({ nl, en });
export const refusals = { nl: nl.refusals, en: en.refusals };

type OwnNote = keyof typeof nl.notes;
const isOwn = (code: string): code is OwnNote => code in nl.notes;

/** The sentence behind a stored note: one of ours, or of making a class. */
export const noteSentence = (note: Note, language: Language): string =>
  isOwn(note.code) ? say(language)(`notes.${note.code}`, note.values) : noteText(note, language);
