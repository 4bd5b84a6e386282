import type { Person } from "../../client.ts";
import { mannerOf, slowAssignment } from "./at-work.ts";
import { needsSecondTry } from "./behaviour.ts";
import type { Course } from "./course.ts";

const raced = ["review.handed_in_again", "review.already_judged"] as const;

/** Judges everything that waits: most of it voldaan, some of it nog niet at the first try. */
export async function judgeAll({ hands, teacher, groupId, learners }: Course): Promise<number> {
  const queue = await hands.call(teacher.mail, "reviewQueue", {});
  let judged = 0;
  for (const { personId, assignmentId, attempt, needsSighting } of queue?.waiting ?? []) {
    const learner = learners.find((one) => one.personId === personId);
    // A practice assignment waits until the supervisor has said what he saw.
    if (!learner || needsSighting) continue;
    const again = attempt === 1 && needsSecondTry(learner.behaviour, assignmentId);
    const place = { groupId, personId, assignmentId, attempt };
    const said = again
      ? ({
          result: "not_yet",
          text: "Je bent op weg.",
          improve: "Schrijf ook op wat je zelf deed.",
        } as const)
      : ({ result: "met", text: "Mooi gedaan." } as const);
    await hands.call(teacher.mail, "judgeWork", { ...place, ...said }, raced);
    judged += 1;
  }
  return judged;
}

const signed = ["review.already_judged", "review.handed_in_again"] as const;

/** Accepts the invitation when there is one, and sees the own people. */
export async function ownPeople({ hands, stage }: Course, supervisor: Person) {
  // By mail it is asked without an account, once there is a mail about it.
  if (stage.isMailOnly(supervisor.mail)) {
    const noLink = ["story.no_link"] as const;
    return (
      (await hands.call(supervisor.mail, "supervisorOverview", {}, noLink))?.participants ?? []
    );
  }
  const people = await stage.tenant.people();
  const isPending = people.some(({ id, guest }) => id === supervisor.id && guest === "pending");
  if (isPending) await stage.tenant.redeem(supervisor.id);
  // Before the first practice assignment nobody asks a supervisor anything, so there is no account yet.
  const known = people.find(({ id }) => id === supervisor.id);
  if (known?.guest === null && known["kind"] === "external") return [];
  const strange = ["groups.not_known", "groups.none"] as const;
  const overview = await hands.call(supervisor.mail, "supervisorOverview", {}, strange);
  return overview?.participants ?? [];
}

/** Supervisors look at what is asked of them, and say what they saw. */
/** @param hurry what was put off for weeks is done at last */
export async function signOffAll(course: Course, hurry = false): Promise<number> {
  const { hands, supervisors, learners } = course;
  let count = 0;
  for (const [index, supervisor] of supervisors.entries()) {
    const own = await ownPeople(course, supervisor);
    const manner = mannerOf(index);
    const isPutOff = (assignmentId: string): boolean =>
      manner === "silent" || (manner === "slow" && assignmentId === slowAssignment && !hurry);
    const asked = own.flatMap(({ groupId, personId, practice }) =>
      practice
        .filter(({ asksSignOff, assignmentId }) => asksSignOff && !isPutOff(assignmentId))
        .map(({ assignmentId, attempt }) => ({ groupId, personId, assignmentId, attempt })),
    );
    for (const work of asked) {
      const learner = learners.find(({ personId }) => personId === work.personId);
      const alone = (learner?.behaviour.chance(`seen ${work.assignmentId}`) ?? 0) < 0.7;
      const seen = alone ? "by_self" : "with_help";
      await hands.call(supervisor.mail, "signOff", { ...work, seen }, signed);
      count += 1;
    }
  }
  return count;
}
