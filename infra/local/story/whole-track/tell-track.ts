import { createHash } from "node:crypto";
import {
  atLocal,
  type Instant,
  localDay,
  plus,
  plusDays,
  weekdayOf,
} from "../../../../bot/kernel/time.ts";
import type { Person } from "../../client.ts";
import type { StoryInput } from "../input.ts";
import { makeClass, type Say } from "../make-class.ts";
import { agree, atWorkBefore, mannerOf, notSafe } from "./at-work.ts";
import { behaviourOf, takesPartIn } from "./behaviour.ts";
import { at, type Course, each, type Learner, sessionNow } from "./course.ts";
import { handsOn } from "./hands.ts";
import { logHours } from "./hours.ts";
import { learn } from "./learning.ts";
import { catchUp, checkIn, closeSession, hold, sayNo } from "./meeting.ts";
import { fillInScan } from "./scans.ts";
import { talk } from "./talks.ts";
import { judgeAll, signOffAll } from "./teaching.ts";
import type { TrackStage } from "./track-stage.ts";

const seed = 20_270_112;
/** This session moves two days, because of the teacher. */
const moved = 6;
const sessions = 12;
/** After this lesson somebody finds out that he cannot do something safely yet. */
const unsafeAfter = 5;

const mondayOf = (moment: Instant): Instant => {
  const on = localDay(moment);
  return atLocal(plusDays(on, 1 - weekdayOf(on)), "08:30");
};

/** As the app derives it from an address. */
const ourIdOf = (mail: string): string =>
  `p-${createHash("sha256").update(mail.toLowerCase()).digest("hex").slice(0, 20)}`;

/** The people of the file, and how each of them goes through the course. */
async function castOf(stage: TrackStage, input: StoryInput) {
  const of = async (hint: string) =>
    await Promise.all(
      input.cast.filter((one) => one.hint === hint).map(({ mail }) => stage.personWith(mail)),
    );
  const [teacher] = await of("teacher");
  if (!teacher) throw new Error("the file names no teacher");
  const supervisors = [...new Map((await of("supervisor")).map((one) => [one.id, one])).values()];
  for (const [index, { mail }] of supervisors.entries()) {
    if (mannerOf(index) === "by_mail") stage.livesByMail(mail);
  }
  const [deputy = teacher] = await of("deputy");
  return { teacher, supervisors, deputy, participants: await of("participant") };
}

/** Week after week of one session: said no, came, closed, caught up, learned, judged. */
async function liveModule(course: Course, number: number): Promise<void> {
  const { hands, learners, say, teacher, groupId } = course;
  const active = learners.filter(({ behaviour }) => takesPartIn(behaviour, number));
  const before = await sessionNow(course, number);
  await hands.goTo(mondayOf(at(before.startsAt)));
  if (number === moved) {
    const startsAt = plus(at(before.startsAt), { days: 2 });
    const input = {
      groupId,
      number,
      startsAt,
      shiftFollowing: false,
      reason: "De docent is ziek.",
    };
    await hands.call(teacher.mail, "moveSession", input, ["sessions.same_moment"]);
  }
  await sayNo(course, number);
  const session = await sessionNow(course, number);
  await hands.goTo(plus(at(session.startsAt), { minutes: 5 }));
  await checkIn(course, number);
  if (number === sessions) {
    await each(active, async (learner) => void (await fillInScan(course, learner, "end")));
  }
  await hands.goTo(at(session.endsAt));
  await hold(course, session);
  await hands.goTo(plus(at(session.endsAt), { minutes: 20 }));
  await closeSession(course, number);
  await each(active, async ({ person, behaviour }) => {
    if (behaviour.stopsAfter === number) await stop(course, person);
  });
  const learning = learners.filter(({ behaviour }) => takesPartIn(behaviour, number + 1));
  const onDay = async (days: number) => hands.goTo(plus(at(session.endsAt), { days, hours: 14 }));
  await onDay(1);
  await catchUp(course, number);
  await onDay(3);
  await each(learning, (learner) => learn(course, learner, "soon"));
  const signed = await signOffAll(course);
  const early = await judgeAll(course);
  await onDay(8);
  await each(learning, (learner) => learn(course, learner, "later"));
  await logHours(course, learning, number);
  const signedLater = await signOffAll(course);
  const late = await judgeAll(course);
  await talk(course);
  const [learner] = learning;
  if (number === unsafeAfter && learner) await notSafe(course, learner);
  say(`session ${number}: judged ${early + late}, signed off ${signed + signedLater}`);
}

/** "Ik stop", in chat, with a reason that is given freely. */
async function stop({ hands, say }: Course, person: Person): Promise<void> {
  await hands.say(person, "ik stop");
  await hands.press(person, { verb: "evaluation.confirm_stop" });
  const inputs = { reasons: "online_learning,private_balance", remark: "" };
  await hands.press(person, { verb: "evaluation.say_why", inputs });
  say("somebody stopped");
}

/** Six months of one group, from the file with names to the last piece that was judged. */
export async function playTrack(stage: TrackStage, input: StoryInput, say: Say) {
  const hands = handsOn(stage);
  const { teacher, supervisors, deputy, participants } = await castOf(stage, input);
  const group = await hands.insist(() => makeClass(stage, input, say));
  const learners = participants.map(
    (person, index): Learner => ({
      person,
      behaviour: behaviourOf(index, seed),
      personId: ourIdOf(person.mail),
    }),
  );
  const { groupId } = group;
  const course: Course = { stage, hands, groupId, teacher, supervisors, deputy, learners, say };
  await atWorkBefore(course);
  await agree(course);
  const first = await sessionNow(course, 1);
  await hands.goTo(plus(at(first.startsAt), { days: -6 }));
  await each(learners, async (learner) => void (await fillInScan(course, learner, "start")));
  say("scans filled in");
  for (let number = 1; number <= sessions; number += 1) await liveModule(course, number);
  const last = await sessionNow(course, sessions);
  for (const days of [17, 20, 24, 40]) {
    await hands.goTo(plus(at(last.endsAt), { days, hours: 14 }));
    const active = learners.filter(({ behaviour }) => takesPartIn(behaviour, sessions + 1));
    await each(active, (learner) => learn(course, learner, "late"));
    await signOffAll(course, true);
    await judgeAll(course);
  }
  return course;
}
