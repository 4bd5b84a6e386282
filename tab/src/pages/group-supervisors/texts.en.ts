import type { SameShape } from "../../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Supervisors",
  mine: "Your supervisor",
  noParticipants: "There are no participants yet.",
  closed: "The group is closed. You cannot change anything any more.",
  supervisor: "Supervisor",
  deputy: "Deputy",
  examiner: "Workplace examiner",
  nobody: "Nobody",
  waits: "Does not start yet: there is no supervisor.",
  mayNot: "No supervisor has said yes yet.",
  allowed: "May start anyway: {{reason}}",
  former: "Before: {{name}}, until {{day}}. {{reason}}",
  instead: "Proposal: {{name}} ({{mail}})",
  ofPerson: "{{action}}: {{name}}",
  state: {
    not_asked: "Will be asked",
    asked: "Asked on {{day}}, no answer yet",
    confirmed: "Said yes on {{day}}",
    onboarded: "Knows what is expected since {{day}}",
    declined: "Said no on {{day}}",
    impossible: "Not possible: this is the participant or the teacher",
  },
  action: {
    supervisor: "Another supervisor",
    deputy: "Name a deputy",
    examiner: "Name a workplace examiner",
    allow: "Let start anyway",
    again: "Ask again",
  },
  revoke: {
    action: "Revoke links in mails",
    title: "Revoke the links of {{name}}?",
    text: "The links in all mails until now then open nothing more. A new mail has a new link.",
    done: "The links of {{name}} were revoked.",
  },
  form: {
    name: "Name",
    mail: "Mail address at work",
    reason: "Why? This is kept.",
    save: "Save",
    saved: "Saved.",
    asked: "We ask again.",
  },
};
