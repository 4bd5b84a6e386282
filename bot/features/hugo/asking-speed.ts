import type { Documents } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Instant, plus } from "../../kernel/time.ts";

const mostInAMinute = 20;
const mostAskers = 5_000;

/** When each asked lately, oldest asker first. Only in memory: after a restart everybody is welcome. */
type Lately = Map<string, readonly Instant[]>;
const ofApp = new WeakMap<Documents, Lately>();

const latelyOf = (documents: Documents): Lately => {
  const known = ofApp.get(documents) ?? new Map<string, readonly Instant[]>();
  ofApp.set(documents, known);
  return known;
};

/**
 * Who asks, for counting. A page that says nothing of itself is counted by address only, before it
 * gets here: counted together, all of them would wait for one.
 */
function askerOf(actor: Actor, visit: string | undefined): string | undefined {
  if (actor.personId !== undefined) return actor.personId;
  if (!actor.visitor) return `${actor.tenantId}:${actor.objectId}`;
  return visit === undefined || visit === "" ? undefined : `visit:${visit}`;
}

/** Counts this question; true when it is one too many within a minute. */
export function asksTooFast(
  { documents, now }: Pick<Ports, "documents" | "now">,
  actor: Actor,
  visit?: string,
): boolean {
  const asker = askerOf(actor, visit);
  if (asker === undefined) return false;
  const lately = latelyOf(documents);
  const since = plus(now(), { minutes: -1 });
  const asked = (lately.get(asker) ?? []).filter((at) => at > since);
  if (asked.length >= mostInAMinute) return true;
  lately.delete(asker);
  const [oldest] = lately.keys();
  if (lately.size >= mostAskers && oldest !== undefined) lately.delete(oldest);
  lately.set(asker, [...asked, now()]);
  return false;
}
