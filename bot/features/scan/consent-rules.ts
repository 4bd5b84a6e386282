import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Consent, Scan } from "./rules.ts";

/** What a participant decides about: seeing the answers, and rating the same items. */
export type ConsentKind = "sharing" | "ratingAsked";

export type ConsentRefusal = "scan.not_completed" | "scan.no_supervisor";

type Supervisor = { readonly mail: string };

const isFor = ({ to }: Consent, { mail }: Supervisor): boolean =>
  to.toLowerCase() === mail.toLowerCase();

/**
 * Since when this supervisor has it; undefined when never given, taken back, or given to the
 * supervisor of before.
 */
export function givenSince(
  scan: Scan,
  kind: ConsentKind,
  supervisor: Supervisor | undefined,
): Instant | undefined {
  const last = scan[kind]?.at(-1);
  return last?.given && supervisor && isFor(last, supervisor) ? last.at : undefined;
}

/** Has the participant said yes or no about this supervisor? No answer is no consent. */
export function isDecided(scan: Scan, kind: ConsentKind, supervisor: Supervisor): boolean {
  const last = scan[kind]?.at(-1);
  return last !== undefined && isFor(last, supervisor);
}

/**
 * Gives consent or takes it back; every change is kept with its date.
 * @returns `scan` itself when it says so already
 */
export function decide(
  scan: Scan,
  kind: ConsentKind,
  { supervisor, given }: { readonly supervisor: Supervisor | undefined; readonly given: boolean },
  now: Instant,
): Outcome<Scan, ConsentRefusal> {
  if (!scan.completedAt) return refuse("scan.not_completed");
  if (!supervisor) return refuse("scan.no_supervisor");
  const history = scan[kind] ?? [];
  const last = history.at(-1);
  if (last && isFor(last, supervisor) && last.given === given) return done(scan);
  return done({ ...scan, [kind]: [...history, { at: now, given, to: supervisor.mail }] });
}
