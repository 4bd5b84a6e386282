import { keepDraft } from "../../../bot/features/assignments/hand-in-verbs.ts";
import { practiseDone } from "../../../bot/features/assignments/verbs.ts";
import { nothingKnown } from "../../../bot/features/attendance/document.ts";
import { savedEmployer } from "../../../bot/features/employers/store.ts";
import { beginUpload } from "../../../bot/features/files/upload.ts";
import { logHoursRoute } from "../../../bot/features/hours/routes.ts";
import { setInfoSession } from "../../../bot/features/info-session/change.ts";
import { decideConsent } from "../../../bot/features/scan/decide-consent.ts";
import { aTalk, newTalk } from "../../../bot/features/talks/document.ts";
import { day, instant } from "../../../bot/kernel/time.ts";
import { aClass, anActor, coordinator, groupId, participant } from "../../support/a-group.ts";
import { aMember, aPerson, storedPerson, teacherId } from "../../support/a-member.ts";
import { aNotice } from "../../support/a-notice.ts";
import { handedInAgain } from "../../support/handed-in.ts";
import { portsOf, type TestPorts } from "../../support/ports.ts";
import { aProgress } from "../../support/work-facts.ts";
import { anEmployer, contactId } from "../employers/an-employer.ts";
import { scanSent, wholeTrack } from "../scan/a-scan.ts";

/** The morning after the first lesson. */
export const morning = instant("2027-01-13T08:00:00Z");
/** When somebody said "ik kan dit nog niet veilig". */
export const notSafeAt = instant("2027-01-13T07:00:00Z");
export const second = anActor("p-2");
export const supervisor = anActor("p-s");

const items = wholeTrack.modules.flatMap(({ scanItems }) => scanItems.map(({ id }) => id));
export const answers = Object.fromEntries(items.map((id) => [id, "with_help"] as const));
export const upload = {
  groupId,
  assignmentId: "m01-hand-in",
  name: "verslag.pdf",
  size: 20,
  clientToken: "token-0001",
};

export const infoSession = {
  on: "2027-02-01",
  time: "19:00",
  minutes: 60,
  online: false,
  where: "De Linde",
};

const ria = { name: "Ria", mail: "r@x.example", personId: "p-s" };
const visitor = { key: "x", name: "Gast", intervals: [], minutes: 9 };
const missed = aProgress({ attendance: { 1: { state: "absent", minutes: 0 } } });

const nextWeek = instant("2027-01-21T13:00:00Z");
const talk = { minutes: 15, proposedAt: morning, personId: "p-1" } as const;
const openTalk = aTalk({
  ...talk,
  talkId: "middle-p-1",
  kind: "middle",
  proposals: [{ startsAt: nextWeek, answers: {} }],
});
const pastTalk = aTalk({
  ...talk,
  talkId: "end-p-1",
  kind: "end",
  state: "planned",
  moment: { startsAt: instant("2027-01-12T09:00:00Z"), endsAt: instant("2027-01-12T09:15:00Z") },
  actions: [
    {
      actionId: "action-0001",
      text: "Rooster aanpassen",
      owner: { personId: "p-1", name: "Deelnemer 1", role: "participant" },
      dueOn: "2027-02-01",
      addedBy: teacherId,
      addedAt: morning,
    },
  ],
});

export type LivedClass = TestPorts & { readonly fileId: string };

/** A class in which everybody has something that could still change. */
const agreement = { version: 1, hoursPerWeek: 16, accepted: {} };

export async function aLivedClass(): Promise<LivedClass> {
  const ports = portsOf({ now: morning });
  await aClass(ports, {
    group: { handedOut: [1, 2, 3], madeAt: morning },
    members: [
      aMember({ personId: teacherId, role: "teacher" }),
      aMember({ supervisor: ria, progress: missed, cannotCome: { 3: { at: morning } }, agreement }),
      aMember({
        personId: "p-2",
        // She said yes, and not yet that she knows what is expected.
        supervisor: { ...ria, confirmedAt: morning },
        notSafe: [{ at: notSafeAt }],
        agreement,
      }),
      aMember({ personId: "p-3", stopped: { at: morning, by: "p-3", reasons: [] } }),
    ],
  });
  const memberships = [{ groupId, role: "supervisor" as const }];
  await storedPerson(ports, aPerson({ ...ria, memberships }));
  const contact = { personId: contactId, memberships: [{ groupId, role: "contact" as const }] };
  await storedPerson(ports, aPerson(contact));
  await ports.documents.commit(groupId, [savedEmployer(anEmployer(), undefined)]);
  await setInfoSession(ports, coordinator, groupId, { ...infoSession, on: day(infoSession.on) });
  await scanSent(ports, groupId, { answers, completedAt: morning });
  await scanSent(ports, groupId, { personId: "p-2" });
  await decideConsent(ports, participant, {
    groupId,
    moment: "start",
    kind: "ratingAsked",
    given: true,
  });
  await logHoursRoute(ports, participant, {
    groupId,
    entryId: "entry-0001",
    on: "2027-01-13",
    minutes: 30,
    note: "",
  });
  await practiseDone(ports, participant, { groupId, assignmentId: "m01-practise" });
  await keepDraft(ports, participant, {
    groupId,
    assignmentId: "m01-hand-in",
    text: "Mevrouw De Vries, BSN 111222333, is cliënt.",
  });
  const work = { groupId, personId: "p-2" };
  await handedInAgain(ports, { ...work, assignmentId: "m01-hand-in" });
  await handedInAgain(ports, { ...work, assignmentId: "practice-1", kind: "practice" });
  await ports.documents.commit(groupId, [
    { kind: "create", id: "attendance:01", body: { ...nothingKnown(1), unmatched: [visitor] } },
    aNotice({ id: "weekly.week:1:p-1", to: "p-1", state: "sent", activityId: "1:1" }),
    aNotice({ id: "weekly.week:1:p-2", to: "p-2", state: "failed" }),
  ]);
  await ports.documents.commit(groupId, [newTalk(openTalk), newTalk(pastTalk)]);
  const begun = await beginUpload(ports, participant, upload);
  if (!begun.ok) throw new Error(begun.refusal);
  return { ...ports, fileId: begun.value.fileId };
}
