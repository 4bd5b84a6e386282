import type { Language } from "../contract/languages.ts";

type PerLanguage = Readonly<Record<Language, string>>;

/**
 * What an answer means for who wants to begin: in order, something to arrange first, or something
 * the training provider looks at with this person. There is no fourth: an intake never says no.
 */
export type IntakeMeaning =
  | { readonly state: "fine" }
  | { readonly state: "todo" | "ask"; readonly say: PerLanguage };

type Asked = {
  /** Ends up in stored answers: never used again for something else. */
  readonly id: string;
  /** What it is about in one or two words, for lists. */
  readonly subject: PerLanguage;
  readonly text: PerLanguage;
  /** Why it is asked. */
  readonly why: PerLanguage;
  /** `document` as in the documents of Hugo's knowledge. */
  readonly source: { readonly document: string; readonly section: string };
  /** Not asked when one of these was answered so. */
  readonly unless?: readonly { readonly question: string; readonly answers: readonly string[] }[];
};

type Means<Key extends string> = { readonly meaning: Readonly<Record<Key, IntakeMeaning>> };
type Option = { readonly id: string; readonly label: PerLanguage };

export type IntakeQuestion = Asked &
  (
    | ({ readonly kind: "certificate" } & Means<"teachable" | "notYet" | "unknown">)
    | ({ readonly kind: "yes_no" } & Means<"yes" | "no" | "unknown">)
    | {
        readonly kind: "choice";
        readonly options: readonly (Option & { readonly meaning: IntakeMeaning })[];
      }
    /** Several may be chosen; what was chosen is fine. */
    | {
        readonly kind: "several";
        readonly options: readonly (Option & { readonly missing: IntakeMeaning })[];
      }
    | ({ readonly kind: "text" } & Means<"given" | "empty">)
    | ({ readonly kind: "period" } & Means<"soon" | "day" | "unknown">)
  );

/** All questions there are, and which of them are asked, in order, while no certificate says otherwise. */
export type IntakeQuestions = {
  readonly questions: readonly IntakeQuestion[];
  readonly everybody: readonly string[];
};
