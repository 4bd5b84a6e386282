import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  answer: { source: "Source: {{source}}" },
  suggest: { title: "Do you mean one of these questions?" },
  urgentLine: "Is anybody in danger now? Call 112.",
  refusals: {
    "hugo.unknown_item": "This answer is no longer there. Ask your question again.",
    "hugo.unknown_button": "This button does not work here. Ask your question again.",
  },
};
