import { type Documents, type DueDocument, replaced, type Write } from "../../kernel/documents.ts";
import { type Fault, isFault } from "../../kernel/fault.ts";
import type { NoticeKind, Rendered } from "../../kernel/feature.ts";
import type { Conversation, Messenger } from "../../kernel/messenger.ts";
import { isOnItsWay, type Notice, noticeDocument, readNotice } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { gatesOrLater } from "./gates.ts";
import type { Answered, Pacer } from "./pacer.ts";
import { learnFrom } from "./reach.ts";
import { atNewestAddress, keepAddress } from "./service-url.ts";
import {
  backOffInSeconds,
  chanceOf,
  ended,
  later,
  lookAgainInMinutes,
  mostAttempts,
  waitedTooLong,
  withJitter,
  without,
} from "./state.ts";

export type DeliveryTools = {
  readonly ports: Ports;
  readonly messenger: Messenger;
  readonly kinds: ReadonlyMap<string, NoticeKind>;
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
async function keep(
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
const attempted = (notice: Notice): Notice => ({
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

type Place = Pick<Notice, "activityId" | "conversationId">;

/** Somebody asked for newer facts while it was on its way: they are shown in the card that arrived. */
async function keepPlace(
  { documents, now }: Ports,
  due: DueDocument,
  { fence }: Notice,
  place: Place,
): Promise<void> {
  const stored = await documents.find(due.pk, due.id, readNotice);
  // Claimed under a newer lease meanwhile: then it is that sender's to write down.
  if (!stored || !isOnItsWay(stored.value) || stored.value.fence !== fence) return;
  const { value: notice, etag } = stored;
  await keep(documents, due.pk, { ...notice, ...place, state: "pending", wakeAt: now() }, etag);
}

/** A card that was sent before is changed in place. One claim, one request. */
async function send(
  { activityId }: Notice,
  where: Conversation,
  { card, summary }: Extract<Rendered, { kind: "card" }>,
  { messenger }: DeliveryTools,
): Promise<Place> {
  const { conversationId } = where;
  if (activityId === undefined) {
    return { activityId: await messenger.send(where, card, summary), conversationId };
  }
  await messenger.change(where, activityId, card, summary);
  return { activityId, conversationId };
}

/** Without a word about how long, a moment is enough: the window is one second, and it slides. */
const pauseInMs = ({ retryAfterInMs }: Fault): number => retryAfterInMs ?? 500;

function afterFault(notice: Notice, fault: Fault, tools: DeliveryTools): Notice {
  const { ports, pacer, onPause } = tools;
  const now = ports.now();
  const marked = { ...notice, ...(fault.ambiguous ? { uncertain: true as const } : {}) };
  if (fault.code === "messenger.throttled") {
    // Not carried out, and no fault of this notice: everybody waits, the attempt does not count.
    pacer.pause(pauseInMs(fault));
    onPause?.(pauseInMs(fault));
    return later({ ...marked, attempts: notice.attempts - 1 }, now, "throttled");
  }
  if (fault.code === "messenger.gone" && notice.activityId !== undefined) {
    // The card is gone, not necessarily the chat: sent anew.
    const { activityId: _, ...anew } = marked;
    return later(anew, now, fault.code);
  }
  if (fault.code === "messenger.not_in_roster" && !waitedTooLong(notice, now)) {
    return later(marked, plus(now, { minutes: lookAgainInMinutes }), "not_reachable_yet");
  }
  // A chat that is gone is forgotten by then, and opened anew.
  const mayPass = fault.retryable || fault.code === "messenger.gone";
  if (!mayPass || notice.attempts >= mostAttempts) return ended(marked, "failed", fault.code);
  const chance = chanceOf(ports.hash(`${notice.id} ${notice.to} ${notice.attempts}`));
  const backOff = withJitter(backOffInSeconds(notice.attempts), chance);
  const seconds = Math.max(Math.ceil((fault.retryAfterInMs ?? 0) / 1000), backOff);
  return later(marked, plus(now, { seconds }), fault.code);
}

type Mine = { readonly notice: Notice; readonly etag: string };

/** Ours for one request, or undefined when it is somebody else's or we do not send any more. */
async function claim(
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

/** Sends what is ours and writes down where it stands. */
async function sendClaimed(
  due: DueDocument,
  mine: Mine,
  way: {
    readonly where: Conversation;
    readonly known: Conversation;
    readonly answered: Answered;
    readonly card: Extract<Rendered, { kind: "card" }>;
  },
  tools: DeliveryTools,
): Promise<void> {
  const { ports } = tools;
  const { where, known } = way;
  const sent = await send(mine.notice, where, way.card, tools).finally(way.answered);
  const facts = { ...sent, state: "sent", path: "chat", sentAt: ports.now() } as const;
  const kept = await keep(
    ports.documents,
    due.pk,
    { ...without(mine.notice), ...facts },
    mine.etag,
  );
  if (kept === undefined) await keepPlace(ports, due, mine.notice, sent);
  ports.log("outbox.sent", { notice: mine.notice.type, attempts: mine.notice.attempts });
  if (where.serviceUrl !== known.serviceUrl) {
    await keepAddress(ports.documents, mine.notice.to, where);
  }
}

type CardGate = Extract<Awaited<ReturnType<typeof gatesOrLater>>, { readonly card: unknown }>;

/** Through the gates, or undefined when it was held there; why stands in the notice then. */
async function cameThrough(
  due: DueDocument,
  notice: Notice,
  tools: DeliveryTools,
): Promise<CardGate | undefined> {
  const { ports } = tools;
  if (notice.state === "sending" && notice.attempts >= mostAttempts) {
    // Begun so often, and every time nobody was left to write the answer down.
    const lost = { ...attempted(notice), attempts: notice.attempts };
    await keep(ports.documents, due.pk, ended(lost, "failed", "no_answer"), due.etag);
    return undefined;
  }
  const gate = await gatesOrLater(notice, tools);
  if (!("ended" in gate)) return gate;
  ports.log("outbox.held", { notice: notice.type, reason: gate.ended.reason ?? "" });
  await keep(ports.documents, due.pk, gate.ended, due.etag);
  return undefined;
}

/** What went wrong is written down, on the notice and where it tells something about the person. */
async function keepFault(
  due: DueDocument,
  { notice, etag }: Mine,
  error: unknown,
  tools: DeliveryTools,
): Promise<void> {
  const { ports } = tools;
  if (!isFault(error) || error.code.startsWith("documents.")) throw error;
  ports.log("outbox.fault", { notice: notice.type, code: error.code });
  const onlyTheCard = error.code === "messenger.gone" && notice.activityId !== undefined;
  if (!onlyTheCard) await learnFrom(error, notice.to, ports);
  await keep(ports.documents, due.pk, afterFault(notice, error, tools), etag);
}

/**
 * One due notice: through the gates, to the chat, its turn awaited, claimed, sent, written down.
 * Nothing is sent unclaimed, and nothing stays claimed longer than its request takes: only what was
 * really on its way when the app died is uncertain.
 */
export async function deliver(due: DueDocument, tools: DeliveryTools): Promise<void> {
  const { ports, messenger, pacer } = tools;
  const notice = readNotice(due.raw);
  const gate = await cameThrough(due, notice, tools);
  if (!gate) return;
  let mine: Mine = { notice: attempted(notice), etag: due.etag };
  try {
    const known = await gate.reached(messenger, pacer);
    const where = notice.attempts > 0 ? await atNewestAddress(ports.documents, known) : known;
    const answered = await pacer.turn(where.conversationId);
    const taken = await claim(due, notice, tools).catch((error: unknown) => {
      answered();
      throw error;
    });
    if (!taken) return answered();
    mine = taken;
    await sendClaimed(due, mine, { where, known, answered, card: gate.card }, tools);
  } catch (error) {
    await keepFault(due, mine, error, tools);
  }
}
