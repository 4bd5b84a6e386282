import type { Route } from "../../kernel/feature.ts";
import { done, refuse } from "../../kernel/outcome.ts";
import { reopenableUntil } from "../closing/public.ts";
import { findMember, getGroup, listSummaries, mayOversee, membershipOf } from "../groups/public.ts";
import { findPerson } from "../people/public.ts";
import { viewProvisioning } from "../provisioning/public.ts";
import { listSessions, sessionView } from "../sessions/public.ts";

export const meRoute: Route<"me"> = async ({ documents }, actor) => {
  const { language, isCoordinator, personId } = actor;
  const person = personId === undefined ? undefined : await findPerson(documents, personId);
  const memberships = person?.value.memberships ?? [];
  const groups = await Promise.all(
    memberships.map(async ({ groupId, role }) => {
      const { value } = await getGroup(documents, groupId);
      return { groupId, name: value.name, role };
    }),
  );
  return done({ name: person?.value.name ?? "", language, isCoordinator, groups });
};

export const groupsRoute: Route<"groups"> = async ({ documents, settings }, actor) => {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const summaries = await listSummaries(documents, settings.providerId);
  const groups = summaries.flatMap(({ value }) => {
    const [first] = value.sessions;
    if (!first) return [];
    const { groupId, name, trackTitle, state, participants } = value;
    return [{ groupId, name, trackTitle, state, participants, startsAt: first.startsAt }];
  });
  // The state in a summary may be late; the group itself knows.
  const states = await Promise.all(groups.map(({ groupId }) => getGroup(documents, groupId)));
  return done({
    groups: groups.map((group, index) => ({
      ...group,
      state: states[index]?.value.state ?? group.state,
    })),
  });
};

export const groupRoute: Route<"group"> = async (ports, actor, { groupId }) => {
  const { documents, tracks } = ports;
  const oversees = await mayOversee(documents, actor, groupId);
  if (!oversees.ok) {
    const own = await membershipOf(documents, actor, groupId);
    if (!own.ok) return own;
  }
  const [{ group, view }, sessions] = await Promise.all([
    viewProvisioning(ports, groupId, actor.language),
    listSessions(documents, groupId),
  ]);
  const teacher = await findMember(documents, groupId, group.teacherId);
  const { archivedAt } = group;
  return done({
    groupId,
    name: group.name,
    trackTitle: tracks.find(group.trackId, group.trackVersion)?.title ?? "",
    teacher: teacher?.value.name ?? "",
    sessions: sessions.map(sessionView),
    provisioning: actor.isCoordinator ? view : null,
    mayEditSessions: oversees.ok && archivedAt === undefined,
    ...(archivedAt && {
      closed: { at: archivedAt, reopenableUntil: reopenableUntil(archivedAt) },
    }),
  });
};
