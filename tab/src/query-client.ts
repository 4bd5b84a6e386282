import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { CallProblem } from "./call-problem.ts";

/** @param onProblem hears of every call that failed, whichever page made it */
export function newQueryClient(onProblem?: (problem: CallProblem) => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof CallProblem) onProblem?.(error);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // One more try on its own; after that the person decides with the button.
        retry: (failures, problem) =>
          failures < 1 && problem instanceof CallProblem && problem.isTemporary,
        // Otherwise a telephone without signal shows "loading" for ever instead of what to do.
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
