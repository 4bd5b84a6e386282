import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  card: {
    others: "Who else helps you",
    notKept: "I do not keep your question. A chatbot can be wrong. When in doubt, call 112.",
  },
  quietLine: "Is anybody in danger now? Call 112.",
};
