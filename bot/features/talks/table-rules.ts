import type { Actor } from "../../kernel/feature.ts";
import { type Member, takesPart } from "../groups/public.ts";
import type { Talk, TalkAction } from "./document.ts";

type Supervisor = NonNullable<Member["supervisor"]>;

/** Who sits at the table now: a supervisor who changed, or a participant who stopped, is looked up anew. */
export type Table = {
  readonly participants: readonly Member[];
  /** Each of them once. */
  readonly supervisors: readonly Supervisor[];
  readonly teachers: readonly Member[];
  /** Participants without anybody at work: their talk goes on with two. */
  readonly withoutSupervisor: readonly Member[];
};

const sameMail = (a: string, b: string): boolean =>
  a !== "" && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Colleagues share a table; who names no organisation has one of his own. */
export const organisationKey = ({ careOrganisation, personId }: Member): string =>
  careOrganisation.trim().toLowerCase() || personId;

/** The fixed person at work. Nobody is his own supervisor, and a teacher sits there already. */
function supervisorOf(member: Member, teachers: readonly Member[]): Supervisor | undefined {
  const { supervisor, personId, mail } = member;
  if (!supervisor || supervisor.declinedAt) return undefined;
  if (supervisor.personId === personId || sameMail(supervisor.mail, mail)) return undefined;
  const isTeacher = teachers.some(
    (one) => one.personId === supervisor.personId || sameMail(one.mail, supervisor.mail),
  );
  return isTeacher ? undefined : supervisor;
}

const isAbout = ({ personId, organisation }: Talk, member: Member): boolean =>
  personId === undefined
    ? organisationKey(member) === organisation?.key
    : member.personId === personId;

export function tableOf(talk: Talk, members: readonly Member[]): Table {
  const teachers = members.filter(({ role }) => role === "teacher");
  const participants = members.filter((one) => takesPart(one) && isAbout(talk, one));
  const supervisors = participants.flatMap((one) => supervisorOf(one, teachers) ?? []);
  return {
    participants,
    supervisors: supervisors.filter(
      (one, index) => supervisors.findIndex(({ mail }) => sameMail(mail, one.mail)) === index,
    ),
    teachers,
    withoutSupervisor: participants.filter((one) => !supervisorOf(one, teachers)),
  };
}

/** Who is asked whether he can. A teacher is not asked: the moments are chosen around his lessons. */
export const votersOf = ({ participants, supervisors }: Table): readonly string[] => [
  ...new Set([
    ...participants.map(({ personId }) => personId),
    ...supervisors.flatMap(({ personId }) => personId ?? []),
  ]),
];

export type Seat = "teacher" | "supervisor" | "participant" | "coordinator";

/** What the actor is at this table; undefined when he does not sit there. */
export function seatOf(table: Table, actor: Actor): Seat | undefined {
  const has = (people: readonly { readonly personId?: string | undefined }[]): boolean =>
    actor.personId !== undefined && people.some(({ personId }) => personId === actor.personId);
  if (has(table.teachers)) return "teacher";
  if (has(table.supervisors)) return "supervisor";
  if (has(table.participants)) return "participant";
  return actor.isCoordinator ? "coordinator" : undefined;
}

/** Of whom the agenda is shown: a colleague's is no matter of another participant or his supervisor. */
export function shownTo(table: Table, seat: Seat, actor: Actor): readonly Member[] {
  if (seat === "participant") {
    return table.participants.filter(({ personId }) => personId === actor.personId);
  }
  if (seat !== "supervisor") return table.participants;
  return table.participants.filter(
    (one) => supervisorOf(one, table.teachers)?.personId === actor.personId,
  );
}

/** Who can have something to do: everybody at the table whom the app knows. */
export const ownersOf = ({
  participants,
  supervisors,
  teachers,
}: Table): readonly TalkAction["owner"][] => [
  ...participants.map(({ personId, name }) => ({ personId, name, role: "participant" as const })),
  ...supervisors.flatMap(({ personId, name }) =>
    personId === undefined ? [] : [{ personId, name, role: "supervisor" as const }],
  ),
  ...teachers.map(({ personId, name }) => ({ personId, name, role: "teacher" as const })),
];
