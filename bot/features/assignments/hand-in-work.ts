import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { openGroup, participantOf } from "../groups/public.ts";
import { findSession } from "../sessions/public.ts";
import { findWorkItem, type HandInRefusal, handIn, type OpenWork } from "./rules.ts";
import { findWork, workWrites } from "./store.ts";
import type { Work } from "./work.ts";

type Request = {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly text: string;
};
type RightsRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.participants_only"
  | "groups.archived";

export type HandedIn = OpenWork & { readonly work: Work };

/** Keeps the answer and the short version of it on the member, in one commit. */
export async function handInWork(
  { documents, tracks, now }: Ports,
  actor: Actor,
  { groupId, assignmentId, text }: Request,
): Promise<Outcome<HandedIn, HandInRefusal | RightsRefusal>> {
  const found = await participantOf(documents, actor, groupId);
  if (!found.ok) return found;
  const { value: member } = found.value;
  const opened = await openGroup(documents, groupId);
  if (!opened.ok) return opened;
  const { value: group } = opened.value;
  const track = tracks.find(group.trackId, group.trackVersion);
  const open = track && findWorkItem(track, assignmentId);
  if (!(track && open)) return { ok: false, refusal: "assignments.unknown" };
  const [session, earlier] = await Promise.all([
    findSession(documents, groupId, open.module.number),
    findWork(documents, groupId, member.personId, assignmentId),
  ]);
  const outcome = handIn(
    {
      track,
      assignmentId,
      text,
      personId: member.personId,
      session: session?.value,
      earlier: earlier?.value,
    },
    now(),
  );
  if (!outcome.ok) return outcome;

  const work = outcome.value;
  await documents.commit(groupId, workWrites(work, earlier, found.value));
  return done({ ...open, work });
}
