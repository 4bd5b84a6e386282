import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { findMember, type Member, membershipOf, savedMember, whenOpen } from "../groups/public.ts";
import { settled } from "./rules.ts";
import { tellJob } from "./tell-job.ts";

export type SettleRefusal =
  | "groups.not_known"
  | "groups.supervisors_only"
  | "groups.archived"
  | "safety.own"
  | "safety.not_found";

type OfNotSafe = { readonly groupId: string; readonly personId: string; readonly at: Instant };

const standsBeside = ({ supervisor, deputy }: Member, personId: string): boolean =>
  [supervisor, deputy].some((one) => one?.personId === personId);

/** Whether this actor may read what was said and mark it: supervisor, deputy, or the group's teacher. */
async function mayHelp(
  { documents }: Pick<Ports, "documents">,
  actor: Actor,
  groupId: string,
  member: Member | undefined,
): Promise<boolean> {
  const { personId } = actor;
  if (personId === undefined || member?.role !== "participant") return false;
  if (standsBeside(member, personId)) return true;
  const own = await membershipOf(documents, actor, groupId);
  return own.ok && own.value.value.role === "teacher";
}

/** Talked through together, which ends it. The second time says that it was done. */
export async function settleNotSafe(
  ports: Ports,
  actor: Actor,
  { groupId, personId, at }: OfNotSafe,
): Promise<Outcome<{ readonly isNew: boolean; readonly member: Member }, SettleRefusal>> {
  const { documents, now } = ports;
  if (actor.personId === undefined) return refuse("groups.not_known");
  const member = await findMember(documents, groupId, personId);
  if (!(member && (await mayHelp(ports, actor, groupId, member.value)))) {
    return refuse("groups.supervisors_only");
  }
  if (personId === actor.personId) return refuse("safety.own");
  const open = whenOpen(member);
  if (!open.ok) return open;
  const next = settled(member.value, { at, by: actor.personId }, now());
  if (!next) return refuse("safety.not_found");
  if (next === member.value) return done({ isNew: false, member: next });
  await documents.commit(groupId, [savedMember(next, member.etag), tellJob(personId, at, now())]);
  return done({ isNew: true, member: next });
}
