import type { SameShape } from "../../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Reaching supervisors",
  team: "The team for supervisors",
  teamState: {
    none: "There is no team yet. We make it when the first supervisor comes in.",
    busy: "The team is being made or repaired. You need not do anything.",
    done: "The team is ready.",
    failed: "It does not work by itself. Read below what you can do.",
  },
  step: { waiting: "Waiting", busy: "Busy", done: "Done", failed: "Failed" },
  retry: "Try again",
  check: "Check the team",
  people: "Who can be reached?",
  nobody: "There is no supervisor yet. You see somebody here as soon as practice begins.",
  nobodyLeft: "Everybody in this list can be reached.",
  filter: "Only who cannot be reached in Teams",
  shown: "{{shown}} of {{count}} people",
  more: "Show more people",
  path: { chat: "Chat in Teams", mail: "Mail", none: "Cannot be reached" },
  participants_one: "{{count}} participant",
  participants_other: "{{count}} participants",
  since: "Since {{day}}.",
  invite_again: "Invite again",
  try_again: "Try again",
  again: "{{action}}: {{name}}",
  asked: "We try again. Look here again in an hour.",
};
