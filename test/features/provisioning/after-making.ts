import { getGroup } from "../../../bot/features/groups/public.ts";
import { sync } from "../../../bot/features/sessions/calendar-sync.ts";
import { readJob } from "../../../bot/kernel/job.ts";
import { groupId } from "../../support/a-group.ts";
import type { aMaking } from "./a-making.ts";

export type Making = Awaited<ReturnType<typeof aMaking>>;

const syncJob = readJob({
  docType: "job",
  schema: 1,
  id: "job:sessions.sync",
  name: "sessions.sync",
  data: {},
  attempts: 0,
  wakeAt: "2026-11-22T12:00:00.000Z",
});
/** Lets the calendar follow until nothing is behind. */
export async function synced({ ports }: Making): Promise<void> {
  while ((await sync(ports, syncJob, groupId)).again);
}
export const stateOf = async ({ ports }: Making) =>
  (await getGroup(ports.documents, groupId)).value.state;
export const inCalendar = ({ tenant }: Making): number =>
  [...tenant.events.values()].filter(({ cancelled }) => !cancelled).length;
