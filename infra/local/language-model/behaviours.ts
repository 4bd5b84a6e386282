/** How the stand-in takes a question; each is something that the real one does, or could do. */
export const behaviours = [
  /** Points at the candidate that shares most words with the question, or at `none`. */
  "right",
  /** Says nothing for a minute. */
  "slow",
  /** Begins an answer at once, and does not end it. */
  "slow_body",
  /** Breaks the connection. */
  "down",
  "server_error",
  "too_many_requests",
  "unauthorised",
  /** Sends the question on to another address. */
  "moved",
  /** The filter on what was typed: a 400 of its own. */
  "prompt_filtered",
  /** The filter on what would be answered. */
  "answer_filtered",
  "refuses",
  /** Stops in the middle of the answer. */
  "cut_off",
  /** A page of a proxy instead of an answer. */
  "no_json",
  /** An answer in words, without the format that was asked. */
  "chatty",
  "empty_choices",
  /** An id that was not on the list. */
  "foreign_id",
  /** Does what the question tells it to: answers the last word of it as an id. */
  "obedient",
  /** Does not stop talking. */
  "endless",
] as const;
export type Behaviour = (typeof behaviours)[number];
