import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { findMember, whenOpen } from "../groups/public.ts";
import { confirmHours, findHours, type Hours } from "../hours/public.ts";
import { roleFor } from "./read-watched.ts";

type Shown = {
  readonly groupId: string;
  readonly personId: string;
  /** What the card said. */
  readonly minutes: number;
  /** When the card was made: what was written down later was not looked at. */
  readonly until: Instant;
};

const openUntil = ({ entries }: Hours, until: Instant) =>
  entries.filter(({ confirmed, refused, loggedAt }) => !confirmed && !refused && loggedAt <= until);

type Confirmed = {
  readonly what: "confirmed" | "before" | "changed";
  /** Of the participant. */
  readonly name: string;
};

/** Confirms exactly what the card showed. When something of it changed meanwhile, nothing is confirmed. */
export async function confirmShown(
  ports: Ports,
  actor: Actor,
  { groupId, personId, minutes, until }: Shown,
): Promise<Outcome<Confirmed, string>> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const [member, hours] = await Promise.all([
    findMember(ports.documents, groupId, personId),
    findHours(ports.documents, groupId, personId),
  ]);
  if (!member || roleFor(member.value, actor.personId) !== "supervisor") {
    return refuse("groups.supervisors_only");
  }
  const isOpen = whenOpen(member);
  if (!isOpen.ok) return isOpen;
  const { name } = member.value;
  const open = hours ? openUntil(hours.value, until) : [];
  if (open.length === 0) return done({ what: "before", name });
  const sum = open.reduce((total, one) => total + one.minutes, 0);
  if (sum !== minutes) return done({ what: "changed", name });
  const entryIds = open.map(({ entryId }) => entryId);
  const outcome = await confirmHours(ports, actor, { groupId, personId, entryIds, isRight: true });
  return outcome.ok ? done({ what: "confirmed", name }) : outcome;
}
