import { longestAnswer } from "../../contract/tickets-api.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Coordinator } from "../people/public.ts";
import type { Ticket } from "./document.ts";
import { dueFor } from "./due-rules.ts";
import { longestWords } from "./turn-rules.ts";

/** More than anybody needs; keeps the document small. */
const mostAnswers = 20;

/** In each rule: the very same ticket is a press that was done before, and changes nothing. */
type Changed<Code extends string> = Outcome<Ticket, Code>;

/** "Ik pak dit op": whoever takes it must answer it. */
export function take(
  ticket: Ticket,
  by: Coordinator,
  now: Instant,
  over = false,
): Changed<"tickets.emptied" | "tickets.already_answered" | "tickets.taken_by_colleague"> {
  if (ticket.emptiedAt) return refuse("tickets.emptied");
  if (ticket.state === "answered") return refuse("tickets.already_answered");
  const { takenBy } = ticket;
  if (takenBy?.personId === by.personId) return done(ticket);
  if (takenBy && !over) return refuse("tickets.taken_by_colleague");
  return done({ ...ticket, state: "taken", owner: by, takenBy: { ...by, at: now } });
}

/** To another coordinator, who must answer it from now on. */
export function passOn(
  ticket: Ticket,
  { from, to }: { readonly from: Coordinator; readonly to: Coordinator },
  now: Instant,
): Changed<"tickets.emptied" | "tickets.already_answered" | "tickets.already_theirs"> {
  if (ticket.emptiedAt) return refuse("tickets.emptied");
  if (ticket.state === "answered") return refuse("tickets.already_answered");
  const { takenBy, ...rest } = ticket;
  const last = ticket.passes.at(-1);
  const isRepeat = last?.from === from.personId && last.to === to.personId;
  if (ticket.owner?.personId === to.personId) {
    return isRepeat ? done(ticket) : refuse("tickets.already_theirs");
  }
  const passes = [...ticket.passes, { from: from.personId, to: to.personId, at: now }];
  return done({ ...rest, state: "open", owner: to, passes });
}

type Answer = {
  readonly by: Coordinator;
  readonly text: string;
  /** How many answers were there when it was written. */
  readonly seen: number;
};

/**
 * An answer, or one more on purpose. Whoever did not see the last answer hears of it first, so that
 * nobody gets two answers by accident (issue 5: the same ticket answered by two people).
 */
export function answer(
  ticket: Ticket,
  { by, text: typed, seen }: Answer,
  now: Instant,
): Changed<
  | "tickets.emptied"
  | "tickets.answer_empty"
  | "tickets.answer_too_long"
  | "tickets.answered_meanwhile"
  | "tickets.full"
> {
  if (ticket.emptiedAt) return refuse("tickets.emptied");
  const text = typed.trim().toWellFormed();
  if (text === "") return refuse("tickets.answer_empty");
  if (text.length > longestAnswer)
    return refuse("tickets.answer_too_long", { most: longestAnswer });
  const { answers } = ticket;
  const last = answers.at(-1);
  if (answers.length > seen) {
    const isRepeat = last?.by.personId === by.personId && last.text === text;
    return isRepeat ? done(ticket) : refuse("tickets.answered_meanwhile");
  }
  if (answers.length >= mostAnswers) return refuse("tickets.full");
  const { takenBy, ...rest } = ticket;
  return done({
    ...rest,
    state: "answered",
    owner: by,
    answers: [...answers, { by, at: now, text }],
  });
}

/** "Dit helpt niet": once, with more words; the same person answers again. */
export function reopen(
  ticket: Ticket,
  typed: string,
  now: Instant,
): Changed<
  | "tickets.emptied"
  | "tickets.not_answered_yet"
  | "tickets.reopened_before"
  | "tickets.more_empty"
  | "tickets.words_too_long"
> {
  if (ticket.emptiedAt) return refuse("tickets.emptied");
  const text = typed.trim().toWellFormed();
  if (ticket.more)
    return ticket.more.text === text ? done(ticket) : refuse("tickets.reopened_before");
  if (ticket.state !== "answered") return refuse("tickets.not_answered_yet");
  if (text === "") return refuse("tickets.more_empty");
  if (text.length > longestWords) return refuse("tickets.words_too_long", { most: longestWords });
  const { helpedAt, ...rest } = ticket;
  const dueAt = dueFor(ticket.reason, now);
  return done({ ...rest, state: "open", more: { at: now, text }, dueAt });
}

/** "Dit helpt": nothing more to do; the answer stays. */
export function helped(
  ticket: Ticket,
  now: Instant,
): Changed<"tickets.emptied" | "tickets.not_answered_yet"> {
  if (ticket.emptiedAt) return refuse("tickets.emptied");
  if (ticket.state !== "answered") return refuse("tickets.not_answered_yet");
  return done(ticket.helpedAt ? ticket : { ...ticket, helpedAt: now });
}

/** Conversation, name and address go; reason, moments and who answered stay for the count. */
export function emptied(ticket: Ticket, now: Instant): Ticket {
  const { more, asker, ...rest } = ticket;
  const { isVisitor, role } = asker;
  return {
    ...rest,
    asker: { key: "", isVisitor, name: "", ...(role ? { role } : {}) },
    turns: [],
    words: "",
    answers: ticket.answers.map((one) => ({ ...one, text: "" })),
    ...(more ? { more: { ...more, text: "" } } : {}),
    emptiedAt: now,
  };
}

/** Not answered in time. */
export const isOverdue = (
  { state, dueAt }: Pick<Ticket, "state" | "dueAt">,
  now: Instant,
): boolean => state !== "answered" && dueAt < now;
