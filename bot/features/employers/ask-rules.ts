import { type MessageType, messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { ContactNotice } from "./store.ts";

/** The message plan counts over a track of 24 weeks. */
const track = { days: -24 * 7 };

const mostOf = (type: ContactNotice & MessageType): number => messagePlan[type].atMost.contact;

export type Asked =
  /** A new message: the id follows from how many there were, so two groups at once make one. */
  | { readonly kind: "new"; readonly id: string }
  /** There was one in this track: it may show the newest facts in its place. */
  | { readonly kind: "had"; readonly last: Notice };

/**
 * Whether one more fits into the message plan. A skipped one bothered nobody.
 * @param had all of this type, of this person
 */
export function asked(
  type: Exclude<ContactNotice, "employers.month">,
  had: readonly Notice[],
  now: Instant,
): Asked {
  const since = plus(now, track);
  const counted = had
    .filter(({ state, dueAt }) => state !== "skipped" && dueAt > since)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const last = counted.at(-1);
  return last && counted.length >= mostOf(type)
    ? { kind: "had", last }
    : { kind: "new", id: `${type}:${had.length + 1}` };
}

/** A card in a chat can be changed; a mail cannot, and sending it again would be one too many. */
export const canChange = ({ state, activityId, path }: Notice): boolean =>
  state === "sent" && activityId !== undefined && path !== "mail";

/** @param first month of the first card of the group that asks */
export const mayHaveMonth = (had: readonly Notice[], first: string): boolean =>
  had.filter(({ state, data }) => state !== "skipped" && String(data["month"]) >= first).length <
  mostOf("employers.month");
