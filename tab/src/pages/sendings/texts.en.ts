import type { SameShape } from "../../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Messages of the group",
  empty: "There are no messages yet. The first ones go when the group is ready.",
  noProblems: "Everything was delivered. There is nothing to look at.",
  onlyProblems: "Only messages of which something failed",
  more_one: "Show {{count}} older message",
  more_other: "Show {{count}} older messages",
  when: "{{day}} at {{time}}",
  counts: {
    planned_one: "{{count}} planned",
    planned_other: "{{count}} planned",
    sent: "{{count}} delivered",
    failed: "{{count}} failed",
    skipped: "{{count}} skipped",
    waiting: "{{count}} waiting",
  },
  state: { sent: "Delivered", failed: "Failed", skipped: "Skipped", waiting: "Waiting" },
  show: "Show per person",
  hide: "Hide per person",
  resend: "Send again what failed",
  correct: "Correct the cards",
  withdraw: "Withdraw",
  ask: {
    withdrawTitle: "Withdraw this message?",
    withdraw:
      "The card disappears for everybody in Teams. What still waits does not go any more. You cannot undo this.",
    withdrawYes: "Yes, withdraw",
    correctTitle: "Correct the cards?",
    correct: "The cards in Teams get the facts of now. Nobody gets a new message.",
    correctYes: "Yes, correct",
  },
  resent_one: "{{count}} message goes again.",
  resent_other: "{{count}} messages go again.",
  withdrawn_one: "{{count}} message was withdrawn.",
  withdrawn_other: "{{count}} messages were withdrawn.",
  corrected_one: "{{count}} card is being corrected.",
  corrected_other: "{{count}} cards are being corrected.",
  byMail_one: "{{count}} message went by mail. It stays as it is.",
  byMail_other: "{{count}} messages went by mail. They stay as they are.",
};
