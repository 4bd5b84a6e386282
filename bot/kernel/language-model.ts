/** What a model may choose from. */
export type Candidate = {
  readonly id: string;
  readonly title: string;
  readonly answer: string;
};

/**
 * A language model that may only point: the id of a candidate, or `none` when no candidate answers it.
 * Undefined when it was too late, unreachable or said something else: then the search goes on alone.
 * Never throws. The question must hold no personal data.
 */
export type LanguageModel = {
  readonly pick: (
    question: string,
    candidates: readonly Candidate[],
  ) => Promise<string | "none" | undefined>;
};
