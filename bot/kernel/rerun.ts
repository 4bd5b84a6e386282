import { isFault } from "./fault.ts";

const mostRuns = 4;

/**
 * Somebody else changed a document between reading and writing: read again, decide again. The whole
 * use case runs anew, so its decision is about what is stored now.
 */
export async function rerunOnConflict<T>(decision: () => Promise<T>): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await decision();
    } catch (error) {
      if (!isFault(error, "documents.conflict") || run === mostRuns) throw error;
    }
  }
}
