import { nextDaytimeHour } from "../../kernel/daytime.ts";
import type { Stored, Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { queued } from "../../kernel/notice.ts";
import { earliest, type Instant, latest, plus } from "../../kernel/time.ts";
import { type Group, getGroup, listMembers, type Member, savedMember } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import {
  type DueStep,
  dueSteps,
  type HeldSession,
  withNoShow,
  withSteps,
} from "./absence-rules.ts";
import { alertNoticeOf, missedNoticeOf, refreshOf } from "./jobs-to-come.ts";
import { listAttendance } from "./store.ts";

/** The message plan: the coordinator gets at most so many of these cards for one group. */
const mostAlerts = messagePlan["attendance.alert"].atMost.coordinator;

/** Now when people may be written to, else the next hour at which they may. */
const daytime = (now: Instant): Instant => latest(now, nextDaytimeHour(plus(now, { hours: -1 })));

const wasAlerted = ({ absenceSteps }: Member): boolean =>
  Object.values(absenceSteps)
    .flat()
    .some(({ step }) => step === "coordinator");

type Telling = { readonly group: Group; readonly now: Instant; alerts: number };

function askedNotice(member: Member, number: number, { group, now }: Telling): Write {
  const { personId } = member;
  return queued({
    id: missedNoticeOf(number, personId),
    type: "attendance.missed",
    groupId: group.groupId,
    to: personId,
    data: { number },
    dueAt: daytime(now),
  });
}

/** One card per person, changed in place; above the plan's limit the step is kept without a card. */
function alertWrites(member: Member, telling: Telling): readonly Write[] {
  const { group, now } = telling;
  const id = alertNoticeOf(member.personId);
  if (wasAlerted(member)) return [refreshOf(id, now)];
  if (telling.alerts >= mostAlerts) return [];
  telling.alerts += 1;
  const notice = queued({
    id,
    type: "attendance.alert",
    groupId: group.groupId,
    to: group.coordinatorId,
    data: { personId: member.personId },
    dueAt: now,
  });
  return [notice];
}

/** In one commit a document is written once: the first of each. */
const once = (writes: readonly Write[]): readonly Write[] => [
  ...new Map(writes.toReversed().map((write) => [write.id, write])).values(),
];

const toldWrites = (member: Member, steps: readonly DueStep[], telling: Telling) =>
  steps.flatMap(({ step, number }) => {
    if (step === "asked") return [askedNotice(member, number, telling)];
    if (step === "coordinator") return alertWrites(member, telling);
    return step === "employer" ? [refreshOf(alertNoticeOf(member.personId), telling.now)] : [];
  });

/** The message first: when a commit has to be split, nothing is called told that was not. */
function stepsOf(
  { value: member, etag }: Stored<Member>,
  held: readonly HeldSession[],
  telling: Telling,
) {
  const { now } = telling;
  const { steps } = dueSteps(member, held, now);
  const next = withNoShow(withSteps(member, steps, now), held, now);
  // One step is the beginning of the next: what was taken just now decides when to look again.
  const { nextAt } = dueSteps(next, held, now);
  const writes = [
    ...once(toldWrites(member, steps, telling)),
    ...(JSON.stringify(next) === JSON.stringify(member) ? [] : [savedMember(next, etag)]),
  ];
  return { writes, nextAt };
}

/**
 * Takes the steps that are due for everybody of the group. It may run at any time and twice: what
 * was done stands on the members, in the same commit as the messages.
 */
export const followUp: JobHandler = async ({ documents, now }, _job, groupId) => {
  const [{ value: group }, members, sessions, all] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
    listAttendance(documents, groupId),
  ]);
  if (group.archivedAt) return {};
  const held = sessions
    .filter(({ state }) => state === "planned")
    .map(({ number, endsAt }): HeldSession => {
      const known = all.find((one) => one.number === number);
      return {
        number,
        endsAt,
        finalAt: known?.finalAt,
        hasReport: (known?.reportCount ?? 0) > 0,
      };
    });
  const alerts = members.filter(({ value }) => wasAlerted(value)).length;
  const telling: Telling = { group, now: now(), alerts };
  const results = members.map((member) => stepsOf(member, held, telling));
  const moments = results.flatMap(({ nextAt }) => (nextAt === undefined ? [] : [nextAt]));
  return {
    writes: results.flatMap(({ writes }) => writes),
    ...(moments.length > 0 ? { again: moments.reduce(earliest) } : {}),
  };
};
