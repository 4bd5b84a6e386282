import { plus } from "../../../../bot/kernel/time.ts";
import { takesPartIn } from "./behaviour.ts";
import { at, type Course, each, type Learner, type Session } from "./course.ts";

type Stay = { readonly personId: string; readonly joinAt: string; readonly leaveAt: string };

const isThere = ({ behaviour }: Learner, number: number): boolean =>
  takesPartIn(behaviour, number) &&
  !behaviour.misses.includes(number) &&
  !behaviour.saysNo.includes(number);

/** Who cannot come says so on the card of the week; who was away before may have forgotten. */
export async function sayNo({ hands, groupId, learners }: Course, number: number): Promise<void> {
  await each(learners, async ({ person, behaviour }) => {
    if (!behaviour.saysNo.includes(number) || !takesPartIn(behaviour, number)) return;
    const data = { groupId, number };
    await hands.press(person, { verb: "attendance.cannot_come", data });
  });
}

/** One in four presses "Ik ben er" although Teams will know it as well. */
export async function checkIn({ hands, groupId, learners }: Course, number: number): Promise<void> {
  await each(learners, async (learner) => {
    const { person, behaviour } = learner;
    if (!isThere(learner, number) || behaviour.chance(`check in ${number}`) > 0.25) return;
    await hands.call(person.mail, "checkIn", { groupId, number });
  });
}

/** One who is late, one who leaves and comes back, the rest the whole evening. */
function stays({ startsAt, endsAt, number }: Session, learners: readonly Learner[]) {
  const first: Stay[] = [];
  const second: Stay[] = [];
  for (const { person, behaviour } of learners) {
    const luck = behaviour.chance(`stay ${number}`);
    const minutes = (count: number) => plus(at(startsAt), { minutes: count });
    const stay = (joinAt: string, leaveAt: string): Stay => ({
      personId: person.id,
      joinAt,
      leaveAt,
    });
    if (luck < 0.08) first.push(stay(minutes(25), endsAt));
    else if (luck < 0.2) {
      first.push(stay(minutes(-4), minutes(70)));
      second.push(stay(minutes(80), plus(at(endsAt), { minutes: 6 })));
    } else first.push(stay(minutes(-3), endsAt));
  }
  return { first, second };
}

/** Somebody without an account looked in; the teacher knows who it is not. */
const stranger = ({ startsAt }: Session) => ({
  name: "iPhone van Kees",
  joinAt: startsAt,
  leaveAt: plus(at(startsAt), { minutes: 40 }),
});
const withStranger = 2;

/** The meeting in Teams: what it leaves is one report, or two when people came back. */
export async function hold({ stage, teacher, learners }: Course, session: Session): Promise<void> {
  const events = await stage.tenant.calendar(teacher.id);
  const event = events.find(
    ({ cancelled, subject }) => !cancelled && subject.startsWith(`Les ${session.number}:`),
  );
  if (!event) throw new Error(`no event for session ${session.number}`);
  const { first, second } = stays(
    session,
    learners.filter((learner) => isThere(learner, session.number)),
  );
  const guests = session.number === withStranger ? [stranger(session)] : [];
  await stage.tenant.held(event.id, [...first, ...guests]);
  if (second.length > 0) await stage.tenant.held(event.id, second);
}

const forgets = 3;

/** The teacher looks at attendance and closes; once she forgets it, and the next morning it goes by itself. */
export async function closeSession(
  { hands, teacher, groupId }: Course,
  number: number,
): Promise<void> {
  if (number === withStranger) {
    const found = await hands.call(teacher.mail, "sessionAttendance", { groupId, number });
    for (const { key } of found?.visitors ?? []) {
      await hands.call(teacher.mail, "resolveVisitor", { groupId, number, key });
    }
  }
  if (number === forgets) return;
  const data = { groupId, number };
  const closed = await hands.press(teacher, { verb: "attendance.close", data });
  if (!closed) await hands.call(teacher.mail, "closeSession", data);
}

const settled = ["attendance.not_missed"] as const;

/** Who was away does the catch-up task, or asks to be called. */
export async function catchUp({ hands, groupId, learners }: Course, number: number): Promise<void> {
  await each(learners, async (learner) => {
    const { person, behaviour } = learner;
    if (isThere(learner, number) || !takesPartIn(behaviour, number)) return;
    if (!behaviour.catchesUp) {
      await hands.call(person.mail, "askToCall", { groupId, number }, settled);
      return;
    }
    const text = "Ik las de les na. Ik vertelde een collega wat ik las. Zij gaf mij een tip.";
    await hands.call(person.mail, "handInCatchUp", { groupId, number, text }, settled);
  });
}
