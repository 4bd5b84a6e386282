import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  mail: {
    subject: "There is a message for you from Zorgklas",
    openPage: "Open the page",
    openTeams: "Open Teams",
    openSite: "Ask another question",
    site: "You get this mail because you asked us a question. Do not answer this mail: nobody reads it.",
    link: "You need no password. The link is for you only, so do not forward this mail. The link works until {{day}}.",
    teams:
      "You get this by mail, because a message in Teams does not reach you now. Do you want it in Teams again? Open Zorgklas there and send the word help.",
    help: "Do you have a question? Call {{helper}}: {{phone}}.",
  },
};
