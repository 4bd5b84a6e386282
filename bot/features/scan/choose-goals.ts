import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, type Refused } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Member, savedMember } from "../groups/public.ts";
import { type ChosenGoals, chooseGoals, type GoalRefusal } from "./goal-rules.ts";
import { type ChangeRefusal, changeableScan } from "./own-scan.ts";
import type { ScanState } from "./save-scan-page.ts";

/** The choice is wrong, and this is the scan to choose again from. */
type GoalsRefused = Refused<GoalRefusal> & { readonly state: ScanState };

/** Keeps up to three learning goals with the participant's route; they may change at any time. */
export async function chooseOwnGoals(
  ports: Ports,
  actor: Actor,
  { groupId, chosen }: { readonly groupId: string; readonly chosen: ChosenGoals },
): Promise<Outcome<ScanState, ChangeRefusal> | GoalsRefused> {
  const own = await changeableScan(ports, actor, { groupId, moment: "start" });
  if (!own.ok) return own;
  const { member, stored, track } = own.value;
  const { goals } = member.value;
  const outcome = chooseGoals({ scan: stored.value, track, goals }, chosen, ports.now());
  const state = { scan: stored.value, track };
  if (!outcome.ok) return { ...outcome, state: { ...state, member: member.value } };
  const changed: Member = { ...member.value, goals: [...outcome.value] };
  if (JSON.stringify(changed.goals) !== JSON.stringify(goals)) {
    await ports.documents.commit(groupId, [savedMember(changed, member.etag)]);
  }
  return done({ ...state, member: changed });
}
