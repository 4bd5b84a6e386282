import { z } from "zod";
import { listAll, type Stored, type Write } from "../../kernel/documents.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { scheduledJob } from "../../kernel/job.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import {
  type Notice,
  noticeDocument,
  queued,
  readNotice,
  refreshed,
  wasMailed,
} from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { getGroup, providerPartition } from "../groups/public.ts";
import { forgetMembership, revokeLinks } from "../people/public.ts";
import { leavesTeam } from "./follow-ups.ts";
import { supervisees, superviseesOf } from "./supervisees.ts";

const type = "supervisors.confirm";
/** A course, with room: who is named for a later one gets a card of his own for it. */
const oneCourseInDays = 200;

const byNumber = (a: Stored<Notice>, b: Stored<Notice>): number =>
  a.value.dueAt < b.value.dueAt ? -1 : 1;

/** The cards that this person had, oldest first. One storage request. */
async function cardsOf(
  { documents }: Pick<Ports, "documents">,
  personId: string,
): Promise<readonly Stored<Notice>[]> {
  const listing = { docType: "notice", idPrefix: noticeDocument(`${type}:`) };
  const all = await listAll(documents, personPartition(personId), listing, readNotice);
  return all.toSorted(byNumber);
}

/** By then it is known whether this person has an account, so that chat goes before mail. */
const accountIsKnownInMinutes = 10;
const mostInCourse = messagePlan[type].atMost.supervisor;

/** Somebody new, or "vraag opnieuw": a mail that was sent cannot say it, and needs another one. */
async function isAskedSince(
  ports: Ports,
  { value }: Stored<Notice>,
  personId: string,
  groupId: string,
) {
  const { sentAt } = value;
  if (!(wasMailed(value) && sentAt !== undefined)) return false;
  const here = await superviseesOf(ports, personId, groupId);
  return here.some(({ member, as }) => (member.value[as]?.askedAt ?? sentAt) > sentAt);
}

/** One card for all participants: the one that is there is refreshed in place, where that can be. */
async function askCard(ports: Ports, groupId: string, personId: string): Promise<Write> {
  const now = ports.now();
  const cards = await cardsOf(ports, personId);
  const since = plus(now, { days: -oneCourseInDays });
  const inCourse = cards.filter(({ value }) => value.dueAt > since);
  const newest = inCourse.at(-1);
  const needsAnother =
    !newest ||
    (inCourse.length < mostInCourse && (await isAskedSince(ports, newest, personId, groupId)));
  if (!needsAnother) return refreshed(newest.value, newest.etag, now);
  const id = `${type}:${cards.length + 1}`;
  const dueAt = plus(now, { minutes: accountIsKnownInMinutes });
  return queued({ id, type, groupId, to: personId, data: {}, dueAt });
}

const ofPerson = z.object({ personId: z.string() });

/** The question for one person, in his own partition; and the team for supervisors hears of him. */
export const tell: JobHandler = async (ports, job, groupId) => {
  const { personId } = ofPerson.parse(job.data);
  const { documents, settings, now } = ports;
  const { value: group } = await getGroup(documents, groupId);
  if (group.archivedAt !== undefined) return {};
  await documents.commit(personPartition(personId), [await askCard(ports, groupId, personId)]);
  const data = { personId, groupId };
  await documents.commit(providerPartition(settings.providerId), [
    scheduledJob({ name: "supervisor_team.add", key: personId, at: now(), data }),
  ]);
  return {};
};

const leaving = ofPerson.extend({ revoke: z.boolean().default(false) });

/**
 * Somebody is no longer asked or no longer the supervisor. Who supervises nobody else here leaves
 * the group; who supervises nobody at all can open nothing with the links he had.
 */
export const leave: JobHandler = async (ports, job, groupId) => {
  const { personId, revoke } = leaving.parse(job.data);
  const here = await superviseesOf(ports, personId, groupId);
  if (here.length === 0) {
    await forgetMembership(ports, personId, { groupId, role: "supervisor" });
    await ports.documents.commit(providerPartition(ports.settings.providerId), [
      leavesTeam(ports, personId, !revoke),
    ]);
  }
  if (revoke && (await supervisees(ports, personId)).length === 0) {
    await revokeLinks(ports, personId);
  }
  // A card that is open somewhere must not go on asking what is asked no more.
  const newest = (await cardsOf(ports, personId)).at(-1);
  if (newest?.value.activityId !== undefined) {
    await ports.documents.commit(personPartition(personId), [
      refreshed(newest.value, newest.etag, ports.now()),
    ]);
  }
  return {};
};

export const leaves = ({ now }: Pick<Ports, "now">, personId: string, revoke: boolean): Write =>
  scheduledJob({
    name: "supervisors.leave",
    key: personId,
    at: now(),
    data: { personId, revoke },
  });
