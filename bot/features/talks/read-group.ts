import type { Stored } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Group, getGroup, listMembers, type Member } from "../groups/public.ts";
import { listTalks, type Talk } from "./document.ts";
import { type Seat, seatOf, type Table, tableOf } from "./table-rules.ts";

export type TalkGroup = {
  readonly group: Group;
  readonly members: readonly Member[];
  readonly talks: readonly Stored<Talk>[];
};

/** Three storage requests at once. @throws Fault `documents.not_found` */
export async function readGroup(
  { documents }: Pick<Ports, "documents">,
  groupId: string,
): Promise<TalkGroup> {
  const [{ value: group }, members, talks] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listTalks(documents, groupId),
  ]);
  return { group, members: members.map(({ value }) => value), talks };
}

export type TalkRefusal =
  | "groups.not_known"
  | "groups.not_yours"
  | "groups.archived"
  | "talks.not_found";

export type AtTalk = TalkGroup & {
  readonly talk: Stored<Talk>;
  readonly table: Table;
  readonly seat: Seat;
};

/** Somebody who belongs to this group in any way, so that he may know which talks there are. */
function belongs({ members }: TalkGroup, { personId, isCoordinator }: Actor): boolean {
  return (
    isCoordinator ||
    members.some((one) => one.personId === personId || one.supervisor?.personId === personId)
  );
}

/** A talk, for somebody who sits at its table. Three storage requests. */
export async function talkOf(
  ports: Pick<Ports, "documents">,
  actor: Actor,
  { groupId, talkId }: { readonly groupId: string; readonly talkId: string },
): Promise<Outcome<AtTalk, Exclude<TalkRefusal, "groups.archived">>> {
  if (actor.personId === undefined && !actor.isCoordinator) return refuse("groups.not_known");
  const found = await readGroup(ports, groupId);
  if (!belongs(found, actor)) return refuse("groups.not_yours");
  const talk = found.talks.find(({ value }) => value.talkId === talkId);
  const table = talk && tableOf(talk.value, found.members);
  const seat = table && seatOf(table, actor);
  // Of whom it is no matter, it is not there.
  return talk && table && seat ? done({ ...found, talk, table, seat }) : refuse("talks.not_found");
}

/** As `talkOf`, for what changes something: a closed group stays as it is. */
export async function openTalkOf(
  ports: Pick<Ports, "documents">,
  actor: Actor,
  of: { readonly groupId: string; readonly talkId: string },
): Promise<Outcome<AtTalk, TalkRefusal>> {
  const found = await talkOf(ports, actor, of);
  if (!found.ok || found.value.group.archivedAt === undefined) return found;
  return refuse("groups.archived");
}
