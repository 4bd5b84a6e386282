import type { SameShape } from "../../kernel/texts.ts";
import type { nl } from "./texts.nl.ts";

export const en: SameShape<typeof nl> = {
  invite: {
    title: "What can you already do?",
    intro: "This is your development scan. There are no wrong answers.",
    how: "There are {{pages}} short pages. It takes about {{minutes}} minutes. You may stop halfway.",
    when: "Do the scan before your first lesson on {{date}}.",
    whoSees: "You and your teacher see your answers. Nobody else.",
    start: "Start the scan",
    goOn: "Go on with the scan",
    summary: "Your development scan is ready",
  },
  page: {
    title: "Page {{page}} of {{pages}}: {{module}}",
    saved: "Saved. Page {{page}} of {{pages}} is done. You can also go on later.",
    whoSees: "You and your teacher see your answers. Nobody else.",
    choose: "Choose what fits you for each sentence.",
    missing: "Choose an answer for this sentence.",
    remark: "Do you want to add something? You do not have to.",
    remarkHint: "Do not write names of clients.",
    save: "Save and go on",
    saveLast: "Save and finish",
    previous: "Previous page",
    gist: "Page {{page}} of {{pages}} of your development scan: {{module}}.",
  },
  answers: {
    not_yet: "I cannot do this yet",
    with_help: "I can do this with help",
    by_myself: "I can do this by myself",
    can_explain: "I can explain this to a colleague",
    not_here: "This does not happen at my work",
  },
  done: {
    title: "Your scan is done",
    thanks: "Thank you. All {{pages}} pages are saved.",
    next: "Your teacher talks about the scan in the lesson. There is nothing to do now.",
    counts: "Your answers",
    times: "{{times}} times",
    strongest: "This you do well already",
    weakest: "This you will learn most",
    gist: "Your development scan is done. Your teacher talks about it in the lesson.",
  },
  refusals: {
    "scan.page_unknown": "This page is gone. Open the scan again.",
    "scan.answer_missing": "Choose an answer for each sentence. Then save again.",
    "scan.remark_too_long": "Your remark is too long. Use no more than {{most}} characters.",
    "scan.completed": "Your scan is already done. Your answers stand.",
    "scan.not_sent": "There is no scan for you now. You get a message when it is time.",
  },
};
