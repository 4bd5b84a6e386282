import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  title: "Start agreement",
  summary: "There is a start agreement for you. Read it and say whether you agree.",
  summaryDone: "This is the start agreement.",
  intro: "This is what we agree on together: participant, supervisor and teacher.",
  about: "About {{name}}",
  noAgreement: "There is no start agreement yet. Your teacher or coordinator prepares it.",
  who: {
    participant: "Participant",
    supervisor: "Supervisor",
    teacher: "Teacher",
  },
  contacts: "Whom can you call or mail?",
  helper: "Help",
  state: {
    accepted: "✓ Agreed on {{on}} ({{name}})",
    open: "○ Not agreed yet",
  },
  text: {
    v1: {
      hours:
        "The participant works {{hours}} hours a week in practice, to practise and to do the practice assignments.",
      supernumerary:
        "Advice: {{weeks}} weeks supernumerary at the start, and in weeks with a practice assignment. Supernumerary: not counted as staff yet.",
      supervisor: "There is one fixed supervisor, who works and looks along with the participant.",
      signing:
        "The supervisor signs off what was seen. The teacher judges. Signing off is not an exam.",
      notAllowed:
        "The certificate does not allow everything. Giving out medicines is no part of it.",
      stop: "Can the participant not do something safely yet? Then that stops and is said. Nobody counts it as wrong.",
    },
  },
  notContract: "This is not the practice contract. You sign that one separately.",
  accept: "I agree",
  acceptFor: "Agree for {{name}}",
  accepted: "✓ You agreed. Thank you.",
  all: "✓ All three agreed. You can start.",
  waiting: "We still wait for: {{who}}.",
  nothing: "Nothing is open for you.",
  more: "{{count}} more on the page.",
  subject: "Start agreement: please agree",
  refusals: {
    "agreement.hours": "Fill in hours a week: more than 0 and no more than {{most}}.",
    "agreement.weeks": "Fill in weeks: from 0 to {{most}}. Leave it empty for a volunteer.",
    "agreement.not_set": "There is no start agreement for this participant yet. Ask the teacher.",
    "agreement.changed":
      "The agreement changed meanwhile. Open it again and read what it says now.",
    "agreement.two_parties":
      "You agreed already in another role. Let a colleague agree for this role.",
    "agreement.not_a_party":
      "This agreement is between the participant, the supervisor and the teacher. You need not do anything.",
    "agreement.unknown_person":
      "This participant is not in this group (any more). Refresh the page.",
  },
};
