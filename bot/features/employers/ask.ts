import { queued, refreshed } from "../../kernel/notice.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Instant } from "../../kernel/time.ts";
import { asked, canChange, mayHaveMonth } from "./ask-rules.ts";
import { listNotices } from "./store.ts";

type Tools = Pick<Ports, "documents" | "now">;
type Once = "employers.dates" | "employers.no_supervisor";

/**
 * Asks for a card of which there is one in a track, in the contact's own partition. When he had it
 * already, it shows the newest facts in its place. Repeating changes nothing else.
 */
export async function askOnce(
  { documents, now }: Tools,
  type: Once,
  { personId, groupId }: { readonly personId: string; readonly groupId: string },
): Promise<void> {
  const pk = personPartition(personId);
  const had = await listNotices(documents, personId, type);
  const answer = asked(
    type,
    had.map(({ value }) => value),
    now(),
  );
  if (answer.kind === "new") {
    const notice = { id: answer.id, type, groupId, to: personId, data: {}, dueAt: now() };
    await documents.commit(pk, [queued(notice)]);
    return;
  }
  const etag = had.find(({ value }) => value.id === answer.last.id)?.etag;
  if (etag !== undefined && canChange(answer.last)) {
    await documents.commit(pk, [refreshed(answer.last, etag, now())]);
  }
}

/** Shows the newest dates in a card that was sent into a chat; a new message is never made of it. */
export async function refreshLast(
  { documents, now }: Tools,
  type: Once,
  personId: string,
): Promise<void> {
  const had = await listNotices(documents, personId, type);
  const last = had.filter(({ value }) => canChange(value)).at(-1);
  if (last) {
    await documents.commit(personPartition(personId), [refreshed(last.value, last.etag, now())]);
  }
}

type Month = {
  readonly month: string;
  /** Of the group that asks. */
  readonly firstMonth: string;
  readonly groupId: string;
  readonly expiresAt: Instant;
};

/** @returns whether there is one for this month, asked for now or before */
export async function askMonth(
  { documents, now }: Tools,
  personId: string,
  { month, firstMonth, groupId, expiresAt }: Month,
): Promise<boolean> {
  const type = "employers.month";
  const id = `${type}:${month}`;
  const had = (await listNotices(documents, personId, type)).map(({ value }) => value);
  if (had.some((one) => one.id === id)) return true;
  if (!mayHaveMonth(had, firstMonth)) return false;
  const notice = { id, type, groupId, to: personId, data: { month }, dueAt: now(), expiresAt };
  await documents.commit(personPartition(personId), [queued(notice)]);
  return true;
}
