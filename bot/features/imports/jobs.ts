import { z } from "zod";
import type { JobHandler } from "../../kernel/feature.ts";
import { getGroup, listMembers, saveSummary } from "../groups/public.ts";
import { rememberMembership } from "../people/public.ts";
import { listSessions } from "../sessions/public.ts";
import { findImport, forgottenImport } from "./store.ts";

/** Brings the people's own lists and the provider's list up to date with the group. */
export const indexGroup: JobHandler = async (ports, _job, groupId) => {
  const { documents, tracks, settings } = ports;
  const [{ value: group }, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
  ]);
  for (const { value } of members) {
    await rememberMembership(ports, value.personId, { groupId, role: value.role });
  }
  const teacher = members.find(({ value }) => value.personId === group.teacherId);
  await saveSummary(documents, settings.providerId, {
    docType: "summary",
    schema: 1,
    groupId,
    name: group.name,
    trackTitle: tracks.find(group.trackId, group.trackVersion)?.title ?? "",
    teacherMail: teacher?.value.mail ?? "",
    state: group.state,
    participants: members.filter(({ value }) => value.role === "participant").length,
    sessions: sessions
      .filter(({ state }) => state === "planned")
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  });
  return {};
};

const forgetData = z.object({ importId: z.string() });

/** What a file held is not kept longer than it takes to confirm it. */
export const forgetImport: JobHandler = async ({ documents, settings }, job) => {
  const { importId } = forgetData.parse(job.data);
  const found = await findImport(documents, settings.providerId, importId);
  return found ? { writes: [forgottenImport(importId, found.etag)] } : {};
};
