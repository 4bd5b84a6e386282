import type { Language } from "../contract/languages.ts";

type PerLanguage = Readonly<Record<Language, string>>;

export type CourseChoice = {
  readonly id: string;
  readonly text: PerLanguage;
  /** Why a course that gets points for this fits, in a sentence to the asker. */
  readonly because?: PerLanguage | undefined;
  /** How well each certificate fits, by `trackId`; one that is not named gets nothing. */
  readonly points: Readonly<Record<string, number>>;
  /** What somebody must know who chose this and comes out at one of these levels. */
  readonly note?: { readonly levels: readonly number[]; readonly text: PerLanguage } | undefined;
};

export type CourseQuestion = {
  readonly id: string;
  readonly text: PerLanguage;
  /** "I do not know" is a choice of every question, and stands in none. */
  readonly choices: readonly CourseChoice[];
};

export type Course = {
  readonly trackId: string;
  readonly what: PerLanguage;
  readonly note?: PerLanguage | undefined;
  readonly sources: readonly { readonly document: string; readonly section: string }[];
};

/** The way to a certificate by a few questions, as data. Empty when its file could not be read. */
export type CourseFinder = {
  readonly questions: readonly CourseQuestion[];
  readonly courses: readonly Course[];
};
