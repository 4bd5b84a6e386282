import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Input } from "#contract/api.ts";
import type { OpenedTalk, TalkView } from "#contract/talks-api.ts";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";

type Ids = { readonly groupId: string; readonly talkId: string };
type Change =
  | "answerTalk"
  | "planTalk"
  | "cancelTalk"
  | "closeTalk"
  | "inviteToTalk"
  | "addTalkAction"
  | "finishTalkAction";

/** One way to change a talk; what the server answers is shown at once, and the lists look again. */
export function useTalkChange<N extends Change>(
  name: N,
  { groupId, talkId }: Ids,
  onDone: (talk: TalkView) => void,
) {
  const call = useCall();
  const queries = useQueryClient();
  const queryKey = keys.talk(groupId, talkId);
  return useMutation<TalkView, Error, Omit<Input<N>, keyof Ids>>({
    mutationFn: (input) => {
      // The ids and the rest together are the input of this very call.
      const whole = { ...input, groupId, talkId } as unknown as Input<N>;
      return call(name, whole) as Promise<TalkView>; // All of these answer the talk.
    },
    onSuccess: async (talk) => {
      queries.setQueryData<OpenedTalk>(queryKey, (known) => known && { ...known, talk });
      onDone(talk);
      await Promise.all([
        queries.invalidateQueries({ queryKey }),
        queries.invalidateQueries({ queryKey: keys.groupTalks(groupId) }),
        queries.invalidateQueries({ queryKey: keys.myTalks }),
      ]);
    },
    // Somebody else may have changed it first: show what stands.
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
}
