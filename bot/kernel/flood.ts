import type { Documents } from "./documents.ts";
import type { Actor } from "./feature.ts";
import type { Ports } from "./ports.ts";
import { type Instant, plus } from "./time.ts";

type Tools = Pick<Ports, "documents" | "now">;
type Most = {
  /** From one network address: a school or an office has one for everybody in it. */
  readonly ofOneInAnHour: number;
  readonly inAnHour: number;
  readonly inADay: number;
};
type Made = { readonly at: Instant; readonly origin: string | undefined };

/**
 * For what people without an account may make: so many from one address, and so many of all of them
 * together, because a prank has ever other names and may have more addresses. Counted in memory, for
 * each app apart; after a restart everybody is welcome. The answer counts this one; true when it is one
 * too many.
 */
export function visitorLimit(most: Most): (ports: Tools, actor: Actor) => boolean {
  const ofApp = new WeakMap<Documents, readonly Made[]>();
  return ({ documents, now }, { origin }) => {
    const dayAgo = plus(now(), { days: -1 });
    const hourAgo = plus(now(), { hours: -1 });
    const today = (ofApp.get(documents) ?? []).filter(({ at }) => at > dayAgo);
    const lately = today.filter(({ at }) => at > hourAgo);
    const fromHere = lately.filter((made) => made.origin !== undefined && made.origin === origin);
    const isOver =
      fromHere.length >= most.ofOneInAnHour ||
      lately.length >= most.inAnHour ||
      today.length >= most.inADay;
    ofApp.set(documents, isOver ? today : [...today, { at: now(), origin }]);
    return isOver;
  };
}
