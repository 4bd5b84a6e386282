import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { mayOversee } from "../groups/public.ts";
import { type Register, readRegister } from "./store.ts";

export type OverseeRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.teachers_only"
  | "groups.archived"
  | "attendance.unknown_session"
  | "attendance.cancelled"
  | "attendance.not_begun";

export type Overseen = {
  readonly register: Register;
  /** A coordinator sees presence, not the reason somebody gave to the teacher. */
  readonly role: "teacher" | "coordinator";
};
export type OfSession = { readonly groupId: string; readonly number: number };

/** One session's attendance, for who may look at all of it. */
export async function overseen(
  ports: Ports,
  actor: Actor,
  { groupId, number }: OfSession,
): Promise<Outcome<Overseen, OverseeRefusal>> {
  const allowed = await mayOversee(ports.documents, actor, groupId);
  if (!allowed.ok) return allowed;
  const register = await readRegister(ports, groupId, number);
  if (!register) return refuse("attendance.unknown_session", { number });
  return done({ register, role: allowed.value });
}

/** As `overseen`, for what changes it: the group is open and the session has begun. */
export async function changeable(
  ports: Ports,
  actor: Actor,
  asked: OfSession,
): Promise<Outcome<Overseen, OverseeRefusal>> {
  const found = await overseen(ports, actor, asked);
  if (!found.ok) return found;
  const { group, session } = found.value.register;
  const { number } = asked;
  if (group.archivedAt) return refuse("groups.archived");
  if (session.value.state === "cancelled") return refuse("attendance.cancelled", { number });
  if (session.value.startsAt > ports.now()) return refuse("attendance.not_begun", { number });
  return found;
}
