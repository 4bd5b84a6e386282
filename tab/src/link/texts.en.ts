import type { SameShape } from "../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  for: "For {{name}}",
  menu: "Parts of this page",
  start: "Start",
  guide: "Practice guide",
  askHugo: "Ask Hugo",
  until: "Your link works until {{day}}. Do not send it on.",
  noLink: {
    title: "Open the link from your mail",
    text: "This page works only with the link that we sent you.",
    again: "Open your mail and press the link there.",
  },
  over: {
    expired: "Your link has ended",
    revoked: "This link does not work any more",
    unreadable: "This link is not right",
    ask: "Send me a new link",
    asking: "Sending",
    same: "You get a mail at the same address.",
    sent: "The mail is on its way. That takes a few minutes. You may close this screen.",
    waiting: "We sent a mail a moment ago. Look in your junk mail too.",
  },
  noPage: {
    title: "This page is not there",
    text: "Perhaps the link was not copied completely.",
    toStart: "To the start",
  },
};
