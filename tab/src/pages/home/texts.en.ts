import type { SameShape } from "../../texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Hello {{name}}",
  plainTitle: "Zorgklas",
  groups: "Groups",
  yourGroups: "Your groups",
  chooseGroup: "Choose a group.",
  importGroup: "Import a group",
  noGroups: "There is no group yet. Import a list of names. Then we make the group for you.",
  nothing:
    "You are not in a group yet. When your training provider adds you, you see your lessons and tasks here.",
  supervisor: "The people you support at work",
  supervisors: "Supervisors",
  supervisorsReach: "See whom you can reach",
  intakes: "Intake questions",
  intakesRead: "Read who wants to take part and what is still missing",
  tickets: "Questions sent on",
  ticketsOpen: "See and answer what Hugo sent on",
  hugo: "Hugo",
  hugoKnowledge: "See and change what Hugo knows",
  starts: "Starts {{day}}",
  participants_one: "{{count}} participant",
  participants_other: "{{count}} participants",
  contact: "Your staff in the course",
  role: {
    participant: "Participant",
    teacher: "Teacher",
    supervisor: "Supervisor",
    contact: "Contact person",
    workplace_examiner: "Workplace examiner",
  },
  state: {
    busy: "Being made",
    done: "Ready",
    failed: "Needs attention",
    cancelled: "Stopped",
  },
};
