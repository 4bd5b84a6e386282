import { askCancelCard, progressCard } from "../../bot/features/provisioning/cards.ts";
import { stepNames } from "../../bot/features/provisioning/store.ts";
import type { CardMakers } from "./make.ts";
import { groupOf, membersOf, type Size } from "./values.ts";

const making = (size: Size, state: "busy" | "done" | "failed" | "cancelled") => ({
  group: groupOf(size),
  view: {
    state,
    steps: (size === "empty" ? [] : stepNames).map((name, index) => ({
      name,
      title: `Stap ${index}`,
      state: (["waiting", "busy", "done", "failed", "cancelled"] as const)[index % 5] ?? "waiting",
      done: index,
      total: 15,
      // One step at a time has something to tell.
      ...(index === 1
        ? {
            note: membersOf(size)
              .map(({ name: who }) => who)
              .join(", "),
          }
        : {}),
    })),
    pendingGuests: membersOf(size).map(({ name }) => name),
  },
});

export const provisioningCards: CardMakers = {
  progressCard: (size, language) =>
    (["busy", "done", "failed", "cancelled"] as const).map((state) =>
      progressCard(making(size, state), language),
    ),
  askCancelCard: (size, language) => askCancelCard(groupOf(size).groupId, language),
};
