import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import type { Person } from "../../kernel/person.ts";
import type { Member } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { type Session, sessionView } from "../sessions/public.ts";
import { overviewOf, ownOf } from "./read-progress.ts";
import { dueAtOf, judgedWork, rowOf, scanOf, workState } from "./rules.ts";

function reachOf(person: Person | undefined): "chat" | "invited" | "blocked" | "unknown" {
  if (!person?.account) return "unknown";
  if (person.unreachable) return "blocked";
  return person.account.usableSince ? "chat" : "invited";
}

export const groupProgressRoute: Route<"groupProgress"> = async (ports, actor, { groupId }) => {
  const outcome = await overviewOf(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { group, track, participants } = outcome.value;
  const people = await Promise.all(
    participants.map(({ personId }) => findPerson(ports.documents, personId)),
  );
  const rowWithReach = (member: Member, index: number) => ({
    ...rowOf(member, group, track),
    reach: reachOf(people[index]?.value),
  });
  return done({
    groupId,
    name: group.name,
    assignments: [...judgedWork(track)],
    participants: participants.map(rowWithReach),
  });
};

const upcoming = (session: Session) => {
  const { number, title, startsAt, endsAt, joinUrl } = sessionView(session);
  return { number, title, startsAt, endsAt, ...(joinUrl ? { joinUrl } : {}) };
};

export const myProgressRoute: Route<"myProgress"> = async (ports, actor, { groupId }) => {
  const outcome = await ownOf(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { group, track, member, sessions } = outcome.value;
  const now = ports.now();
  const planned = sessions.filter(({ state }) => state === "planned");
  const next = planned.find(({ endsAt }) => endsAt > now);
  const work = track.modules.flatMap((module) =>
    module.work.map(({ id, kind, title, minutes, steps }) => {
      const dueAt = dueAtOf(module.number, sessions);
      const handedInAt = member.progress.work[id]?.handedInAt;
      return {
        assignmentId: id,
        kind,
        title,
        module: module.number,
        minutes,
        steps: [...steps],
        state: workState(member, group, module.number, id),
        ...(dueAt && kind === "hand_in" ? { dueAt } : {}),
        ...(handedInAt ? { handedInAt } : {}),
      };
    }),
  );
  const practice = track.practiceAssignments.map((one) => ({
    assignmentId: one.id,
    kind: "practice" as const,
    title: one.title,
    module: one.opensAfterModule,
    minutes: one.minutes,
    steps: [...one.steps],
    state: group.handedOut.includes(one.opensAfterModule)
      ? ("open" as const)
      : ("not_open" as const),
  }));
  return done({
    groupId,
    name: group.name,
    scan: scanOf(member),
    sessionsDone: planned.length - planned.filter(({ endsAt }) => endsAt > now).length,
    sessions: planned.length,
    nextSession: next ? upcoming(next) : null,
    work: [...work, ...practice],
  });
};
