import type { OpenedTalk, TalkView } from "../../contract/talks-api.ts";
import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { takesPart } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { earlierActions } from "./action-rules.ts";
import { agendaFor } from "./agenda.ts";
import type { OfTalk } from "./change-talk.ts";
import { type AtTalk, readGroup, type TalkGroup, talkOf } from "./read-group.ts";
import { isOpenTalk } from "./rules.ts";
import { type Share, shareHeld } from "./share-rules.ts";
import { ownersOf, seatOf, shownTo, tableOf } from "./table-rules.ts";
import { actionView, talkView } from "./view.ts";

const atTalks = (found: TalkGroup, actor: Actor): readonly AtTalk[] =>
  found.talks.flatMap((talk) => {
    const table = tableOf(talk.value, found.members);
    const seat = seatOf(table, actor);
    return seat ? [{ ...found, talk, table, seat }] : [];
  });

const momentOf = ({ talk: { value } }: AtTalk): string =>
  value.moment?.startsAt ?? value.proposals[0]?.startsAt ?? value.proposedAt;

const inOrder = (talks: readonly AtTalk[]): readonly AtTalk[] =>
  talks.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));

export type GroupTalks = {
  readonly talks: readonly TalkView[];
  readonly shares: readonly Share[];
  readonly participants: readonly { readonly personId: string; readonly name: string }[];
};

/** All talks of a group, for who oversees it. Three storage requests. */
export async function groupTalks(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<GroupTalks, "groups.not_known" | "groups.not_yours" | "groups.teachers_only">> {
  if (actor.personId === undefined && !actor.isCoordinator) return refuse("groups.not_known");
  const found = await readGroup(ports, groupId);
  const own = found.members.find(({ personId }) => personId === actor.personId);
  if (!(actor.isCoordinator || own)) return refuse("groups.not_yours");
  if (!actor.isCoordinator && own?.role !== "teacher") return refuse("groups.teachers_only");
  const reader = { actor, now: ports.now() };
  // Of people who all stopped there is nothing to talk about.
  const talks = atTalks(found, actor).filter(({ table }) => table.participants.length > 0);
  const all = found.talks.map(({ value }) => value);
  return done({
    talks: inOrder(talks).map((one) => talkView(one, reader)),
    shares: shareHeld(all, found.members, reader.now),
    participants: found.members
      .filter(takesPart)
      .map(({ personId, name }) => ({ personId, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
  });
}

/** In all groups, where the actor is participant or supervisor; the open ones first. */
export async function myTalks(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<readonly AtTalk[], "groups.not_known">> {
  if (actor.personId === undefined) return refuse("groups.not_known");
  const person = await findPerson(ports.documents, actor.personId);
  const groupIds = (person?.value.memberships ?? []).map(({ groupId }) => groupId);
  const groups = await Promise.all(groupIds.map((id) => readGroup(ports, id)));
  const own = groups
    .filter(({ group }) => group.archivedAt === undefined)
    .flatMap((found) => atTalks(found, actor))
    .filter(({ seat }) => seat === "participant" || seat === "supervisor");
  const now = ports.now();
  const isOpen = ({ talk }: AtTalk): boolean => isOpenTalk(talk.value, now);
  const sorted = inOrder(own);
  return done([...sorted.filter(isOpen), ...sorted.filter((one) => !isOpen(one))]);
}

/** What stands in the agenda of one talk, for somebody at the table. Five storage requests. */
export async function openedTalk(ports: Ports, actor: Actor, found: AtTalk): Promise<OpenedTalk> {
  const { talk, talks, table, seat } = found;
  const people = shownTo(table, seat, actor);
  const ids = new Set(people.map(({ personId }) => personId));
  const reader = { actor, now: ports.now() };
  // A colleague's actions are no matter of another participant.
  const owners = ownersOf(table).filter(
    ({ personId, role }) => role !== "participant" || ids.has(personId),
  );
  const all = talks
    .map(({ value }) => value)
    .filter(({ personId }) => !personId || ids.has(personId));
  const mayAdd = seat !== "coordinator" && found.group.archivedAt === undefined;
  return {
    talk: talkView(found, reader),
    agenda: [...(await agendaFor(ports, found, people))],
    earlier: earlierActions(talk.value, all, owners).map(({ talkId, action }) =>
      actionView(talkId, action, { ...reader, seat }),
    ),
    owners: mayAdd ? ownersOf(table).map(({ personId, name }) => ({ personId, name })) : [],
  };
}

export async function readTalk(
  ports: Ports,
  actor: Actor,
  of: OfTalk,
): Promise<Outcome<OpenedTalk, "groups.not_known" | "groups.not_yours" | "talks.not_found">> {
  const found = await talkOf(ports, actor, of);
  return found.ok ? done(await openedTalk(ports, actor, found.value)) : found;
}
