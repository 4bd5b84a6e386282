import { type TalkKind, talkKinds } from "../../contract/talks-api.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";
import type { Talk } from "./document.ts";
import { tableOf } from "./table-rules.ts";

/** A talk that is only proposed for so long is one that was not held. */
const dueAfterDays = 28;

const isDue = ({ state, moment, proposedAt }: Talk, now: Instant): boolean => {
  if (state === "proposed") return plus(proposedAt, { days: dueAfterDays }) <= now;
  return state === "planned" ? moment !== undefined && moment.endsAt <= now : true;
};

export type Share = {
  readonly kind: TalkKind;
  readonly held: number;
  /** Held ones among them; what was cancelled, or proposed and never held, counts as not held. */
  readonly due: number;
  readonly toCome: number;
};

/**
 * How many of the talks that should have been were held, per kind. Talks of people who stopped count
 * nowhere; a talk whose moment is still to come is no failure, and counted by itself.
 */
export function shareHeld(
  talks: readonly Talk[],
  members: readonly Member[],
  now: Instant,
): readonly Share[] {
  const counted = talks.filter((talk) => tableOf(talk, members).participants.length > 0);
  return talkKinds.map((kind) => {
    const own = counted.filter((one) => one.kind === kind);
    const due = own.filter((one) => isDue(one, now));
    return {
      kind,
      held: due.filter(({ state }) => state === "held").length,
      due: due.length,
      toCome: own.length - due.length,
    };
  });
}
