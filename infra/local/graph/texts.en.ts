import type { SameShape } from "../../../bot/kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  invitation: {
    subject: "{{tenant}} invites you",
    intro: "You are invited as a guest of {{tenant}}.",
    accept: "Accept the invitation",
  },
  event: {
    invited: "{{subject}}",
    changed: "Updated: {{subject}}",
    cancelled: "Cancelled: {{subject}}",
    when: "When: {{day}}, {{from}} until {{until}}",
    organiser: "Organiser: {{name}}",
    join: "Join the meeting",
  },
};
