import { isFault } from "../../kernel/fault.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import type { Ports } from "../../kernel/ports.ts";
import { afterFault } from "../provisioning/public.ts";
import { findTeam, type Step, savedTeam, type Team } from "./store.ts";
import { handlers, type Result } from "./team-steps.ts";

type Tried = Result & { readonly faulty?: true };

async function attempt(ports: Ports, team: Team, step: Step): Promise<Tried> {
  try {
    return await handlers[step.name]({ ports, team, step });
  } catch (error) {
    if (!isFault(error)) throw error;
    const { attempts } = step;
    ports.log("supervisor_team.step_fault", { step: step.name, code: error.code, attempts });
    return { ...afterFault(error, { now: ports.now(), attempts }), faulty: true };
  }
}

function nextStep({ note: _, ...step }: Step, result: Tried, { now }: Pick<Ports, "now">): Step {
  const base: Step = {
    ...step,
    attempts: result.faulty ? step.attempts + 1 : 0,
    memory: { ...(result.memory ?? step.memory) },
  };
  if (result.kind === "done") return { ...base, state: "done", endedAt: now(), memory: {} };
  const said = result.note ? { note: { ...result.note, values: { ...result.note.values } } } : {};
  return { ...base, ...said, state: result.kind === "failed" ? "failed" : "busy" };
}

const withStep = (team: Team, step: Step): Team => ({
  ...team,
  steps: team.steps.map((one) => (one.name === step.name ? step : one)),
});

function stateAfter(team: Team, { kind }: Result): Team["state"] {
  if (kind === "failed") return "failed";
  return team.steps.every(({ state }) => state === "done") ? "done" : "busy";
}

/** One run is one step, or one part of it: look, act, record. The job comes back until all is done. */
export const run: JobHandler = async (ports, _job, pk) => {
  const stored = await findTeam(ports);
  if (stored?.value.state !== "busy") return {};
  let { value: team, etag } = stored;
  let step = team.steps.find(({ state }) => state !== "done");
  if (!step) return { writes: [savedTeam({ ...team, state: "done" }, etag)] };
  if (step.state !== "busy") {
    // Recorded before it acts, so that after a kill everybody can see what was underway.
    step = { ...step, state: "busy", startedAt: ports.now() };
    team = withStep(team, step);
    const etags = await ports.documents.commit(pk, [savedTeam(team, etag)]);
    etag = [...etags.values()][0] ?? etag;
  }
  const result = await attempt(ports, team, step);
  const next = withStep({ ...team, ...result.change }, nextStep(step, result, ports));
  const state = stateAfter(next, result);
  ports.log("supervisor_team.step", { step: step.name, state: result.kind });
  const until = result.kind === "wait" ? result.until : ports.now();
  return {
    writes: [savedTeam({ ...next, state }, etag), ...(result.writes ?? [])],
    ...(state === "busy" ? { again: until } : {}),
  };
};
