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
    cancelled: "Making the group has stopped. What was there already stays.",
  },
  stepState: {
    waiting: "Waiting",
    busy: "Busy",
    done: "Done",
    failed: "Failed",
    cancelled: "Stopped",
  },
  of: "{{done}} of {{total}}",
  pending: "Not accepted yet",
  pendingText_one: "{{count}} guest has not accepted the invitation yet. Ask if the mail arrived.",
  pendingText_other:
    "{{count}} guests have not accepted the invitation yet. Ask if the mail arrived.",
  retry: "Try again",
  retrying: "We are trying again",
  stop: "Stop making it",
  stopTitle: "Do you want to stop?",
  stopText: "We will take no new steps then. People who were invited already stay invited.",
  stopYes: "Yes, stop",
};
