import type { Ports } from "../../kernel/ports.ts";
import { type Day, type Instant, localDay, plusDays } from "../../kernel/time.ts";
import type { Urgent } from "../../kernel/urgent.ts";

/** The day on which a person looked whether the numbers are still right, as `YYYY-MM-DD`. */
export const numbersCheckedOn = ({ checkedOn }: Urgent): Day => checkedOn;

const daysInYear = 366;

/** Numbers that nobody looked at for over a year may have changed. */
export const areNumbersOld = (urgent: Urgent, now: Instant): boolean =>
  plusDays(urgent.checkedOn, daysInYear) < localDay(now);

/** At the start: says since when, so that an editor looks at them. */
export function warnOfOldNumbers({
  knowledge,
  now,
  log,
}: Pick<Ports, "knowledge" | "now" | "log">): void {
  const { urgent } = knowledge;
  if (areNumbersOld(urgent, now())) {
    log("hugo.numbers_old", { checkedOn: numbersCheckedOn(urgent) });
  }
}
