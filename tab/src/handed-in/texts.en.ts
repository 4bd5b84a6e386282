import type { SameShape } from "../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  kind: { practise: "Practise", hand_in: "Hand in", practice: "Practice assignment" },
  met: "Met",
  notYet: "Not yet",
  improve: "This can be better",
  feedback: "What the teacher says",
  rubric: "Point by point",
  level: { not_yet: "Not yet", met: "Met", good: "Good" },
  noExam: "This is not an exam.",
  judgedOn: "Judged on {{day}}",
  noText: "There is no text.",
  link: "Link",
  files: "Files",
  look: "Look",
  download: "Download",
  of: "{{action}}: {{name}}",
  saved: "Saved: {{name}}. Look in your downloads.",
  seen: {
    by_self: "Independently",
    with_help: "With help",
    not_yet: "Not yet",
    not_there: "Was not there",
  },
  seenOn: "Seen on {{day}}, of try {{attempt}}",
  seenTitle: "What the supervisor saw",
  notSeen: "The supervisor has not said anything yet.",
};
