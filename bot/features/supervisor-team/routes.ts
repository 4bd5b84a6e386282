import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { retryTeam, tryAgain } from "./control.ts";
import { supervisorReach } from "./view.ts";

export const supervisorReachRoute: Route<"supervisorReach"> = async (ports, actor, input) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  return done(await supervisorReach(ports, actor.language, input.continuation));
};

export const retrySupervisorTeamRoute: Route<"retrySupervisorTeam"> = async (ports, actor) => {
  const outcome = await retryTeam(ports, actor);
  return outcome.ok ? done({}) : outcome;
};

export const reachSupervisorAgainRoute: Route<"reachSupervisorAgain"> = async (
  ports,
  actor,
  { personId },
) => {
  const outcome = await tryAgain(ports, actor, personId);
  return outcome.ok ? done({}) : outcome;
};
