import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Group, Member } from "../groups/public.ts";
import type { Session } from "../sessions/public.ts";

/** A slip shows soon; later the figures of the group have been used. */
const reopenableInDays = 30;

export const reopenableUntil = (closedAt: Instant): Instant =>
  plus(closedAt, { days: reopenableInDays });

export type CloseRefusal = "closing.still_running";
export type ReopenRefusal = "closing.too_late";

/** The group as it is closed; one that was closed keeps its moment. */
export function close(
  group: Group,
  sessions: readonly Session[],
  now: Instant,
): Outcome<Group & { readonly archivedAt: Instant }, CloseRefusal> {
  const { archivedAt } = group;
  if (archivedAt !== undefined) return done({ ...group, archivedAt });
  const toCome = sessions.find(({ state, endsAt }) => state === "planned" && endsAt > now);
  if (toCome) return refuse("closing.still_running", { number: toCome.number });
  return done({ ...group, archivedAt: now });
}

/** The group as it was before it was closed; one that is open stays as it is. */
export function reopen(group: Group, now: Instant): Outcome<Group, ReopenRefusal> {
  const { archivedAt, ...open } = group;
  if (archivedAt === undefined) return done(group);
  if (now > reopenableUntil(archivedAt)) return refuse("closing.too_late");
  return done(open);
}

export const closedMember = (member: Member, groupClosedAt: Instant): Member => ({
  ...member,
  groupClosedAt,
});

export function openMember({ groupClosedAt: _, ...member }: Member): Member {
  return member;
}
