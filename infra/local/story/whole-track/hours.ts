import { localDay, plusDays } from "../../../../bot/kernel/time.ts";
import { at, type Course, each, type Learner, sessionNow } from "./course.ts";

/** After every second session a few write down hours at work; their supervisors confirm most of them. */
export async function logHours(
  course: Course,
  learners: readonly Learner[],
  number: number,
): Promise<void> {
  if (number % 2 === 1) return;
  const { hands, groupId, supervisors } = course;
  const session = await sessionNow(course, number);
  const on = plusDays(localDay(at(session.endsAt)), 2);
  await each(learners, async ({ person, behaviour }) => {
    if (behaviour.chance(`hours ${number}`) > 0.6) return;
    const entryId = `story-${String(number).padStart(4, "0")}`;
    const minutes = 60 + Math.floor(behaviour.chance(`long ${number}`) * 6) * 30;
    const input = { groupId, entryId, on, minutes, note: "Meegekeken en geoefend." };
    await hands.call(person.mail, "logHours", input);
  });
  for (const supervisor of supervisors) {
    for (const { personId, behaviour } of learners) {
      if (behaviour.chance(`confirmed ${number}`) > 0.8) continue;
      const found = await hands.call(supervisor.mail, "practiceHours", { groupId, personId }, [
        "groups.supervisors_only",
        "groups.not_known",
        "groups.not_yours",
        "hours.not_found",
      ]);
      const open = (found?.entries ?? []).filter(({ state }) => state === "open");
      if (open.length === 0) continue;
      const entryIds = open.map(({ entryId }) => entryId);
      const confirm = { groupId, personId, entryIds, isRight: true };
      await hands.call(supervisor.mail, "confirmHours", confirm);
    }
  }
}
