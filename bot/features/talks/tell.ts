import { type Documents, listAll, type Stored, type Write } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
import type { JobHandler } from "../../kernel/feature.ts";
import { messagePlan } from "../../kernel/message-plan.ts";
import { type Notice, noticeDocument, queued, readNotice, refreshed } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { savedTalk, type Talk } from "./document.ts";
import { talkKey } from "./propose.ts";
import { readGroup } from "./read-group.ts";
import { isOpenTalk } from "./rules.ts";
import { tableOf, votersOf } from "./table-rules.ts";

const type = "talks.proposed";
const { participant: mostForParticipant } = messagePlan[type].atMost;

/** One message for all talks of a supervisor, in his own partition. */
const supervisorNotice = `${type}:supervisor`;
const participantNotice = (talkId: string, personId: string): string =>
  `${type}:${talkId}:${personId}`;

const isShown = ({ state, activityId }: Notice): boolean =>
  state === "sent" && activityId !== undefined;

/** Not one more than the message plan allows; what nobody is told stands on the page. */
function participantWrites(
  notices: readonly Stored<Notice>[],
  talk: Talk,
  { personId, groupId, now }: { personId: string; groupId: string; now: Instant },
): readonly Write[] {
  const id = participantNotice(talk.talkId, personId);
  const known = notices.find(({ value }) => value.id === id);
  if (known) return isShown(known.value) ? [refreshed(known.value, known.etag, now)] : [];
  const had = notices.filter(({ value }) => value.to === personId && value.state !== "skipped");
  if (had.length >= mostForParticipant || !isOpenTalk(talk, now)) return [];
  const data = { talkId: talk.talkId };
  return [queued({ id, type, groupId, to: personId, data, dueAt: now })];
}

/** His one card shows the newest; one that was skipped because nothing was open may come after all. */
async function tellSupervisor(
  { documents, now }: Pick<Ports, "documents" | "now">,
  personId: string,
  { groupId, talk }: { readonly groupId: string; readonly talk: Talk },
): Promise<void> {
  const pk = personPartition(personId);
  const known = await documents.find(pk, noticeDocument(supervisorNotice), readNotice);
  const isWaiting = known && !isShown(known.value) && known.value.state !== "skipped";
  if (isWaiting || (!known && !isOpenTalk(talk, now()))) return;
  const data = { supervisor: true, talkId: talk.talkId };
  const notice = { id: supervisorNotice, type, groupId, to: personId, data, dueAt: now() };
  const write = known
    ? refreshed({ ...known.value, groupId, data }, known.etag, now())
    : queued(notice);
  try {
    await documents.commit(pk, [write]);
  } catch (error) {
    // The outbox has it, or another talk's job: both show the facts of that moment.
    if (!isFault(error, "documents.conflict")) throw error;
  }
}

const listOwn = (documents: Documents, groupId: string): Promise<readonly Stored<Notice>[]> =>
  listAll(
    documents,
    groupId,
    { docType: "notice", idPrefix: noticeDocument(`${type}:`) },
    readNotice,
  );

/** Everybody at the table of one talk; repeating it shows the newest facts again and tells nobody twice. */
export const tell: JobHandler = async (ports, job, groupId) => {
  const { key } = talkKey.parse(job.data);
  const { documents, now } = ports;
  const [{ group, members, talks }, notices] = await Promise.all([
    readGroup(ports, groupId),
    listOwn(documents, groupId),
  ]);
  const talk = talks.find(({ value }) => value.talkId === key);
  if (!talk || group.archivedAt !== undefined) return {};
  const table = tableOf(talk.value, members);
  for (const { personId } of table.supervisors) {
    if (personId !== undefined) {
      await tellSupervisor(ports, personId, { groupId, talk: talk.value });
    }
  }
  const told = [...new Set([...talk.value.told, ...votersOf(table)])];
  const isSame = told.length === talk.value.told.length;
  return {
    writes: [
      ...table.participants.flatMap(({ personId }) =>
        participantWrites(notices, talk.value, { personId, groupId, now: now() }),
      ),
      ...(isSame ? [] : [savedTalk({ ...talk.value, told }, talk.etag)]),
    ],
  };
};
