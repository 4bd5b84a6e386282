import { join } from "node:path";
import { type Member, newGroup, newInGroup, newMember } from "../../bot/features/groups/public.ts";
import { newSession } from "../../bot/features/sessions/public.ts";
import { assignmentsOf, isJudged } from "../../bot/kernel/assignment.ts";
import type { Documents } from "../../bot/kernel/documents.ts";
import { personDocument, personPartition } from "../../bot/kernel/person.ts";
import { plus } from "../../bot/kernel/time.ts";
import type { Track } from "../../bot/kernel/track.ts";
import { openSqlite } from "../../bot/platform/documents/sqlite.ts";
import { aGroup, aSession, sessionsOf } from "../support/a-group.ts";
import { aMember, aPerson } from "../support/a-member.ts";

const participants = 15;
const first = aSession(1).startsAt;

/** As it is at the end of the track: everything handed in, most of it judged, present nearly always. */
function progressAtEnd(track: Track, person: number): Member["progress"] {
  const work = assignmentsOf(track).map((assignment, index) => {
    const handedInAt = plus(first, { days: index * 6 + person });
    if (!isJudged(assignment)) {
      return [assignment.id, { state: "practised", attempt: 0, handedInAt, minutes: 60 }] as const;
    }
    // The last piece of every third person still waits.
    const waits = index > 24 && person % 3 === 0;
    const judged = waits ? {} : { judgedAt: plus(handedInAt, { days: 3 }) };
    const state = waits ? ("handed_in" as const) : ("met" as const);
    return [assignment.id, { state, attempt: 1, handedInAt, minutes: 90, ...judged }] as const;
  });
  const attendance = sessionsOf().map(
    ({ number }) => [String(number), { state: "present", minutes: 175 }] as const,
  );
  return {
    ...newInGroup.progress,
    scanPages: 12,
    scanPagesDone: 12,
    scanCompletedAt: first,
    endScan: { pages: 12, pagesDone: 12, completedAt: first },
    work: Object.fromEntries(work),
    attendance: Object.fromEntries(attendance),
    practice: { loggedMinutes: 600, confirmedMinutes: 540 },
  };
}

export const groupIdOf = (number: number): string => `g-${String(number).padStart(4, "0")}`;
export const teacherIdOf = (number: number): string => `p-teacher-${number}`;

async function addGroup(documents: Documents, track: Track, number: number): Promise<void> {
  const groupId = groupIdOf(number);
  const teacherId = teacherIdOf(number);
  const memberships = [{ groupId, role: "teacher" as const }];
  await documents.commit(personPartition(teacherId), [
    { kind: "create", id: personDocument, body: aPerson({ personId: teacherId, memberships }) },
  ]);
  const handedOut = track.modules.map((module) => module.number);
  await documents.commit(groupId, [
    newGroup(aGroup({ groupId, teacherId, handedOut })),
    newMember(aMember({ personId: teacherId, role: "teacher" })),
    ...Array.from({ length: participants }, (_, index) =>
      newMember(
        aMember({ personId: `p-${number}-${index}`, progress: progressAtEnd(track, index) }),
      ),
    ),
    ...sessionsOf().map((session) =>
      newSession({ ...session, closedAt: session.endsAt, calendar: { rev: session.rev } }),
    ),
  ]);
}

/** A store with so many groups of 15, all at the end of their track. */
export async function storeOf(folder: string, track: Track, groups: number): Promise<Documents> {
  const documents = openSqlite({ file: join(folder, `${groups}.sqlite`) });
  for (let number = 1; number <= groups; number += 1) await addGroup(documents, track, number);
  return documents;
}
