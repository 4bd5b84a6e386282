import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  sentence: {
    online: "The information session is online, on {{day}} at {{time}}.",
    onlineWith: "The information session is online, on {{day}} at {{time}}. {{where}}",
    at: "The information session is on {{day}} at {{time}}. Where: {{where}}",
  },
  event: {
    subject: "Information for supervisors: {{group}}",
    body: "You hear what is expected of you. And you can ask questions.",
    where: "Where: {{where}}",
    cancelled: "The information session is cancelled.",
  },
  refusals: {
    "info_session.in_past": "This moment has passed. Choose a later one.",
    "info_session.no_place": "Fill in where the information session is. Or choose online.",
  },
};
