import type { SameShape } from "./kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  staleButton: "This button does not work any more. Type ‘help’ to go on.",
  ownChatOnly: "That is something of yours only. Ask me in your own chat with Zorgklas.",
  fault:
    "Something went wrong. Try again in a few minutes. Or call {{helper}}: {{phone}}. Code: {{reference}}.",
  unauthorised: "You are not signed in. Close this window and open it again in Teams.",
  badRequest: "We could not read this. Check what you filled in. Then try again.",
  links: {
    unreadable: "This link is not right. Open the link from your mail again.",
    expired: "This link has ended. Ask for a new link.",
    revoked:
      "This link does not work any more. Open the link in the newest mail. Or ask the training provider.",
    otherPurpose: "This link is not for this. Open the link in the mail that is about it.",
    tooMany: "That failed too often. Wait a minute. Then open the link from your mail.",
  },
  tooMany: "Those are too many requests in a row. Wait a minute. Then try again.",
  tooLarge: "This is too large. Choose a file of less than 2 MB, or make your text shorter.",
  notFound: "This does not exist (any more). Go back and try again.",
};
