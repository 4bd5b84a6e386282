/** Everything that can be said no to about a ticket; each has a sentence in `texts.*.ts`. */
export type TicketRefusal =
  | "tickets.nothing_to_ask"
  | "tickets.words_too_long"
  | "tickets.name_needed"
  | "tickets.mail_wrong"
  | "tickets.too_many"
  | "tickets.too_busy";

export type OwnRefusal = "tickets.not_found" | "tickets.sign_in" | "tickets.emptied";

export type ReopenRefusal =
  | OwnRefusal
  | "tickets.not_answered_yet"
  | "tickets.reopened_before"
  | "tickets.more_empty"
  | "tickets.words_too_long";

type HandleRefusal =
  | "groups.coordinators_only"
  | "tickets.no_account"
  | "tickets.not_found"
  | "tickets.emptied"
  | "tickets.already_answered";

export type TakeRefusal = HandleRefusal | "tickets.taken_by_colleague";
export type PassRefusal =
  | HandleRefusal
  | "tickets.already_theirs"
  | "tickets.unknown_coordinator"
  | "tickets.nobody_else";
export type AnswerRefusal =
  | Exclude<HandleRefusal, "tickets.already_answered">
  | "tickets.answer_empty"
  | "tickets.answer_too_long"
  | "tickets.answered_meanwhile"
  | "tickets.full";
