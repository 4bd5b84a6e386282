import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  refusals: {
    "closing.still_running":
      "Lesson {{number}} is still to come. Close the group when all lessons are over.",
    "closing.too_late":
      "This group has been closed for more than 30 days. You cannot open it any more. Make a new group.",
  },
};
