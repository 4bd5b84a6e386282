import type { AssignmentKind } from "../../bot/contract/work.ts";
import { findWork, type Work, workWrites } from "../../bot/features/assignments/public.ts";
import { findMember } from "../../bot/features/groups/public.ts";
import type { Ports } from "../../bot/kernel/ports.ts";
import { aWork } from "../features/assignments/a-work.ts";

type HandedIn = {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
  readonly kind?: AssignmentKind;
  readonly text?: string;
  readonly change?: Partial<Work>;
};

/**
 * Work as it stands after somebody handed it in, once more when it was there already. What may be
 * handed in is a matter of the assignments; who looks at it only needs that it is there.
 */
export async function handedInAgain(
  { documents, now }: Pick<Ports, "documents" | "now">,
  { groupId, personId, assignmentId, kind = "hand_in", text = "Mijn werk.", change = {} }: HandedIn,
): Promise<void> {
  const [member, before] = await Promise.all([
    findMember(documents, groupId, personId),
    findWork(documents, groupId, personId, assignmentId),
  ]);
  if (!member) throw new Error(`${personId} is not in the group`);
  const work = before?.value ?? aWork({ personId, assignmentId, kind });
  const attempts = [...work.attempts, { text, files: [], handedInAt: now() }];
  await documents.commit(groupId, workWrites({ ...work, attempts, ...change }, before, member));
}
