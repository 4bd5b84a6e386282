import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import {
  assignmentView,
  handedInView,
  lastSighting,
  resultView,
  sightingsView,
} from "../review/public.ts";
import { asksSignOff, supervisorOverview } from "./overview.ts";
import { signState } from "./rules.ts";
import { signOffWork, supervised } from "./sign-off.ts";

export const supervisorOverviewRoute: Route<"supervisorOverview"> = async (ports, actor) => {
  const outcome = await supervisorOverview(ports, actor);
  if (!outcome.ok) return outcome;
  const participants = outcome.value.map(({ group, member, practice }) => ({
    groupId: group.groupId,
    groupName: group.name,
    personId: member.personId,
    name: member.name,
    asked: practice.filter(asksSignOff).length,
    practice: practice.map((result) => {
      // What the teacher wrote is between teacher and participant.
      const place = { settings: ports.settings, groupId: group.groupId };
      const { feedbackUrl: _, ...view } = resultView(result, place);
      return { ...view, asksSignOff: asksSignOff(result) };
    }),
  }));
  return done({ participants });
};

export const supervisorWorkRoute: Route<"supervisorWork"> = async (ports, actor, request) => {
  const outcome = await supervised(ports, actor, request);
  if (!outcome.ok) return outcome;
  const { group, member, assignment, work } = outcome.value;
  const last = work?.value.attempts.at(-1);
  if (!(work && last)) return refuse("supervisors.nothing_handed_in");
  return done({
    groupId: group.groupId,
    groupName: group.name,
    personId: member.value.personId,
    name: member.value.name,
    assignment: assignmentView(assignment),
    attempt: handedInView(last, work.value.attempts.length),
    sightings: sightingsView(work.value),
    state: signState(work.value),
  });
};

export const signOffRoute: Route<"signOff"> = async (ports, actor, input) => {
  const { groupId, personId, assignmentId, ...sighting } = input;
  const request = { groupId, personId, assignmentId, sighting };
  const outcome = await signOffWork(ports, actor, request);
  if (!outcome.ok) return outcome;
  const kept = lastSighting(outcome.value);
  const [view] = kept ? sightingsView({ sightings: [kept] }) : [];
  if (!view) throw new Error("what was signed is gone");
  return done(view);
};
