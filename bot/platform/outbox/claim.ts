import { type Documents, type DueDocument, replaced, type Write } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
import type { Messenger } from "../../kernel/messenger.ts";
import { isOnItsWay, type Notice, noticeDocument } from "../../kernel/notice.ts";
import { plus } from "../../kernel/time.ts";
import type { GateTools } from "./gates.ts";
import type { Pacer } from "./pacer.ts";

export type DeliveryTools = GateTools & {
  readonly messenger: Messenger;
  readonly pacer: Pacer;
  /** The number of the lease under which we send, or undefined when somebody else does by now. */
  readonly fence: () => number | undefined;
  /** Told of a pause that the Connector asked for, to keep it for who sends after us. */
  readonly onPause?: (inMs: number) => void;
};

/**
 * Longer than its one request may take, with seconds to spare for clocks that differ between machines;
 * afterwards somebody else may take a notice over.
 */
const claimInMinutes = 1;

const saved = (notice: Notice, etag: string): Write =>
  replaced(noticeDocument(notice.id), notice, etag);

/** Keeps the new state. `undefined` when somebody else has the notice: then it is theirs. */
export async function keep(
  documents: Documents,
  pk: string,
  notice: Notice,
  etag: string,
): Promise<string | undefined> {
  try {
    const etags = await documents.commit(pk, [saved(notice, etag)]);
    return etags.get(noticeDocument(notice.id)) ?? "";
  } catch (error) {
    if (isFault(error, "documents.conflict")) return undefined;
    throw error;
  }
}

/**
 * Found in `sending`: whoever sent it died before writing down the answer. It may have arrived; a
 * card that is changed in place cannot be doubled.
 */
export const attempted = (notice: Notice): Notice => ({
  ...notice,
  ...(isOnItsWay(notice) ? { uncertain: true as const } : {}),
  attempts: notice.attempts + 1,
});

const claimed = (notice: Notice, fence: number, now: Notice["dueAt"]): Notice => ({
  ...attempted(notice),
  state: "sending",
  fence,
  wakeAt: plus(now, { minutes: claimInMinutes }),
});

export type Mine = { readonly notice: Notice; readonly etag: string };

/** Ours for one request, or undefined when it is somebody else's or we do not send any more. */
export async function claim(
  due: DueDocument,
  notice: Notice,
  tools: DeliveryTools,
): Promise<Mine | undefined> {
  const { ports, fence } = tools;
  const before = fence();
  if (before === undefined) return undefined;
  const taken = claimed(notice, before, ports.now());
  const etag = await keep(ports.documents, due.pk, taken, due.etag);
  if (etag === undefined) return undefined;
  if (fence() === before) return { notice: taken, etag };
  // Lost between writing and sending: nothing has left, so it is given back as it was.
  await keep(ports.documents, due.pk, { ...notice, wakeAt: ports.now() }, etag);
  return undefined;
}
