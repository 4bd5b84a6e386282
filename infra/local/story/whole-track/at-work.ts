import { plus } from "../../../../bot/kernel/time.ts";
import type { Person } from "../../client.ts";
import { coordinatorMail } from "../stage.ts";
import { at, type Course, each, type Learner, sessionNow } from "./course.ts";

/** How a supervisor is, by the order in the file: most answer; there is always somebody who does not. */
export type AtWorkManner = "answers" | "by_mail" | "slow" | "silent";
const manners: Readonly<Record<number, AtWorkManner>> = { 2: "by_mail", 3: "slow", 4: "silent" };
export const mannerOf = (index: number): AtWorkManner => manners[index] ?? "answers";

/** This practice assignment waits for weeks with who is slow: reminded, the deputy, the teacher. */
export const slowAssignment = "practice-2";

const hoursPerWeek = 16;

/** Accepts the invitation, unless this is somebody who lives by mail. */
async function comesIn({ stage }: Course, { id }: Person): Promise<void> {
  const people = await stage.tenant.people();
  if (people.some((one) => one.id === id && one.guest === "pending")) await stage.tenant.redeem(id);
}

/** Everybody who answers says yes, and that he knows what is expected. */
async function confirm(course: Course, supervisor: Person): Promise<void> {
  const { hands, stage } = course;
  if (!stage.isMailOnly(supervisor.mail)) await comesIn(course, supervisor);
  const asked = await hands.call(supervisor.mail, "confirmRequest", {}, ["groups.not_known"]);
  const people = (asked?.people ?? [])
    .filter(({ confirmedAt }) => confirmedAt === undefined)
    .map(({ groupId, personId }) => ({ groupId, personId }));
  if (people.length === 0) return;
  await hands.call(supervisor.mail, "confirmSupervision", { people });
  await hands.call(supervisor.mail, "onboarded", {});
}

/** Who is without a supervisor after the five days starts because the coordinator says so, and why. */
async function allowTheRest({ hands, groupId }: Course): Promise<number> {
  const all = await hands.call(coordinatorMail, "groupSupervisors", { groupId });
  const waiting = (all?.participants ?? []).filter(({ mayStart }) => !mayStart);
  for (const { personId } of waiting) {
    const reason = "De teamleider begeleidt tot er iemand is.";
    await hands.call(coordinatorMail, "allowStart", { groupId, personId, reason });
  }
  return waiting.length;
}

/** A colleague stands in for who is slow: that one is asked on the tenth day. */
async function nameDeputies(course: Course): Promise<void> {
  const { hands, groupId, supervisors, deputy } = course;
  const slow = supervisors.find((_, index) => mannerOf(index) === "slow");
  if (!slow) return;
  const own = await hands.call(slow.mail, "confirmRequest", {});
  for (const { personId } of own?.people ?? []) {
    await hands.call(slow.mail, "nameDeputy", {
      groupId,
      personId,
      name: deputy.name,
      mail: deputy.mail,
    });
  }
  await hands.goTo(plus(at(await hands.now()), { hours: 2 }));
  await confirm(course, deputy);
}

/** Three weeks before the first lesson: supervisors answer, or somebody decides without them. */
export async function atWorkBefore(course: Course): Promise<void> {
  const { hands, supervisors, say } = course;
  const first = await sessionNow(course, 1);
  await hands.goTo(plus(at(first.startsAt), { days: -20 }));
  for (const [index, supervisor] of supervisors.entries()) {
    if (mannerOf(index) !== "silent") await confirm(course, supervisor);
  }
  await nameDeputies(course);
  await hands.goTo(plus(at(first.startsAt), { days: -12 }));
  say(`supervisors asked; ${await allowTheRest(course)} start without one`);
}

/** Hours are agreed on, and the three say yes; who lives by mail does it by mail. */
export async function agree(course: Course): Promise<void> {
  const { hands, groupId, teacher, supervisors, learners, say } = course;
  const terms = { groupId, personIds: [], hoursPerWeek, weeksSupernumerary: 2 };
  await hands.call(teacher.mail, "setAgreementTerms", terms);
  await hands.goTo(plus(at(await hands.now()), { days: 1 }));
  await each(learners, async ({ person, personId, behaviour }) => {
    if (behaviour.isNoShow) return;
    const input = { groupId, personId, version: 1, hoursPerWeek };
    await hands.call(person.mail, "acceptAgreement", input);
  });
  for (const [index, { mail }] of supervisors.entries()) {
    if (mannerOf(index) === "silent") continue;
    const found = await hands.call(mail, "agreementsToAccept", {});
    for (const { personId, version } of found?.agreements ?? []) {
      await hands.call(mail, "acceptAgreement", { groupId, personId, version, hoursPerWeek });
    }
  }
  const all = await hands.call(teacher.mail, "groupAgreements", { groupId });
  const seen = (all?.participants ?? []).flatMap(({ personId, agreement }) =>
    agreement ? [{ personId, version: agreement.version, hoursPerWeek }] : [],
  );
  await hands.call(teacher.mail, "acceptAllAgreements", { groupId, seen });
  say("start agreements accepted");
}

/** Somebody stops in the middle of an act, and says so. */
export async function notSafe(course: Course, learner: Learner): Promise<void> {
  const { hands, groupId, teacher } = course;
  const text = "Ik weet niet zeker hoe ik de tillift gebruik.";
  await hands.call(learner.person.mail, "sayNotSafe", { groupId, text });
  const { personId } = learner;
  const progress = await hands.call(teacher.mail, "groupSupervisors", { groupId });
  if (!progress?.participants.some((one) => one.personId === personId)) {
    throw new Error("who stopped an act is not in the group");
  }
}
