import { reviewWithinDays } from "../../kernel/assignment.ts";
import type { Route } from "../../kernel/feature.ts";
import { done } from "../../kernel/outcome.ts";
import { day } from "../../kernel/time.ts";
import { judgedKind } from "./card-parts.ts";
import { exportResults } from "./export-results.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { endOfDay } from "./extension-rules.ts";
import { judgeWork } from "./judge-work.ts";
import type { Waiting } from "./queue-rules.ts";
import { reviewQueue } from "./read-queue.ts";
import { groupResults, ownFeedback, ownResults } from "./read-results.ts";
import { viewWork } from "./read-work.ts";
import { participantView, workView } from "./views.ts";

const waitingView = (waiting: Waiting) => {
  const { group, member, assignment, facts, days, isOverdue, needsSighting } = waiting;
  return {
    groupId: group.groupId,
    groupName: group.name,
    personId: member.personId,
    name: member.name,
    assignmentId: assignment.id,
    kind: judgedKind(assignment),
    title: assignment.title,
    module: assignment.module,
    attempt: facts.attempt,
    handedInAt: facts.handedInAt,
    daysWaiting: days,
    isOverdue,
    ...(facts.seen ? { seen: facts.seen } : {}),
    needsSighting,
    hasSupervisor: member.supervisor !== undefined,
  };
};

export const reviewQueueRoute: Route<"reviewQueue"> = async (ports, actor, { groupId }) => {
  const outcome = await reviewQueue(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  return done({
    waiting: outcome.value.map(waitingView),
    overdue: outcome.value.filter(({ isOverdue }) => isOverdue).length,
    reviewWithinDays,
  });
};

export const reviewWorkRoute: Route<"reviewWork"> = async (ports, actor, input) => {
  const outcome = await viewWork(ports, actor, input);
  if (!outcome.ok) return outcome;
  return done(workView(outcome.value, { mayJudge: outcome.value.mayJudge, forTeacher: true }));
};

export const judgeWorkRoute: Route<"judgeWork"> = async (ports, actor, input) => {
  const { groupId, personId, assignmentId, ...judgement } = input;
  const outcome = await judgeWork(ports, actor, { groupId, personId, assignmentId, judgement });
  if (!outcome.ok) return outcome;
  return done(workView(outcome.value, { mayJudge: true, forTeacher: true }));
};

export const extendDeadlineRoute: Route<"extendDeadline"> = async (ports, actor, input) => {
  const on = day(input.on);
  const outcome = await extendDeadline(ports, actor, { ...input, on });
  return outcome.ok ? done({ dueAt: endOfDay(on) }) : outcome;
};

export const myResultsRoute: Route<"myResults"> = async (ports, actor, { groupId }) => {
  const outcome = await ownResults(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  return done(participantView(outcome.value, { settings: ports.settings, groupId }));
};

export const myFeedbackRoute: Route<"myFeedback"> = async (ports, actor, input) => {
  const outcome = await ownFeedback(ports, actor, input);
  if (!outcome.ok) return outcome;
  return done(workView(outcome.value, { mayJudge: false, forTeacher: false }));
};

export const groupResultsRoute: Route<"groupResults"> = async (ports, actor, { groupId }) => {
  const outcome = await groupResults(ports, actor, groupId);
  if (!outcome.ok) return outcome;
  const { group, participants } = outcome.value;
  const { settings } = ports;
  return done({
    groupId,
    name: group.name,
    participants: participants.map((one) =>
      participantView(one, { settings, groupId, personId: one.member.personId }),
    ),
  });
};

export const exportResultsRoute: Route<"exportResults"> = exportResults;
