import type { WorkSetting } from "../../contract/work.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Member, openParticipantOf, savedMember } from "../groups/public.ts";

type Refusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only"
  | "groups.archived";

/** Keeps where a participant works: thuiszorg, ouderenzorg or gehandicaptenzorg. It can be changed. */
export async function chooseSetting(
  { documents }: Ports,
  actor: Actor,
  { groupId, setting }: { readonly groupId: string; readonly setting: WorkSetting },
): Promise<Outcome<Member, Refusal>> {
  const found = await openParticipantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const { value: member, etag } = found.value;
  const chosen: Member = { ...member, setting };
  if (member.setting !== setting) await documents.commit(groupId, [savedMember(chosen, etag)]);
  return done(chosen);
}
