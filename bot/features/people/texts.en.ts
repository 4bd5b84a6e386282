import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  mail: {
    subject: "Your new link for Zorgklas",
    hello: "Hello,",
    asked: "You asked for a new link. Here it is.",
    open: "Open your page",
    until: "The link works until {{day}}.",
    keep: "The link is for you only. Do not send this mail on.",
    notYou: "Did you not ask for this? Then you do not have to do anything.",
    help: "Does it not work? Call {{helper}}: {{phone}}.",
  },
  refusals: {
    "people.no_link": "This works only with a link out of a mail. Open the link from your mail.",
    "people.not_found":
      "This person does not belong to this group. Look in the overview of the group.",
  },
};
