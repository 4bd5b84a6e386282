import type { Verb } from "../../kernel/feature.ts";
import { answer, back, contact, show, showContact, skip, start } from "./verbs.ts";

export { intakeCommand } from "./commands.ts";

/** Buttons that somebody without an account may press; each looks itself whose intake it is. */
export const visitorVerbs: Readonly<Record<`intake.${string}`, Verb>> = {
  "intake.start": start,
  "intake.answer": answer,
  "intake.back": back,
  "intake.show": show,
  "intake.contact": contact,
  "intake.skip_contact": skip,
  "intake.show_contact": showContact,
};
