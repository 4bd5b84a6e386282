import { localDay, plusDays } from "../../../../bot/kernel/time.ts";
import type { Person } from "../../client.ts";
import { at, type Course, each, type Learner, sessionNow } from "./course.ts";
import { ownPeople } from "./teaching.ts";

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
    for (const { personId } of await ownPeople(course, supervisor)) {
      const learner = learners.find((one) => one.personId === personId);
      if ((learner?.behaviour.chance(`confirmed ${number}`) ?? 1) > 0.8) continue;
      await confirmAll(course, supervisor, personId);
    }
  }
}

/** Everything that this participant wrote down and nobody looked at yet. */
async function confirmAll({ hands, groupId }: Course, { mail }: Person, personId: string) {
  const found = await hands.call(mail, "practiceHours", { groupId, personId });
  const open = (found?.entries ?? []).filter(({ state }) => state === "open");
  if (open.length === 0) return;
  const entryIds = open.map(({ entryId }) => entryId);
  await hands.call(mail, "confirmHours", { groupId, personId, entryIds, isRight: true });
}
