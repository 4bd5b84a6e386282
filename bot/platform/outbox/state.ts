import type { Notice } from "../../kernel/notice.ts";
import { plus } from "../../kernel/time.ts";

/** After so many tries a notice has failed, with the reason of the last one. */
export const mostAttempts = 10;
export const backOffInSeconds = (attempts: number): number => Math.min(3600, 5 * 2 ** attempts);

/** Between a half and the whole of it, in whole seconds, so that what failed together does not come back together. */
export const withJitter = (seconds: number, chance: number): number =>
  Math.ceil(seconds * (0.5 + chance / 2));

const digits = 8;
/** Between 0 and 1, from a hash in hexadecimal: as good as by chance, and the same after a kill. */
export const chanceOf = (hash: string): number =>
  Number.parseInt(hash.slice(0, digits), 16) / 16 ** digits;
/** Who cannot be reached yet is looked at again this often, and given up after these days. */
export const lookAgainInMinutes = 60;
const waitAtMostInDays = 45;
export const waitedTooLong = ({ dueAt }: Notice, now: Notice["dueAt"]): boolean =>
  plus(dueAt, { days: waitAtMostInDays }) <= now;

export const without = ({ wakeAt: _, reason: __, ...notice }: Notice): Notice => notice;

export const ended = (notice: Notice, state: "failed" | "skipped", reason: string): Notice => ({
  ...without(notice),
  state,
  reason,
});

/** Sent before, and nothing more to be done: the reason tells why it stays as it was. */
export const keptAsSent = (notice: Notice, reason: string): Notice => ({
  ...without(notice),
  state: "sent",
  reason,
});

export const later = (notice: Notice, wakeAt: Notice["dueAt"], reason: string): Notice => ({
  ...notice,
  state: "pending",
  wakeAt,
  reason,
});
