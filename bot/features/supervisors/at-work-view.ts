import type { AtWorkState, AtWorkView, MySupervisor } from "../../contract/supervisors-api.ts";
import type { Instant } from "../../kernel/time.ts";
import { type AtWork, type Group, isConfirmed, type Member } from "../groups/public.ts";
import { waitsForSupervisor } from "./relation-rules.ts";

function stateOf(one: AtWork): { readonly state: AtWorkState; readonly since?: Instant } {
  if (one.declinedAt) return { state: "declined", since: one.declinedAt };
  if (one.confirmedAt && one.onboardedAt) return { state: "onboarded", since: one.onboardedAt };
  if (one.confirmedAt) return { state: "confirmed", since: one.confirmedAt };
  if (one.problem === "is_participant" || one.problem === "is_teacher") {
    return { state: "impossible" };
  }
  return one.askedAt ? { state: "asked", since: one.askedAt } : { state: "not_asked" };
}

function atWorkView(one: AtWork | undefined): AtWorkView | null {
  if (!one) return null;
  const { name, mail, askedAt, problem, instead } = one;
  return {
    name,
    mail,
    ...stateOf(one),
    ...(askedAt ? { askedAt } : {}),
    ...(problem ? { problem } : {}),
    ...(instead ? { instead } : {}),
  };
}

type Facts = {
  readonly group: Group;
  readonly member: Member;
  readonly firstStartsAt: Instant | undefined;
};

/** What a participant sees of the own supervisor and deputy. */
export const mineView = ({ group, member, firstStartsAt }: Facts, now: Instant): MySupervisor => ({
  groupId: group.groupId,
  personId: member.personId,
  supervisor: atWorkView(member.supervisor),
  deputy: atWorkView(member.deputy),
  mayName: !isConfirmed(member.supervisor) && group.archivedAt === undefined,
  waits: waitsForSupervisor(member, group, firstStartsAt, now),
});
