import type { Documents } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
import { type Group, getGroup, listMembers, type Member, takesPart } from "../groups/public.ts";
import type { Supervisor } from "./store.ts";

type OfGroup = Supervisor["groups"][number];

/** Whether this person is the supervisor or the deputy of somebody who takes part. */
const standsBeside = (member: Member, personId: string): boolean =>
  takesPart(member) && [member.supervisor, member.deputy].some((one) => one?.personId === personId);

/** In short, for the overview. Undefined when this person supervises nobody in that group (any more). */
function inGroup(
  personId: string,
  { groupId, archivedAt }: Pick<Group, "groupId" | "archivedAt">,
  members: readonly Member[],
): OfGroup | undefined {
  if (archivedAt !== undefined) return undefined;
  const own = members.filter((member) => standsBeside(member, personId));
  if (own.length === 0) return undefined;
  const organisations = [...new Set(own.map(({ careOrganisation }) => careOrganisation))];
  return { groupId, participants: own.length, organisations };
}

/** As `inGroup`, from storage: two requests. A group that is not there has nobody. */
export async function readInGroup(
  documents: Documents,
  personId: string,
  groupId: string,
): Promise<{ readonly found?: OfGroup; readonly group?: Group }> {
  try {
    const [{ value: group }, members] = await Promise.all([
      getGroup(documents, groupId),
      listMembers(documents, groupId),
    ]);
    const found = inGroup(
      personId,
      group,
      members.map(({ value }) => value),
    );
    return found ? { found, group } : { group };
  } catch (error) {
    if (isFault(error, "documents.not_found")) return {};
    throw error;
  }
}

/** With the newest facts of one group; a group where nobody is supervised any more falls out. */
export const withGroup = (
  groups: readonly OfGroup[],
  groupId: string,
  found: OfGroup | undefined,
): OfGroup[] => [...groups.filter((one) => one.groupId !== groupId), ...(found ? [found] : [])];
