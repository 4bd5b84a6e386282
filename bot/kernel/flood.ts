import type { Documents } from "./documents.ts";
import type { Ports } from "./ports.ts";
import { type Instant, plus } from "./time.ts";

type Tools = Pick<Ports, "documents" | "now">;

type Most = { readonly inAnHour: number; readonly inADay: number };

/**
 * For what people without an account may make: no more than so many at a time, of all of them together,
 * because a prank has ever other names and addresses. Counted in memory, for each app apart; after a
 * restart everybody is welcome. The answer counts this one; true when it is one too many.
 */
export function visitorLimit({ inAnHour, inADay }: Most): (ports: Tools) => boolean {
  const ofApp = new WeakMap<Documents, readonly Instant[]>();
  return ({ documents, now }) => {
    const dayAgo = plus(now(), { days: -1 });
    const hourAgo = plus(now(), { hours: -1 });
    const today = (ofApp.get(documents) ?? []).filter((at) => at > dayAgo);
    const lately = today.filter((at) => at > hourAgo);
    const isOver = lately.length >= inAnHour || today.length >= inADay;
    ofApp.set(documents, isOver ? today : [...today, now()]);
    return isOver;
  };
}
