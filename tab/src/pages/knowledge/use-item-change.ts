import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Output } from "#contract/api.ts";
import { keys } from "../../queries.ts";
import { useCall } from "../../surroundings.tsx";
import type { ItemView, Typed } from "./item-form.ts";

export type Changed = Output<"changeKnowledgeItem">;
export type Change =
  | { readonly kind: "save"; readonly item: Typed; readonly revision: number }
  | { readonly kind: "remove"; readonly revision: number }
  | { readonly kind: "restore"; readonly revision: number; readonly to?: number };

/** Saves, takes out or puts back; what was kept is what the pages show from then on. */
export function useItemChange(
  itemId: string | undefined,
  onSettled: (changed: Changed, asked: Change) => void,
) {
  const call = useCall();
  const queries = useQueryClient();
  const run = async (change: Change): Promise<Changed> => {
    if (itemId === undefined) {
      if (change.kind !== "save") throw new Error("a new item is only saved");
      return await call("addKnowledgeItem", { item: change.item });
    }
    const { revision } = change;
    if (change.kind === "save") {
      return await call("changeKnowledgeItem", { itemId, revision, item: change.item });
    }
    if (change.kind === "remove") return await call("removeKnowledgeItem", { itemId, revision });
    const { to } = change;
    const back = to === undefined ? {} : { to };
    return await call("restoreKnowledgeItem", { itemId, revision, ...back });
  };
  return useMutation<Changed, Error, Change>({
    mutationFn: run,
    onSuccess: async (changed, asked) => {
      onSettled(changed, asked);
      if (changed.kind !== "saved") return;
      const view: ItemView = changed.view;
      await queries.invalidateQueries({ queryKey: keys.knowledge });
      queries.setQueryData(keys.knowledgeItem(view.id), view);
    },
  });
}
