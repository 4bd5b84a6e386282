/**
 * Lines of patterns by how sure they are. `always` tells of danger whatever stands around it; `event`
 * tells that something happens, unless it is asked as something to learn; `topic` is a word of danger,
 * and nothing in a question about the course, its rules or the past.
 */
export type Lines = {
  readonly always: readonly string[];
  readonly event: readonly string[];
  readonly topic: readonly string[];
};
