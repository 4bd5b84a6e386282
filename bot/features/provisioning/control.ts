import type { Stored, Write } from "../../kernel/documents.ts";
import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { type Group, isMade, openGroup, savedGroup } from "../groups/public.ts";
import { cancelledAll, plannedAgain } from "../sessions/public.ts";
import { listSteps, newStep, type Step, type StepName, savedStep, stepNames } from "./store.ts";

type ControlRefusal =
  | "groups.coordinators_only"
  | "groups.archived"
  | "provisioning.nothing_to_retry"
  | "provisioning.already_done";

const counted: Partial<Record<StepName, "people" | "sessions">> = {
  guests: "people",
  members: "people",
  sessions: "sessions",
};

/** The steps of a new group and the job that takes them, for the commit that makes the group. */
export const startWrites = (
  ports: Pick<Ports, "now">,
  { people, sessions }: { readonly people: number; readonly sessions: number },
): readonly Write[] => {
  const totals = { people, sessions };
  return [
    ...stepNames.map((name) => {
      const what = counted[name];
      return newStep(name, what ? totals[what] : 1);
    }),
    ...running(ports),
  ];
};

const running = ({ now }: Pick<Ports, "now">): readonly Write[] => [
  scheduledJob({ name: "provisioning.run", at: now() }),
  scheduledJob({ name: "provisioning.show", at: now() }),
];

const waitingAgain = ({ note: _, ...step }: Step): Step => ({
  ...step,
  state: "waiting",
  attempts: 0,
  memory: {},
});

/** Goes on where it failed or was stopped; what is done stays done. */
export async function retry(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<void, ControlRefusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { documents } = ports;
  const opened = await openGroup(documents, groupId);
  if (!opened.ok) return opened;
  const { value: group, etag } = opened.value;
  if (group.state !== "failed" && group.state !== "cancelled") {
    return refuse("provisioning.nothing_to_retry");
  }
  const steps = await listSteps(documents, groupId);
  const stopped = group.state === "cancelled";
  const open = steps.filter(
    // Sessions that were taken out of the calendar must be put in again.
    ({ value }) => value.state !== "done" || (stopped && value.name === "sessions"),
  );
  await documents.commit(groupId, [
    savedGroup({ ...group, state: "busy" }, etag),
    ...open.map((step) => savedStep(waitingAgain(step.value), step.etag)),
    ...(stopped ? await plannedAgain(documents, groupId) : []),
    ...running(ports),
  ]);
  return done(undefined);
}

/** Stops the making; sessions leave the calendars, what Microsoft made stays. */
export async function cancel(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<void, ControlRefusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { documents } = ports;
  const opened = await openGroup(documents, groupId);
  if (!opened.ok) return opened;
  const { value: group, etag } = opened.value;
  // A class that runs is not stopped because somebody is being added to it.
  if (isMade(group)) return refuse("provisioning.already_done");
  if (group.state === "cancelled") return done(undefined);
  const steps = await listSteps(documents, groupId);
  const open = steps.filter(({ value }) => value.state !== "done");
  await documents.commit(groupId, [
    savedGroup({ ...group, state: "cancelled" }, etag),
    ...open.map((step) => savedStep({ ...step.value, state: "cancelled" }, step.etag)),
    ...(await cancelledAll(documents, groupId)),
    scheduledJob({ name: "sessions.sync", at: ports.now() }),
    ...running(ports),
  ]);
  return done(undefined);
}

/**
 * Somebody was added to a group that exists: the steps about people run once more. A class that was
 * stopped stays so; who was added comes along when the coordinator tries again.
 */
export async function joinLater(
  ports: Ports,
  { value: group, etag }: Stored<Group>,
  added: readonly Write[],
  people: number,
): Promise<readonly Write[]> {
  const steps = await listSteps(ports.documents, group.groupId);
  const stopped = group.state === "cancelled";
  const again = new Set<StepName>(["guests", "members", "sessions", "notices"]);
  const reopened = ({ value, etag: stepEtag }: Stored<Step>): Write => {
    const total = counted[value.name] === "people" ? people : value.total;
    const state = stopped ? "cancelled" : "waiting";
    return savedStep({ ...waitingAgain(value), state, total, done: 0 }, stepEtag);
  };
  return [
    ...added,
    savedGroup({ ...group, state: stopped ? "cancelled" : "busy" }, etag),
    ...steps.filter(({ value }) => again.has(value.name) || value.state === "failed").map(reopened),
    ...(stopped ? [] : running(ports)),
  ];
}
