import type { Audience, Topic } from "../contract/hugo.ts";
import type { Language } from "../contract/languages.ts";
import type { CourseFinder } from "./course-finder.ts";
import type { Urgent } from "./urgent.ts";

/** What somebody may do after an answer. */
export type NextStep =
  /** Another question, which people ask next. */
  | { readonly kind: "item"; readonly id: string }
  | { readonly kind: "link"; readonly url: string }
  /** Find a certificate by three questions. */
  | { readonly kind: "courses" }
  | { readonly kind: "intake" }
  /** Ask a person of the provider. */
  | { readonly kind: "person" };

type PerLanguage = Readonly<Record<Language, string>>;

/** One question with its answer, and the words in which people ask it. */
export type KnowledgeItem = {
  readonly id: string;
  readonly audience: readonly Audience[];
  readonly topic: Topic;
  /** The question in short, for a list or a button. */
  readonly title: PerLanguage;
  /** Whole questions as people ask them, spelling errors and all. */
  readonly questions: readonly string[];
  /** Single words that point here and stand in no question. */
  readonly words: readonly string[];
  readonly answer: PerLanguage;
  readonly sources: readonly { readonly document: string; readonly section: string }[];
  readonly next: readonly NextStep[];
};

/** Everything Hugo starts with; the coordinator's own changes come on top of it. */
export type Knowledge = {
  readonly items: readonly KnowledgeItem[];
  /** What the documents are called that answers come from, by the key in `sources`. */
  readonly documents: Readonly<Record<string, PerLanguage>>;
  /** The fixed texts for somebody in danger. */
  readonly urgent: Urgent;
  readonly courses: CourseFinder;
  /** What could not be read, with its place; those items are left out. */
  readonly problems: readonly string[];
};
