import type { SameShape } from "../../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Progress of the group",
  count: "{{shown}} of {{total}} participants",
  sort: "Order",
  sortBy: { name: "By name", behind: "Who may need help first" },
  onlyOpen: "Only who still has to hand in",
  showClosed: "Also lessons that are still to come",
  participant: "Participant",
  reach: "Reach",
  scan: "Development scan",
  module: "Lesson {{module}}",
  toDo_one: "{{count}} open",
  toDo_other: "{{count}} open",
  nothingToDo: "Nothing open",
  state: { not_open: "Not open yet", open: "Open", handed_in: "Handed in" },
  scanState: { done: "Done", busy: "{{done}} of {{pages}}", none: "Not started" },
  reachState: {
    chat: "In the chat",
    invited: "Invited",
    blocked: "Blocked",
    unknown: "Not known yet",
  },
  legend: "What the words mean",
  legendOf: {
    handed_in: "The work has arrived.",
    open: "The participant can hand this in now.",
    not_open: "This opens after the lesson.",
    invited: "The participant has not accepted the invitation yet.",
    blocked: "Messages of Zorgklas do not arrive. Call this participant.",
  },
  table: "Table with the progress of each participant. Scroll sideways for more assignments.",
  noParticipants:
    "There is nobody in this group yet. When there are participants, you see them here.",
  allDone: "Everybody handed in everything that is open now.",
  showAll: "Show everybody",
};
