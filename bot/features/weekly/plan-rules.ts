import { messagePlan } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import type { Progress, WorkProgress } from "../progress/public.ts";

/** Late, or not good enough yet and without a second try: what a message may be about. */
export const openWorkOf = ({ work }: Pick<Progress, "work">): readonly WorkProgress[] =>
  work.filter(({ state }) => state === "late" || state === "not_yet");

/** The most that one participant gets in a track (message plan). */
export const mostOpenWork = messagePlan["weekly.open_work"].atMost.participant;
export const mostWeeks = messagePlan["weekly.week"].atMost.participant;

/**
 * Whether one more of these fits into the message plan. Counted is what came, or still comes; a skipped
 * one bothered nobody. A lesson that moves after its card was sent makes a week more than there are lessons.
 */
export const mayHave = (
  notices: readonly { readonly value: Notice }[],
  personId: string,
  most: number,
): boolean =>
  notices.filter(({ value: { to, state } }) => to === personId && state !== "skipped").length <
  most;
