import { type Behaviour, isLateWith, minutesFor } from "./behaviour.ts";
import type { Course, Learner } from "./course.ts";

type Work = { readonly assignmentId: string; readonly kind: string; readonly minutes: number };

const texts = [
  "Ik deed de opdracht op mijn werk. Eerst vroeg ik of het goed was. Daarna hielp ik rustig, stap voor stap.",
  "Wat goed ging: ik nam de tijd en liet de bewoner kiezen. Een volgende keer vraag ik eerder om hulp.",
  "Ik schreef alles op met STARR. Mijn werkbegeleider las mee en gaf een tip. Die tip staat erbij.",
] as const;
const textOf = ({ index }: Behaviour, attempt: number): string =>
  `${texts[(index + attempt) % texts.length]} Poging ${attempt}.`;

const wasDone = ["assignments.already_handed_in", "assignments.already_met"] as const;

/** Says how long it took; saying it twice is saying it once. */
async function sayTime({ hands, groupId }: Course, learner: Learner, work: Work): Promise<void> {
  const { person, behaviour } = learner;
  const { assignmentId } = work;
  const minutes = minutesFor(behaviour, assignmentId, work.minutes);
  await hands.call(person.mail, "sayMinutes", { groupId, assignmentId, minutes });
}

async function practise(course: Course, learner: Learner, work: Work): Promise<void> {
  const { hands, groupId } = course;
  const data = { groupId, assignmentId: work.assignmentId };
  const shown = await hands.press(learner.person, { verb: "assignments.practise_done", data });
  if (!shown) throw new Error(`no card to practise ${work.assignmentId}`);
  await sayTime(course, learner, work);
}

/** In chat for homework of the newest card, by the page for what stands further up. */
async function handIn(
  course: Course,
  learner: Learner,
  work: Work,
  attempt: number,
): Promise<void> {
  const { hands, groupId } = course;
  const { person, behaviour } = learner;
  const { assignmentId } = work;
  const data = { groupId, assignmentId };
  const text = textOf(behaviour, attempt);
  const open = { verb: "assignments.open_hand_in", data };
  const shown = attempt === 1 ? await hands.find(person, open) : undefined;
  if (shown) {
    const form = await hands.pressOn(person, shown, open);
    await hands.pressOn(person, form, { verb: "assignments.hand_in", data, inputs: { text } });
  } else {
    await hands.call(person.mail, "handIn", { ...data, text }, wasDone);
  }
  await sayTime(course, learner, work);
}

/** What stands open for this participant, as the app says it. */
async function openWork({ hands, groupId }: Course, { person }: Learner) {
  const mine = await hands.call(person.mail, "myProgress", { groupId });
  return mine?.work ?? [];
}

type Moment = "soon" | "later" | "late";
type OpenWork = Awaited<ReturnType<typeof openWork>>[number];

/** Practice at work takes longer; of the homework half is done soon; some of everything is late. */
function momentOf(behaviour: Behaviour, { assignmentId, kind }: OpenWork): Moment {
  if (isLateWith(behaviour, assignmentId)) return "late";
  return kind === "hand_in" && behaviour.chance(`soon ${assignmentId}`) < 0.5 ? "soon" : "later";
}

const order = ["soon", "later", "late"] as const;
const hasCome = (planned: Moment, now: Moment): boolean =>
  order.indexOf(planned) <= order.indexOf(now);

const practises = ({ chance }: Behaviour, { assignmentId, kind, state }: OpenWork): boolean =>
  kind === "practise" && state === "open" && chance(`practise ${assignmentId}`) < 0.8;

/** The attempt that is made now, if any: the first, or the second after "nog niet". */
function attemptNow(behaviour: Behaviour, work: OpenWork, moment: Moment): 1 | 2 | undefined {
  if (work.kind === "practise") return undefined;
  if (work.state === "not_yet") return moment === "soon" ? undefined : 2;
  const isOpen = work.state === "open" || work.state === "late";
  return isOpen && hasCome(momentOf(behaviour, work), moment) ? 1 : undefined;
}

/** Does what this person would do at this moment with what stands open. */
export async function learn(course: Course, learner: Learner, moment: Moment): Promise<void> {
  const { behaviour } = learner;
  for (const work of await openWork(course, learner)) {
    if (moment === "soon" && practises(behaviour, work)) await practise(course, learner, work);
    const attempt = attemptNow(behaviour, work, moment);
    if (attempt) await handIn(course, learner, work, attempt);
  }
}
