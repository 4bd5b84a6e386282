import type { CloseRefusal, ReopenRefusal } from "./closing-rules.ts";

export const nl = {
  refusals: {
    "closing.still_running":
      "Les {{number}} komt nog. Sluit de groep af als alle lessen zijn geweest.",
    "closing.too_late":
      "Deze groep is meer dan 30 dagen afgesloten. Je kunt hem niet meer openen. Maak een nieuwe groep.",
  } satisfies Record<CloseRefusal | ReopenRefusal, string>,
};
