import type { SameShape } from "../../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  facts: "The group",
  track: "Course",
  teacher: "Teacher",
  sessions: "Lessons",
  sessionCount_one: "{{count}} lesson",
  sessionCount_other: "{{count}} lessons, from {{from}} up to and including {{to}}",
  steps: "How far the group is",
  state: {
    busy: "We are making the group. This can take a few minutes. You may close this page.",
    done: "The group is ready.",
    failed: "One step got stuck. Read what it says at that step. Then try again.",
    cancelled:
      "Getting ready was stopped. The lessons in the calendar are cancelled. A team that exists stays.",
  },
  stepState: {
    waiting: "Waiting",
    busy: "Busy",
    done: "Done",
    failed: "Failed",
    cancelled: "Stopped",
  },
  of: "{{done}} of {{total}}",
  pending: "Waiting for guests",
  pendingText_one: "{{count}} guest has not accepted the invitation yet. Ask if the mail arrived.",
  pendingText_other:
    "{{count}} guests have not accepted the invitation yet. Ask if the mail arrived.",
  retry: "Try again",
  retrying: "We are trying again",
  stop: "Stop getting ready",
  stopTitle: "Do you really want to stop?",
  stopText:
    "Lessons in the calendar are then cancelled. Participants get mail about it. You can begin again later.",
  stopYes: "Yes, stop",
  closing: {
    title: "Close the group",
    running: "You can close the group after the last lesson.",
    explain:
      "All lessons are over. Close the group when everybody is ready. The team in Teams stays.",
    close: "Close the group",
    askTitle: "Do you want to close the group?",
    askText:
      "After that nobody can change anything. No more messages are sent. Everybody can still read everything. You can open the group again for 30 days.",
    yes: "Yes, close it",
    closed: "The group was closed on {{day}}. Nobody can change anything any more.",
    until: "Was this a mistake? You can open the group again up to and including {{day}}.",
    reopen: "Open the group again",
  },
};
