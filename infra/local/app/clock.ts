import { type Instant, instant } from "../../../bot/kernel/time.ts";

type Moment = { readonly now: string; readonly mode: "real" | "manual" | "jump" };

export type FollowedClock = {
  readonly now: () => Instant;
  readonly follow: (moment: Moment) => void;
};

/** The tenant owns the domain's clock; the app goes by what it was told last. */
export function followedClock(): FollowedClock {
  let standing: Instant | undefined;
  let aheadInMs = 0;
  return {
    now: () => standing ?? instant(new Date(Date.now() + aheadInMs).toISOString()),
    follow: ({ now, mode }) => {
      standing = mode === "real" ? undefined : instant(now);
      aheadInMs = Date.parse(now) - Date.now();
    },
  };
}
