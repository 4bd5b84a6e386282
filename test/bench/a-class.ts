import { createHash } from "node:crypto";
import { type Member, newGroup, newInGroup, newMember } from "../../bot/features/groups/public.ts";
import { ensurePerson, linkAccount, rememberMembership } from "../../bot/features/people/public.ts";
import { pagesOf } from "../../bot/features/scan/rules.ts";
import { newScan } from "../../bot/features/scan/store.ts";
import { newSession } from "../../bot/features/sessions/public.ts";
import type { Documents } from "../../bot/kernel/documents.ts";
import { type Instant, instant, localDay, plus } from "../../bot/kernel/time.ts";
import type { Track } from "../../bot/kernel/track.ts";
import { providerDomain, tenantId } from "../../infra/local/ids.ts";
import { objectIdOf } from "../../infra/local/people.ts";

/** Wednesday morning after the first session: scans are open still, homework 1 is open too. */
export const classNow: Instant = instant("2027-01-13T08:00:00.000Z");
const firstSessionAt: Instant = instant("2027-01-12T12:00:00.000Z");
const participantsInClass = 14;

export type ClassPerson = {
  readonly personId: string;
  readonly objectId: string;
  readonly name: string;
  readonly mail: string;
};
export type ReadyClass = {
  readonly groupId: string;
  readonly teacher: ClassPerson;
  readonly participants: readonly ClassPerson[];
};

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

async function joins(
  documents: Documents,
  groupId: string,
  role: "participant" | "teacher",
  name: string,
): Promise<ClassPerson> {
  const mail = `${name.toLowerCase().replaceAll(" ", ".")}@${providerDomain}`;
  const objectId = objectIdOf(mail);
  const personId = await ensurePerson({ documents, hash }, { name, mail, language: "nl" });
  const account = { tenantId, objectId, guest: false, usableSince: classNow };
  await linkAccount({ documents }, personId, account);
  await rememberMembership({ documents }, personId, { groupId, role });
  return { personId, objectId, name, mail };
}

const memberOf = (person: ClassPerson, role: Member["role"], track: Track): Member => ({
  docType: "member",
  schema: 2,
  role,
  ...person,
  careOrganisation: role === "participant" ? "Zorggroep Waterland" : "",
  jobTitle: role === "participant" ? "helpende plus" : "",
  guest: false,
  ...newInGroup,
  progress: {
    ...newInGroup.progress,
    scanPages: role === "participant" ? pagesOf(track).length : 0,
  },
});

const scanOf = ({ personId }: ClassPerson, { trackId, version }: Track) =>
  newScan({
    personId,
    moment: "start",
    trackId,
    trackVersion: version,
    answers: {},
    remarks: {},
    savedAt: {},
  });

const sessionsOf = ({ modules }: Track) =>
  modules.map(({ number, title, sessionMinutes }, index) => {
    const startsAt = plus(firstSessionAt, { days: 14 * index });
    return newSession({
      docType: "session",
      schema: 1,
      number,
      title,
      startsAt,
      endsAt: plus(startsAt, { minutes: sessionMinutes }),
      state: "planned",
      rev: 1,
      generation: 0,
      calendar: { rev: 1 },
    });
  });

/** A class of 14 as import and provisioning leave it, with a scan ready for everybody. */
export async function readyClass(
  documents: Documents,
  track: Track,
  number: number,
): Promise<ReadyClass> {
  const groupId = `g-bench-${number}`;
  const teacher = await joins(documents, groupId, "teacher", `Docent ${number}`);
  const participants: ClassPerson[] = [];
  for (let one = 1; one <= participantsInClass; one += 1) {
    const name = `Deelnemer ${number} ${one}`;
    participants.push(await joins(documents, groupId, "participant", name));
  }
  await documents.commit(groupId, [
    newGroup({
      docType: "group",
      schema: 1,
      groupId,
      name: `Zorgklas ${number}`,
      trackId: track.trackId,
      trackVersion: track.version,
      teacherId: teacher.personId,
      coordinatorId: teacher.personId,
      startOn: localDay(firstSessionAt),
      weekday: 2,
      startTime: "13:00",
      everyWeeks: 2,
      vacationWeeks: [],
      state: "done",
      sessionChanges: 0,
      handedOut: [1],
      deadlines: {},
    }),
    newMember(memberOf(teacher, "teacher", track)),
    ...participants.map((person) => newMember(memberOf(person, "participant", track))),
    ...participants.map((person) => scanOf(person, track)),
    ...sessionsOf(track),
  ]);
  return { groupId, teacher, participants };
}
