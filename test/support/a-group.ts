import type { Language } from "../../bot/contract/languages.ts";
import { type Group, type Member, newGroup, newMember } from "../../bot/features/groups/public.ts";
import { newSession, type Session } from "../../bot/features/sessions/public.ts";
import type { Actor } from "../../bot/kernel/feature.ts";
import { type Person, personDocument, personPartition } from "../../bot/kernel/person.ts";
import type { Ports } from "../../bot/kernel/ports.ts";
import { atLocal, day, plus, plusDays } from "../../bot/kernel/time.ts";
import { aMember, aPerson, coordinatorId, participantIds, teacherId } from "./a-member.ts";
import { tenantId } from "./ports.ts";

export const groupId = "g-1";

export const aGroup = (change: Partial<Group> = {}): Group => ({
  docType: "group",
  schema: 1,
  groupId,
  name: "Individuele ondersteuning, dinsdag",
  trackId: "individuele-ondersteuning-mz-3",
  trackVersion: 1,
  teacherId,
  coordinatorId,
  startOn: "2027-01-12",
  weekday: 2,
  startTime: "19:00",
  everyWeeks: 2,
  vacationWeeks: [],
  state: "done",
  sessionChanges: 0,
  handedOut: [],
  deadlines: {},
  ...change,
});

/** Session 1 is on Tuesday 12 January 2027, 19:00 to 22:00; then every two weeks. */
export function aSession(number: number, change: Partial<Session> = {}): Session {
  const startsAt = atLocal(plusDays(day("2027-01-12"), (number - 1) * 14), "19:00");
  return {
    docType: "session",
    schema: 1,
    number,
    title: `Module ${number}`,
    startsAt,
    endsAt: plus(startsAt, { hours: 3 }),
    state: "planned",
    rev: 1,
    generation: 0,
    ...change,
  };
}

export const sessionsOf = (count = 12): readonly Session[] =>
  Array.from({ length: count }, (_, index) => aSession(index + 1));

type Given = {
  readonly group?: Partial<Group>;
  readonly participants?: number;
  readonly members?: readonly Member[];
  readonly people?: readonly Person[];
  readonly sessions?: readonly Session[];
};

/** A class in storage: group, teacher, participants with accounts that work, and twelve sessions. */
export async function aClass({ documents }: Pick<Ports, "documents">, given: Given = {}) {
  const group = aGroup(given.group);
  const all = given.members ?? [
    aMember({
      personId: teacherId,
      role: "teacher",
      name: "Tineke Vos",
      mail: "t.vos@zorgopleider.example",
    }),
    ...participantIds(given.participants ?? 2).map((personId) => aMember({ personId })),
  ];
  const { archivedAt } = group;
  // As closing a group leaves it.
  const members = archivedAt
    ? all.map((member) => ({ ...member, groupClosedAt: archivedAt }))
    : all;
  const people = given.people ?? [
    ...members.map((member) =>
      aPerson({
        personId: member.personId,
        name: member.name,
        mail: member.mail,
        memberships: [{ groupId: group.groupId, role: member.role }],
      }),
    ),
    aPerson({ personId: coordinatorId, name: "Carla Coördinator" }),
  ];
  for (const person of people) {
    await documents.commit(personPartition(person.personId), [
      { kind: "createOnce", id: personDocument, body: person },
    ]);
  }
  await documents.commit(group.groupId, [
    newGroup(group),
    ...members.map(newMember),
    ...(given.sessions ?? sessionsOf()).map(newSession),
  ]);
  return { group, members, people };
}

export const anActor = (personId: string | undefined, language: Language = "nl"): Actor => ({
  tenantId,
  objectId: `o-${personId ?? "nobody"}`,
  language,
  isCoordinator: personId === coordinatorId,
  ...(personId === undefined ? {} : { personId }),
});
export const coordinator = anActor(coordinatorId);
export const teacher = anActor(teacherId);
export const participant = anActor("p-1");
export const outsider = anActor("p-elsewhere");
export const stranger = anActor(undefined);
