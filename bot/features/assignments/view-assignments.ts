import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { getGroup, type Member, participantOf } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { findWorkItem, isOpen, type OpenWork } from "./rules.ts";
import { findWork } from "./store.ts";
import type { Work } from "./work.ts";

export type ModuleWork = OpenWork & {
  readonly member: Member;
  /** Homework is asked before the next session; the last one has none after it. */
  readonly dueAt: Instant | undefined;
  readonly work: Work | undefined;
};

type ViewRefusal =
  | "assignments.unknown"
  | "assignments.not_open"
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only";

/** The assignment of a participant with its deadline and what was handed in; opens after its session. */
export async function viewAssignment(
  { documents, tracks, now }: Ports,
  actor: Actor,
  { groupId, assignmentId }: { readonly groupId: string; readonly assignmentId: string },
): Promise<Outcome<ModuleWork, ViewRefusal>> {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const member = found.value.value;
  const [{ value: group }, sessions, work] = await Promise.all([
    getGroup(documents, groupId),
    listSessions(documents, groupId),
    findWork(documents, groupId, member.personId, assignmentId),
  ]);
  const track = tracks.find(group.trackId, group.trackVersion);
  const open = track && findWorkItem(track, assignmentId);
  if (!open) return refuse("assignments.unknown");
  const own = sessions.find(({ number }) => number === open.module.number);
  if (!isOpen(own, now())) return refuse("assignments.not_open");
  const next = sessions.find(
    ({ number, state }) => number > open.module.number && state === "planned",
  );
  return done({ ...open, member, dueAt: next?.startsAt, work: work?.value });
}
