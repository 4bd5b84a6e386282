import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionPlan, SessionView } from "#contract/sessions.ts";
import { momentOf, wallTime } from "../../dutch-time.ts";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";

type MoveWish = {
  /** Day and clock time in Amsterdam, as the inputs give them. */
  readonly on: string;
  readonly time: string;
  readonly shiftFollowing: boolean;
  /** Why a week may become too full; asked only then. */
  readonly reason: string;
};

type Move = {
  readonly wish: MoveWish;
  /** Keeps the preview: it says whether a reason is needed. */
  readonly explain: (reason: string) => void;
  readonly change: (part: Partial<MoveWish>) => void;
  /** Undefined while day and time make no moment. */
  readonly startsAt: string | undefined;
  /** What would change; undefined until asked for this very wish. */
  readonly plan: SessionPlan | undefined;
  readonly preview: () => void;
  readonly move: () => void;
  readonly isLooking: boolean;
  readonly isMoving: boolean;
  readonly problem: Error | null;
};

/** The wish to move one session: first looked at, then done. */
export function useMove(
  groupId: string,
  session: SessionView,
  onMoved: (count: number) => void,
): Move {
  const call = useCall();
  const queries = useQueryClient();
  const [wish, setWish] = useState<MoveWish>({
    ...wallTime(session.startsAt),
    shiftFollowing: false,
    reason: "",
  });
  const startsAt = momentOf(wish.on, wish.time);
  const input = {
    groupId,
    number: session.number,
    startsAt: startsAt ?? "",
    shiftFollowing: wish.shiftFollowing,
  };
  const preview = useMutation({ mutationFn: () => call("previewMove", input) });
  const move = useMutation({
    mutationFn: () => {
      const reason = wish.reason.trim();
      return call("moveSession", { ...input, ...(reason ? { reason } : {}) });
    },
    onSuccess: async ({ moved }) => {
      onMoved(moved);
      await queries.invalidateQueries({ queryKey: keys.group(groupId) });
    },
  });
  return {
    wish,
    startsAt,
    plan: preview.data,
    explain: (reason) => setWish({ ...wish, reason }),
    change: (part) => {
      setWish({ ...wish, ...part });
      // What was shown belongs to the old wish.
      preview.reset();
      move.reset();
    },
    preview: () => preview.mutate(),
    move: () => move.mutate(),
    isLooking: preview.isPending,
    isMoving: move.isPending,
    problem: preview.error ?? move.error,
  };
}
