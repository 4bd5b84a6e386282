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
};
