import { type StopReason, stopReasons } from "../../contract/stopping.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type Instant, plus } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";

export const maxRemark = 500;
/** So long somebody may come back without anybody's help. */
const backWithinDays = 14;

export type StopRefusal = "evaluation.not_a_participant" | "evaluation.examined";
export type BackRefusal =
  | "evaluation.not_a_participant"
  | "evaluation.not_stopped"
  | "evaluation.too_late";
export type ReasonRefusal =
  | "evaluation.not_stopped"
  | "evaluation.reason_unknown"
  | "evaluation.remark_too_long";

/**
 * Stops; stopping twice keeps the first time and what was said then. A no-show may still tell that he
 * stops: then we know it from him.
 * @param by who says so: the participant, his teacher or the coordinator
 */
export function stop(member: Member, by: string, now: Instant): Outcome<Member, StopRefusal> {
  if (member.role !== "participant") return refuse("evaluation.not_a_participant");
  if (member.examinedAt) return refuse("evaluation.examined");
  if (member.stopped) return done(member);
  return done({ ...member, stopped: { at: now, by, reasons: [] } });
}

export type Stopped = NonNullable<Member["stopped"]>;

/** Comes back, within two weeks. Gives what was said about stopping too: it is kept elsewhere. */
export function goOn(
  member: Member,
  now: Instant,
): Outcome<{ readonly member: Member; readonly was: Stopped }, BackRefusal> {
  if (member.role !== "participant") return refuse("evaluation.not_a_participant");
  const { stopped: was, ...rest } = member;
  if (!was) return refuse("evaluation.not_stopped");
  if (plus(was.at, { days: backWithinDays }) < now) return refuse("evaluation.too_late");
  return done({ member: rest, was });
}

const isReason = (given: string): given is StopReason =>
  stopReasons.some((reason) => reason === given);

/** Keeps why, as often as it is sent: the last answer counts. Nothing at all is an answer too. */
export function giveReasons(
  member: Member,
  { reasons, remark }: { readonly reasons: readonly string[]; readonly remark: string },
): Outcome<Member, ReasonRefusal> {
  if (!member.stopped) return refuse("evaluation.not_stopped");
  if (!reasons.every(isReason)) return refuse("evaluation.reason_unknown");
  const said = remark.trim();
  if (said.length > maxRemark) return refuse("evaluation.remark_too_long", { most: maxRemark });
  const { at, by } = member.stopped;
  return done({
    ...member,
    stopped: { at, by, reasons: [...new Set(reasons)], ...(said === "" ? {} : { remark: said }) },
  });
}

export const hasAnswered = ({ reasons, remark }: Stopped): boolean =>
  reasons.length > 0 || remark !== undefined;
