import { mannerOf } from "./at-work.ts";
import type { Course } from "./course.ts";

/** Somebody else was first, or the moment has passed meanwhile. */
const fine = [
  "talks.over",
  "talks.already_planned",
  "talks.other_moments",
  "talks.in_the_past",
  "talks.teacher_busy",
  "talks.already_held",
  "talks.not_yet",
  "talks.not_asked",
] as const;
const nobody = ["groups.not_known", "groups.none", "story.no_link"] as const;

/** Everybody who is asked says that the first moment is right. */
async function answer({ hands }: Course, mail: string): Promise<void> {
  const mine = await hands.call(mail, "myTalks", {}, nobody);
  for (const { groupId, talkId, mayAnswer, proposals } of mine?.talks ?? []) {
    const open = proposals.find(({ mine: said }) => said === undefined);
    if (!(mayAnswer && open)) continue;
    const input = { groupId, talkId, startsAt: open.startsAt, can: true };
    await hands.call(mail, "answerTalk", input, fine);
  }
}

/** The teacher plans what stands open, and says of what is over that it was held. */
async function plan({ hands, groupId, teacher }: Course): Promise<void> {
  const all = await hands.call(teacher.mail, "groupTalks", { groupId });
  for (const { talkId, mayPlan, state, proposals, asksOutcome } of all?.talks ?? []) {
    const about = { groupId, talkId };
    const [first] = proposals;
    if (asksOutcome) await hands.call(teacher.mail, "closeTalk", { ...about, held: true }, fine);
    else if (state === "proposed" && mayPlan && first) {
      await hands.call(teacher.mail, "planTalk", { ...about, startsAt: first.startsAt }, fine);
    }
  }
}

/** Participants and supervisors answer, and the teacher decides. */
export async function talk(course: Course): Promise<void> {
  for (const { person, behaviour } of course.learners) {
    if (!behaviour.isNoShow) await answer(course, person.mail);
  }
  for (const [index, { mail }] of course.supervisors.entries()) {
    if (mannerOf(index) !== "silent") await answer(course, mail);
  }
  await plan(course);
}
