import { listAll, type Write } from "../../kernel/documents.ts";
import type { JobHandler, NoticeKind } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { tabLink } from "../../kernel/tab-link.ts";
import { earliest, type Instant } from "../../kernel/time.ts";
import { type Group, getGroup, listMembers, takesPart } from "../groups/public.ts";
import { listSessions } from "../sessions/public.ts";
import { missingCard } from "./missing-card.ts";
import { lookAt, type MissingPerson, namesExpectedSince } from "./relation-rules.ts";
import { say } from "./texts.ts";

type Look = {
  readonly group: Group;
  readonly missing: readonly MissingPerson[];
  /** When the next question turns out to have no answer. */
  readonly next: Instant | undefined;
};

const noticeId = "supervisors.missing:group";

/** Who has no supervisor, by name. Three storage requests. */
async function look({ documents, now }: Ports, groupId: string): Promise<Look> {
  const [{ value: group }, members, sessions] = await Promise.all([
    getGroup(documents, groupId),
    listMembers(documents, groupId),
    listSessions(documents, groupId),
  ]);
  const first = sessions[0]?.startsAt;
  const people = members.map(({ value }) => value).filter(takesPart);
  const missing: MissingPerson[] = [];
  let next: Instant | undefined;
  for (const member of people) {
    const since = first ? namesExpectedSince(member, group, first) : now();
    const found = lookAt(member, since, now());
    if (found.is === "missing") missing.push({ member, because: found.because });
    if (found.is === "waiting" && found.until) {
      next = next ? earliest(next, found.until) : found.until;
    }
  }
  const byName = (a: MissingPerson, b: MissingPerson) =>
    a.member.name.localeCompare(b.member.name, "nl");
  return { group, missing: missing.toSorted(byName), next };
}

async function card(
  { documents, now }: Ports,
  { group, missing }: Look,
): Promise<readonly Write[]> {
  const listing = { docType: "notice", idPrefix: noticeDocument(noticeId) };
  const [had] = await listAll(documents, group.groupId, listing, readNotice);
  // One card a group: what changed is shown in the one that is there.
  if (had) return [refreshed(had.value, had.etag, now())];
  if (missing.length === 0) return [];
  return [
    queued({
      id: noticeId,
      type: "supervisors.missing",
      groupId: group.groupId,
      to: group.coordinatorId,
      data: {},
      dueAt: now(),
    }),
  ];
}

/**
 * Five days after asking: whoever has no supervisor then is shown to the coordinator, and the contact
 * person of the employer hears of it. It comes back for every question that is younger.
 */
export const findMissing: JobHandler = async (ports, _job, groupId) => {
  const found = await look(ports, groupId);
  const { group, next } = found;
  if (group.archivedAt !== undefined) return {};
  const tell = { name: "employers.tell_missing", key: groupId, at: ports.now() } as const;
  const shown = await card(ports, found);
  // Also when nobody is missing any more: a card that told the contact must be able to say so.
  const writes = shown.length > 0 ? [...shown, scheduledJob(tell)] : [];
  return next ? { writes, again: next } : { writes };
};

export const missingNotice: NoticeKind = {
  ...messagePlan["supervisors.missing"],
  render: async (ports, { groupId, activityId }, language) => {
    const { group, missing } = await look(ports, groupId);
    if (group.archivedAt !== undefined) return { kind: "skip", reason: "group_archived" };
    // Only a card that is there already needs to say that it is solved.
    if (missing.length === 0 && activityId === undefined) {
      return { kind: "skip", reason: "everybody_has_one" };
    }
    const url = tabLink(ports.settings, `/group/${groupId}/supervisors`);
    return {
      kind: "card",
      card: missingCard({ group: group.name, missing, url }, language),
      summary: say(language)("missing.summary"),
    };
  },
};
