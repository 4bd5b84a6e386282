import type { TeamEvent } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import {
  chatIsLost,
  findPerson,
  findPersonIdByAccount,
  hasAccepted,
  isPendingGuest,
  leftTeam,
} from "../people/public.ts";
import { joined } from "./look.ts";
import { findSupervisor, findTeam, partitionOf, savedSupervisor, savedTeam } from "./store.ts";

/** The step that puts the app into the team looks at the facts; what it remembers is why it was asked. */
async function lookAtApp(ports: Ports): Promise<void> {
  const stored = await findTeam(ports);
  if (!stored) return;
  const { value: team, etag } = stored;
  const steps = team.steps.map((step) =>
    step.name === "app"
      ? { name: step.name, state: "waiting" as const, attempts: 0, memory: { takenOut: "yes" } }
      : step,
  );
  // Before the team was there, nobody can have taken the app out of it.
  if (team.steps.some(({ name, state }) => name === "team" && state !== "done")) return;
  await ports.documents.commit(partitionOf(ports), [
    savedTeam({ ...team, state: "busy", steps }, etag),
    scheduledJob({ name: "supervisor_team.run", at: ports.now() }),
  ]);
}

async function cameIn(ports: Ports, personId: string): Promise<void> {
  const person = (await findPerson(ports.documents, personId))?.value;
  if (person && isPendingGuest(person)) await hasAccepted(ports, person);
  const stored = await findSupervisor(ports, personId);
  const team = (await findTeam(ports))?.value;
  if (!stored || team?.tenantGroupId === undefined) return;
  const next = await joined(ports, { ...stored.value, teamId: team.tenantGroupId });
  await ports.documents.commit(partitionOf(ports), [savedSupervisor(next, stored.etag)]);
}

async function wentOut(ports: Ports, personId: string): Promise<void> {
  const stored = await findSupervisor(ports, personId);
  // Whom the app itself took out has no document any more.
  if (!stored || stored.value.problem === leftTeam) return;
  const { joinedAt: _, addedAt: __, ...rest } = stored.value;
  const next = { ...rest, problem: "left_team" as const, problemSince: ports.now() };
  await ports.documents.commit(partitionOf(ports), [savedSupervisor(next, stored.etag)]);
  const person = (await findPerson(ports.documents, personId))?.value;
  const hasClassTeam = person?.memberships.some(
    ({ role }) => role === "participant" || role === "teacher",
  );
  if (!hasClassTeam) await chatIsLost(ports, personId, leftTeam);
}

/** What Teams tells about the supervisors' team; events of other teams are for others. */
export async function onTeamEvent(ports: Ports, event: TeamEvent): Promise<void> {
  const { documents, settings } = ports;
  const team = (await findTeam(ports))?.value;
  if (team?.tenantGroupId === undefined || team.tenantGroupId !== event.teamId) return;
  if (event.kind === "uninstalled") return await lookAtApp(ports);
  // An administrator put the app back by hand.
  if (event.kind === "installed")
    return team.state === "failed" ? await lookAtApp(ports) : undefined;
  const handle = event.kind === "members_added" ? cameIn : wentOut;
  for (const objectId of event.objectIds) {
    const personId = await findPersonIdByAccount(documents, settings.tenantId, objectId);
    if (personId !== undefined) await rerunOnConflict(() => handle(ports, personId));
  }
}
