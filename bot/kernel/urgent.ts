import type { Language } from "../contract/languages.ts";
import type { Day } from "./time.ts";

/** What kind of danger a question tells of. Each kind has its own fixed text and numbers. */
export const urgentKinds = [
  "life",
  "accident",
  "fire",
  "violence",
  "abuse",
  "sexual",
  "home",
  "suicide_self",
  "suicide_other",
  "medication",
  "missing",
] as const;
export type UrgentKind = (typeof urgentKinds)[number];

/** A number that somebody can call, such as 0800-2000 of Veilig Thuis. */
type HelpLine = {
  readonly number: string;
  /** What stands on the button that calls it. */
  readonly button: Readonly<Record<Language, string>>;
};

/** The words for one kind of danger, in the order in which somebody must read them. */
type UrgentWords = {
  /** The one act that cannot wait. */
  readonly first: string;
  readonly steps: readonly string[];
  /** Who else helps. */
  readonly others: readonly string[];
};

/** The fixed texts that come first when somebody may be in danger. */
export type Urgent = {
  /** The day on which a person looked whether every number is still right. */
  readonly checkedOn: Day;
  readonly lines: Readonly<Record<string, HelpLine>>;
  readonly kinds: Readonly<
    Record<
      UrgentKind,
      Readonly<Record<Language, UrgentWords>> & {
        /** Keys of `lines`, the most important first. */
        readonly call: readonly string[];
      }
    >
  >;
};
