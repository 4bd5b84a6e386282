import { z } from "zod";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Intake } from "./intake.ts";

export const longestName = 100;
export const longestMail = 200;
const mailAddress = z.email();

export type Contact = NonNullable<Intake["contact"]>;
export type ContactRefusal = "intake.name_missing" | "intake.mail_wrong" | "intake.too_busy";

/** In one line, without what no name has. */
const lineOf = (typed: string): string => typed.replace(/\s+/g, " ").trim();

/** A name and an address that can be answered; nothing else is asked. */
export function contactFrom(typed: Contact): Outcome<Contact, ContactRefusal> {
  const [name, mail, employer] = [lineOf(typed.name), lineOf(typed.mail), lineOf(typed.employer)];
  if (name === "" || name.length > longestName) return refuse("intake.name_missing");
  const isMail = mail.length <= longestMail && mailAddress.safeParse(mail).success;
  if (!isMail) return refuse("intake.mail_wrong");
  return done({ name, mail, employer: employer.slice(0, longestName).toWellFormed() });
}
