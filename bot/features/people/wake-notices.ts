import { listAll } from "../../kernel/documents.ts";
import { noticeDocument, readNotice } from "../../kernel/notice.ts";
import { type Person, personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";

async function wakeIn(
  { documents, now }: Pick<Ports, "documents" | "now">,
  pk: string,
  personId: string,
): Promise<void> {
  const notices = await listAll(documents, pk, { docType: "notice" }, readNotice);
  const waiting = notices.filter(
    ({ value }) =>
      value.to === personId && value.state === "pending" && value.reason === "not_reachable_yet",
  );
  if (waiting.length === 0) return;
  await documents.commit(
    pk,
    waiting.map(({ value, etag }) => ({
      kind: "replace",
      id: noticeDocument(value.id),
      ifMatch: etag,
      body: { ...value, wakeAt: now() },
    })),
  );
}

/** What waited for this person may go now, in every group and in the own partition; the outbox looks at its reasons again. */
export async function wakeNotices(
  ports: Pick<Ports, "documents" | "now">,
  { personId, memberships }: Pick<Person, "personId" | "memberships">,
): Promise<void> {
  const partitions = [...memberships.map(({ groupId }) => groupId), personPartition(personId)];
  for (const pk of partitions) await wakeIn(ports, pk, personId);
}
