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
      ? ({ result: "not_yet", text: "Je bent op weg.", improve: "Schrijf ook op wat je zelf deed." } as const)
      : ({ result: "met", text: "Mooi gedaan." } as const);
    await hands.call(teacher.mail, "judgeWork", { ...place, ...said }, raced);
    judged += 1;
  }
  return judged;
}

const signed = ["review.already_judged", "review.handed_in_again"] as const;

/** Supervisors look at what is asked of them, and say what they saw. */
export async function signOffAll({ hands, stage, supervisors, learners }: Course): Promise<number> {
  let count = 0;
  const people = await stage.tenant.people();
  for (const supervisor of supervisors) {
    const known = people.find(({ id }) => id === supervisor.id);
    if (known?.guest === "pending") await stage.tenant.redeem(supervisor.id);
    const overview = await hands.call(supervisor.mail, "supervisorOverview", {}, [
      "groups.not_known",
      "groups.none",
    ]);
    for (const { groupId, personId, practice } of overview?.participants ?? []) {
      const learner = learners.find((one) => one.personId === personId);
      for (const { assignmentId, attempt, asksSignOff } of practice) {
        if (!(asksSignOff && learner)) continue;
        const alone = learner.behaviour.chance(`seen ${assignmentId}`) < 0.7;
        const seen = alone ? "by_self" : "with_help";
        const input = { groupId, personId, assignmentId, attempt, seen } as const;
        await hands.call(supervisor.mail, "signOff", input, signed);
        count += 1;
      }
    }
  }
  return count;
}
