import type { Documents } from "./documents.ts";
import type { Ports } from "./ports.ts";
import { type Instant, plus } from "./time.ts";

type Tools = Pick<Ports, "documents" | "now">;

/**
 * For what people without an account may make: no more than so many in an hour, of all of them together,
 * because a prank has ever other names and addresses. Counted in memory, for each app apart; after a
 * restart everybody is welcome. The answer counts this one; true when it is one too many.
 */
export function hourlyLimit(most: number): (ports: Tools) => boolean {
  const ofApp = new WeakMap<Documents, readonly Instant[]>();
  return ({ documents, now }) => {
    const since = plus(now(), { hours: -1 });
    const lately = (ofApp.get(documents) ?? []).filter((at) => at > since);
    const isOver = lately.length >= most;
    ofApp.set(documents, isOver ? lately : [...lately, now()]);
    return isOver;
  };
}
