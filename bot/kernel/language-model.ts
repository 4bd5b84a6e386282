/** What a model may choose from. */
export type Candidate = {
  readonly id: string;
  readonly title: string;
  readonly answer: string;
};

/**
 * A language model that may only point: the id of one of these candidates, or `none` when no candidate
 * answers it. Undefined when it was too late, unreachable or said something else: then the search goes
 * on alone. Never throws, and takes three seconds at most.
 *
 * The question leaves the building. Who calls this (the feature `hugo`) has looked for danger first, has
 * scrubbed the question of personal data, and does not call at all where danger or a client came up: a
 * port cannot know what a name is. No candidate may be called `none`.
 */
export type LanguageModel = {
  readonly pick: (
    question: string,
    candidates: readonly Candidate[],
  ) => Promise<string | "none" | undefined>;
};
