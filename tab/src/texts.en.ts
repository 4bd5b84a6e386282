import type { nl } from "./texts.nl.ts";
import type { SameShape } from "./texts.ts";

export const en: SameShape<typeof nl> = {
  app: "Zorgklas",
  loading: "One moment, we are getting your information.",
  retry: "Try again",
  reference: "Code: {{reference}}",
  problemTitle: "This did not work",
  crashed: "This page does not work now. Load the page again.",
  reload: "Load again",
  noNetwork: "We get no answer. Check your internet. Then try again.",
  noSignIn: "We do not know who you are. Close Zorgklas and open it again in Teams.",
  unreadable: "Something went wrong. Try again in a few minutes.",
  back: "Back",
  toStart: "To the start",
  cancel: "No, go back",
  close: "Close",
  step: {
    overview: "Overview",
    progress: "Progress",
    sessions: "Lessons",
    mine: "My progress",
    results: "Results",
    review: "Review",
    hours: "Hours",
    supervisors: "Supervisors",
  },
  groupMenu: "Parts of this group",
  outside: {
    title: "Open Zorgklas in Teams",
    text: "This page only works in Microsoft Teams. Open Teams and choose Zorgklas there.",
    again: "Are you in Teams? Then load the page again.",
  },
  duration: {
    hours_one: "{{count}} hour",
    hours_other: "{{count}} hours",
    minutes_one: "{{count}} minute",
    minutes_other: "{{count}} minutes",
    both: "{{hours}} and {{minutes}}",
  },
  export: {
    xlsx: "Download for Excel",
    csv: "Download as csv",
    done: "Saved: {{file}}. Look in your downloads.",
  },
  severity: { warning: "Note", error: "Error" },
};
