import type { SameShape } from "../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Ask Hugo",
  subtitle:
    "Hugo is a chatbot, not a person. He knows a lot about Dutch vocational certificates in care.",
  talk: "Conversation with Hugo",
  you: "You asked:",
  field: "Your question",
  example: "For instance: what does it cost?",
  send: "Send",
  looking: "Hugo is looking for an answer.",
  busy: "One moment.",
  empty: "First type your question.",
  tooLong: "Your question is too long. Make it shorter. Your text is still there.",
  startOver: "Start again",
  card: "Answer of Hugo",
  broken: "We cannot show this well. Reload the page.",
  greeting: {
    title: "Hello, I am Hugo",
    text: "Type your question about the course below. I look for the answer.",
    danger: "Is anybody in danger now? Call 112.",
  },
  names: "Do not type names of clients.",
  kept: "This conversation does not stay on your computer or telephone. When you reload the page, it is gone.",
};
