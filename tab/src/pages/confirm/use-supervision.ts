import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Input, Output } from "#contract/api.ts";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";

export type Supervision = Output<"confirmRequest">;
export type Supervised = Supervision["people"][number];

type Answering = "confirmSupervision" | "declineSupervision" | "onboarded" | "chooseMoment";

/** For whom somebody is asked; every answer gives the newest state. */
export function useSupervision() {
  const call = useCall();
  return useQuery({ queryKey: keys.supervision, queryFn: () => call("confirmRequest", {}) });
}

/** One answer: what comes back stands on the page at once. */
export function useAnswer<N extends Answering>(name: N, onDone: () => void) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<N>): Promise<Supervision> => call(name, input),
    onSuccess: (state) => {
      queries.setQueryData(keys.supervision, state);
      onDone();
    },
    // Answered elsewhere, or asked no more: show what stands.
    onError: () => void queries.invalidateQueries({ queryKey: keys.supervision }),
  });
}
