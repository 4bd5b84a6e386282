import { nextMorning } from "../../kernel/daytime.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import { type Instant, localDay, plus } from "../../kernel/time.ts";

type OwnType = "digest.week" | "digest.sign_off" | "digest.reminder" | "digest.finished";

/** The plan counts a track of 24 weeks, over all participants of one supervisor. */
const counted = { days: -24 * 7 };
/** A card of this age is no longer looked at: what is asked now deserves a message of its own. */
const staleAfter = { days: 7 };
/** What the digest of today or tomorrow tells needs no message of its own. */
const digestIsNear = { days: 1 };

/** Those that came or still come; a skipped one bothered nobody. */
const had = (notices: readonly Notice[], type: OwnType): readonly Notice[] =>
  notices
    .filter((one) => one.type === type && one.state !== "skipped")
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));

/** Whether one more of this type fits into the message plan. */
export const mayHave = (notices: readonly Notice[], type: OwnType, now: Instant): boolean => {
  const since = plus(now, counted);
  const most: number = messagePlan[type].atMost.supervisor;
  return had(notices, type).filter(({ dueAt }) => dueAt > since).length < most;
};

/** One that is changed in place just now has arrived before. */
const wasSent = ({ activityId, state }: Notice): boolean =>
  state === "sent" || activityId !== undefined;

/** The last one that arrived. */
export const lastSent = (notices: readonly Notice[], type: OwnType): Notice | undefined =>
  had(notices, type).filter(wasSent).at(-1);

const dayOf = ({ sentAt, wakeAt, dueAt }: Notice) => localDay(sentAt ?? wakeAt ?? dueAt);

/** The first moment from `at` on a day on which no other message of ours comes: never two on one day. */
export function freeMoment(notices: readonly Notice[], at: Instant): Instant {
  const busy = new Set(
    notices.filter(({ state }) => !["skipped", "failed"].includes(state)).map(dayOf),
  );
  let moment = at;
  while (busy.has(localDay(moment))) moment = nextMorning(moment);
  return moment;
}

const isPending = ({ state, activityId }: Notice): boolean =>
  (state === "pending" || state === "sending") && activityId === undefined;

/** The digest comes so soon that it tells everything. */
const digestSoon = (notices: readonly Notice[], now: Instant): boolean =>
  had(notices, "digest.week").some((one) => isPending(one) && one.dueAt <= plus(now, digestIsNear));

/**
 * How something that is asked reaches the supervisor: `shown` in a card that is still to come, in place
 * in the card of this week, by a message of its own, or in the digest.
 */
export type AskPlan =
  | { readonly kind: "shown" }
  | { readonly kind: "refresh"; readonly id: string }
  | { readonly kind: "new"; readonly id: string; readonly dueAt: Instant }
  | { readonly kind: "digest" };

/**
 * @param answered whether nothing of what the last card asked waits any more
 */
export function planAsk(
  notices: readonly Notice[],
  type: "digest.sign_off" | "digest.reminder",
  { now, answered }: { readonly now: Instant; readonly answered: boolean },
): AskPlan {
  const own = had(notices, type);
  if (own.some(isPending)) return { kind: "shown" };
  const last = lastSent(notices, type);
  const isFresh = last !== undefined && plus(last.sentAt ?? last.dueAt, staleAfter) > now;
  const waits = !mayHave(notices, type, now) || digestSoon(notices, now);
  if (isFresh && (!answered || waits)) {
    // A mail cannot be changed: its link opens what is asked now.
    return last.activityId === undefined ? { kind: "shown" } : { kind: "refresh", id: last.id };
  }
  if (waits) return { kind: "digest" };
  const all = notices.filter((one) => one.type === type).length;
  return { kind: "new", id: `${type}:${all + 1}`, dueAt: freeMoment(notices, now) };
}
