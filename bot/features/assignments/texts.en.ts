import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  card: {
    title: "Your assignments for lesson {{number}}",
    module: "{{module}}",
    practise: "Practise",
    practiseHint: "You get no assessment for this.",
    handIn: "Hand in",
    handInHint: "Your teacher checks this.",
    minutes: "Time: about {{minutes}} minutes.",
    due: "Hand in before {{date}}, {{time}}.",
    late: "The date {{date}} is past. Please hand in all the same.",
    open: "Hand in",
    handedIn: "Handed in on {{date}}.",
    summary: "Your assignments for lesson {{number}} are ready",
    gist: "Your assignments for lesson {{number}}: {{module}}.",
  },
  form: {
    title: "Hand in: {{assignment}}",
    label: "Write or paste your answer here",
    placeholder: "Begin here",
    required: "Write your answer first. Then hand it in.",
    privacy: "Can somebody recognise the client in your text? Take that out first. Then hand in.",
    send: "Hand in",
    back: "Back to your assignments",
    final: "After handing in you cannot change the text any more.",
    gist: "Hand in your answer for {{assignment}}.",
  },
  done: {
    title: "Handed in",
    thanks: "Your answer for “{{assignment}}” is saved on {{date}}, {{time}}.",
    next: "Your teacher reads it. There is nothing to do now.",
    yourText: "This is what you handed in",
    gist: "You handed in “{{assignment}}”.",
  },
  refusals: {
    "assignments.unknown": "This assignment is not there (any more). Look at ‘my tasks’.",
    "assignments.not_open": "This assignment is not open yet. It opens after the lesson.",
    "assignments.not_judged": "This is practice. You do not have to hand it in.",
    "assignments.empty": "Write your answer first. Then hand it in.",
    "assignments.too_long": "Your answer is too long. Use no more than {{most}} characters.",
    "assignments.already_handed_in": "You already handed this in. Your first answer is saved.",
  },
};
