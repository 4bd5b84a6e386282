import { slowAssignment } from "./at-work.ts";
import type { EndState } from "./end-state.ts";

const dayInMs = 24 * 60 * 60 * 1000;

/** How many whole days after being asked each later step was taken. */
function daysOfSteps({ members }: EndState) {
  const steps = members.flatMap(({ signOffSteps }) => signOffSteps[slowAssignment] ?? []);
  const asked = steps.filter(({ step }) => step === "asked").map(({ at }) => Date.parse(at));
  const first = Math.min(...asked);
  const of = (wanted: string) =>
    steps
      .filter(({ step }) => step === wanted)
      .map(({ at }) => Math.floor((Date.parse(at) - first) / dayInMs));
  return { reminded: of("reminded"), deputy: of("deputy"), teacher: of("teacher") };
}

/** What happened around the participants at work, in figures. */
export function atWorkFigures(state: EndState) {
  const { members, notices, talks } = state;
  const participants = members.filter(({ role }) => role === "participant");
  const active = participants.filter(({ stopped, noShowAt }) => !stopped && !noShowAt);
  const confirmed = participants.filter(({ supervisor }) => supervisor?.confirmedAt);
  const escalated = participants.filter(
    ({ supervisor, startAllowed }) => !supervisor?.confirmedAt && startAllowed,
  );
  const digests = notices.filter(({ type }) => type === "digest.week");
  const inState = (one: string) => digests.filter(({ state: is }) => is === one).length;
  return {
    confirmed: confirmed.length,
    escalated: escalated.length,
    agreed: active.filter(
      ({ agreement }) => agreement?.accepted.participant && agreement.accepted.teacher,
    ).length,
    active: active.length,
    digests: { sent: inState("sent"), skipped: inState("skipped") },
    byMail: notices.filter(({ path }) => path === "mail").length,
    steps: daysOfSteps(state),
    notSafe: notices.filter(({ type, state: is }) => type === "safety.not_safe" && is === "sent")
      .length,
    talks: {
      start: talks.filter(({ kind }) => kind === "start").length,
      middle: talks.filter(({ kind }) => kind === "middle").length,
      held: talks.filter(({ state: is }) => is === "held").length,
    },
  };
}
type AtWorkFigures = ReturnType<typeof atWorkFigures>;

/** Not sooner than the day of the rule, and there at all. */
const onTime = (days: readonly number[], day: number): boolean =>
  days.length > 0 && days.every((one) => one >= day);

/** Each claim in words, and whether it came true. */
export function atWorkChecks(
  { confirmed, escalated, agreed, active, digests, byMail, steps, notSafe, talks }: AtWorkFigures,
  participants: number,
): readonly (readonly [string, boolean])[] {
  return [
    [
      `${confirmed} with a confirmed supervisor and ${escalated} decided on, of ${participants}`,
      confirmed > 0 && escalated > 0 && confirmed + escalated === participants,
    ],
    [`${agreed} start agreements of ${active}`, agreed === active],
    [`${digests.sent} digests`, digests.sent > 0],
    [`${byMail} messages by mail`, byMail > 0],
    [`reminded after ${steps.reminded.join(", ")} days`, onTime(steps.reminded, 5)],
    [`deputy after ${steps.deputy.join(", ")} days`, onTime(steps.deputy, 10)],
    [`teacher after ${steps.teacher.join(", ")} days`, onTime(steps.teacher, 14)],
    [`${notSafe} heard of "not safe yet"`, notSafe > 0],
    [
      `${talks.start} talks at the start, ${talks.middle} in the middle, ${talks.held} held`,
      talks.start > 0 && talks.middle >= active && talks.held > talks.middle / 2,
    ],
  ];
}
