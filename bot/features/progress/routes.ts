import type { Language } from "../../contract/languages.ts";
import type { GroupProgress, GroupReach } from "../../contract/progress.ts";
import { type StopReason, stopReasons } from "../../contract/stopping.ts";
import { isJudged } from "../../kernel/assignment.ts";
import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import type { Person } from "../../kernel/person.ts";
import { getGroup, listMembers, type Member, mayOversee } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { type Session, sessionView } from "../sessions/public.ts";
import { funnelOf } from "./funnel-rules.ts";
import { overviewOf, ownOf } from "./read-progress.ts";
import type { Standing } from "./risk-rules.ts";
import { riskSentence } from "./risk-sentences.ts";
import type { Progress } from "./rules.ts";
import type { ScanProgress } from "./scan-rules.ts";
import type { WorkProgress } from "./work-rules.ts";

const scanView = ({ pages, pagesDone, completedAt }: ScanProgress) => ({
  pages,
  pagesDone,
  ...(completedAt ? { completedAt } : {}),
});

const sharedView = ({ sessions, scan, endScan, counts, minutes }: Progress) => {
  const { next: _, openAbsences, ...numbers } = sessions;
  return {
    sessions: { ...numbers, openAbsences: [...openAbsences] },
    scan: scanView(scan),
    endScan: scanView(endScan),
    counts,
    minutes,
  };
};

const byName = (a: Standing, b: Standing) => a.member.name.localeCompare(b.member.name, "nl");

const rowOf = (
  { member, progress, risks }: Standing,
  language: Language,
): GroupProgress["participants"][number] => ({
  personId: member.personId,
  name: member.name,
  seat: progress.seat,
  ...sharedView(progress),
  work: Object.fromEntries(
    progress.work
      .filter(({ assignment }) => isJudged(assignment))
      .map(({ assignment, state }) => [assignment.id, state]),
  ),
  attention: risks.map((risk) => ({ code: risk.code, sentence: riskSentence(risk, language) })),
});

/** Counts only: who gave which reason is told to nobody. */
function reasonsOf(members: readonly Member[]): { reason: StopReason; count: number }[] {
  const given = members.flatMap(({ stopped }) => stopped?.reasons ?? []);
  return stopReasons.map((reason) => ({
    reason,
    count: given.filter((one) => one === reason).length,
  }));
}

export const groupProgressRoute: Route<"groupProgress"> = async (ports, actor, { groupId }) => {
  const outcome = await overviewOf(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { group, standings } = outcome.value;
  const members = standings.map(({ member }) => member);
  const judged = (standings[0]?.progress.work ?? []).filter(({ assignment }) =>
    isJudged(assignment),
  );
  return done({
    groupId,
    name: group.name,
    funnel: funnelOf(members),
    ...(actor.isCoordinator ? { stopReasons: reasonsOf(members) } : {}),
    assignments: judged.map(({ assignment: { id, kind, title, module } }) => ({
      assignmentId: id,
      kind,
      title,
      module,
    })),
    participants: standings.toSorted(byName).map((one) => rowOf(one, actor.language)),
  });
};

function reachOf(person: Person | undefined): GroupReach["participants"][number]["reach"] {
  if (!person?.account) return "unknown";
  if (person.unreachable) return "blocked";
  return person.account.usableSince ? "chat" : "invited";
}

export const groupReachRoute: Route<"groupReach"> = async ({ documents }, actor, { groupId }) => {
  const allowed = await mayOversee(documents, actor, groupId);
  if (!allowed.ok) return allowed;
  // A coordinator may ask about any group; one that does not exist has no members, and is no group.
  const [members] = await Promise.all([
    listMembers(documents, groupId),
    getGroup(documents, groupId),
  ]);
  const participants = members
    .map(({ value }) => value)
    .filter(({ role }) => role === "participant")
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
  const people = await Promise.all(
    participants.map(({ personId }) => findPerson(documents, personId)),
  );
  return done({
    participants: participants.map(({ personId, name }, index) => ({
      personId,
      name,
      reach: reachOf(people[index]?.value),
    })),
  });
};

const upcoming = (session: Session) => {
  const { number, title, startsAt, endsAt, joinUrl } = sessionView(session);
  return { number, title, startsAt, endsAt, ...(joinUrl ? { joinUrl } : {}) };
};

const workView = ({ assignment, state, dueAt, facts }: WorkProgress) => ({
  assignmentId: assignment.id,
  kind: assignment.kind,
  title: assignment.title,
  module: assignment.module,
  minutes: assignment.minutes,
  steps: [...assignment.steps],
  state,
  ...(dueAt ? { dueAt } : {}),
  ...(facts ? { handedInAt: facts.handedInAt } : {}),
});

export const myProgressRoute: Route<"myProgress"> = async (ports, actor, { groupId }) => {
  const outcome = await ownOf(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { group, progress } = outcome.value;
  const { sessions, ...shared } = sharedView(progress);
  const { next } = progress.sessions;
  return done({
    groupId,
    name: group.name,
    ...shared,
    sessionCounts: sessions,
    sessionsDone: sessions.held,
    sessions: sessions.planned,
    nextSession: next ? upcoming(next) : null,
    work: progress.work.map(workView),
  });
};
