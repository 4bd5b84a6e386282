import type { Actor } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { openGroup } from "../groups/public.ts";
import { infoSessionOf, type SetRefusal, type Wanted } from "./rules.ts";
import { findStored, type InfoSession, savedInfoSession } from "./store.ts";

type Rights = "groups.coordinators_only" | "groups.archived";

const sync = ({ now }: Pick<Ports, "now">) =>
  scheduledJob({ name: "info_session.sync", at: now() });

/** Sets or moves it. The same again changes nothing. */
export async function setInfoSession(
  ports: Ports,
  actor: Actor,
  groupId: string,
  wanted: Wanted,
): Promise<Outcome<InfoSession, Rights | SetRefusal>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { documents, now } = ports;
  const [group, stored] = await Promise.all([
    openGroup(documents, groupId),
    findStored(documents, groupId),
  ]);
  if (!group.ok) return group;
  const outcome = infoSessionOf(wanted, stored?.value, now());
  if (!outcome.ok) return outcome;
  if (JSON.stringify(outcome.value) === JSON.stringify(stored?.value)) return outcome;
  await documents.commit(groupId, [savedInfoSession(outcome.value, stored?.etag), sync(ports)]);
  return outcome;
}

/** Takes it back; twice is once. */
export async function clearInfoSession(
  ports: Ports,
  actor: Actor,
  groupId: string,
): Promise<Outcome<void, Rights>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const { documents, now } = ports;
  const [group, stored] = await Promise.all([
    openGroup(documents, groupId),
    findStored(documents, groupId),
  ]);
  if (!group.ok) return group;
  if (!stored || stored.value.clearedAt !== undefined) return done(undefined);
  await documents.commit(groupId, [
    savedInfoSession({ ...stored.value, clearedAt: now() }, stored.etag),
    sync(ports),
  ]);
  return done(undefined);
}
