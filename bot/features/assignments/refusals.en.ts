import type { SameShape } from "../../kernel/texts.ts";
import type { refusals as nl } from "./refusals.nl.ts";

export const refusals: SameShape<typeof nl> = {
  "assignments.unknown": "This assignment is not there (any more). Look at ‘my tasks’.",
  "assignments.not_open": "This assignment is not open yet. It opens after the lesson.",
  "assignments.not_judged": "This is practice. You do not have to hand it in.",
  "assignments.to_hand_in": "You hand this assignment in. Choose ‘Hand in’.",
  "assignments.empty": "Write your answer first, or give a link or a file. Then hand it in.",
  "assignments.too_long":
    "Your answer is too long. Use no more than {{most}} characters. We saved the beginning as a draft.",
  "assignments.bad_link": "This link does not work here. Paste a link that begins with https://.",
  "assignments.link_too_long": "This link is too long. Use no more than {{most}} characters.",
  "assignments.client_data":
    "Something in your text may be about a client. Take it out. Or say that it is not about a client.",
  "assignments.check_files":
    "See whether a client can be recognised in your files. Then say that it is right.",
  "assignments.already_handed_in":
    "You already handed this in. Your teacher checks it. What you handed in is saved.",
  "assignments.already_met": "This assignment is met already. There is nothing left to do.",
  "assignments.draft_changed": "Your draft changed meanwhile. Look at it again. Then hand it in.",
  "assignments.no_draft": "There is no draft any more. Open the assignment again.",
  "assignments.nothing_done": "You have not done this assignment yet. Do that first.",
};
