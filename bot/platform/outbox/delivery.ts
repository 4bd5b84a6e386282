import { type Documents, type DueDocument, replaced, type Write } from "../../kernel/documents.ts";
import { type Fault, isFault } from "../../kernel/fault.ts";
import type { Rendered } from "../../kernel/feature.ts";
import type { Conversation, Messenger } from "../../kernel/messenger.ts";
import { isOnItsWay, type Notice, noticeDocument, readNotice } from "../../kernel/notice.ts";
import type { Ports } from "../../kernel/ports.ts";
import { plus } from "../../kernel/time.ts";
import { type GateTools, gatesOrLater, type Way } from "./gates.ts";
import type { Pacer } from "./pacer.ts";
import { learnFrom, rememberPath } from "./reach.ts";
import {
  backOffInSeconds,
  ended,
  keptAsSent,
  later,
  lookAgainInMinutes,
  mostAttempts,
  without,
} from "./state.ts";

export type DeliveryTools = GateTools & {
  readonly messenger: Messenger;
  readonly pacer: Pacer;
};

/** Longer than any request takes; afterwards somebody else may take a notice over. */
const claimInMinutes = 2;

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

const claimed = (notice: Notice, now: Notice["dueAt"]): Notice => ({
  ...attempted(notice),
  state: "sending",
  wakeAt: plus(now, { minutes: claimInMinutes }),
});

type Place = Pick<Notice, "activityId" | "conversationId">;
type Sent = Place & Pick<Notice, "path" | "sentAt">;

/** Somebody asked for newer facts while it was on its way: they are shown in the card that arrived. */
async function keepPlace({ documents, now }: Ports, due: DueDocument, sent: Sent): Promise<void> {
  const stored = await documents.find(due.pk, due.id, readNotice);
  if (!stored || !isOnItsWay(stored.value)) return;
  const { value: notice, etag } = stored;
  await keep(documents, due.pk, { ...notice, ...sent, state: "pending", wakeAt: now() }, etag);
}

/** A card that was sent before is changed in place; when it is gone, it is sent anew. */
async function send(
  notice: Notice,
  where: Conversation,
  { card, summary }: Extract<Rendered, { kind: "card" }>,
  { messenger, pacer }: DeliveryTools,
): Promise<Place> {
  const { conversationId } = where;
  if (notice.activityId !== undefined) {
    try {
      await messenger.change(where, notice.activityId, card, summary);
      return { activityId: notice.activityId, conversationId };
    } catch (error) {
      if (!isFault(error, "messenger.gone")) throw error;
    }
    await pacer.turn();
  }
  return { activityId: await messenger.send(where, card, summary), conversationId };
}

/** Chat is out for this person: the next look takes the mail. */
const otherPath = new Set(["messenger.blocked", "messenger.disabled"]);

/** Its own way: an address, an open chat, or the place of the card to delete. */
async function carry(
  notice: Notice,
  way: Way,
  where: Conversation | undefined,
  tools: DeliveryTools,
): Promise<Place> {
  const { ports, mails, messenger } = tools;
  if (way.by === "mail") {
    await mails.turn(() => ports.tenant.sendMail(ports.settings.mailbox, way.mail));
  } else if (where && way.by === "removal") await messenger.remove(where, way.activityId);
  else if (where && way.by === "chat") return await send(notice, where, way.card, tools);
  return {};
}

/** What came of it, written down: where it is, or that it was deleted. */
async function keepSent(
  due: DueDocument,
  { notice, etag }: { readonly notice: Notice; readonly etag: string },
  way: Way,
  place: Place,
  { ports }: DeliveryTools,
): Promise<void> {
  const { documents, now } = ports;
  if (way.by === "removal") {
    await keep(documents, due.pk, ended(notice, "skipped", "withdrawn"), etag);
    return;
  }
  const sent = { ...place, path: way.by, sentAt: now() } as const;
  const kept = await keep(documents, due.pk, { ...without(notice), ...sent, state: "sent" }, etag);
  if (kept === undefined) await keepPlace(ports, due, sent);
  await rememberPath(way.person, way, ports);
}

/** Not carried out, and no fault of this notice: everybody waits, the attempt does not count. */
function whenThrottled(
  notice: Notice,
  { code, retryAfterInMs }: Fault,
  { ports, pacer, mails }: DeliveryTools,
): Notice | undefined {
  const now = ports.now();
  const uncounted = { ...notice, attempts: notice.attempts - 1 };
  if (code === "messenger.throttled") {
    pacer.pause(retryAfterInMs ?? 1000);
    return later(uncounted, now, "throttled");
  }
  if (code !== "tenant.throttled") return undefined;
  const until = plus(now, { seconds: (retryAfterInMs ?? 60_000) / 1000 });
  mails.pause(until);
  return later(uncounted, until, "throttled");
}

function afterFault(notice: Notice, fault: Fault, tools: DeliveryTools): Notice {
  const now = tools.ports.now();
  const marked = { ...notice, ...(fault.ambiguous ? { uncertain: true as const } : {}) };
  const throttled = whenThrottled(marked, fault, tools);
  if (throttled) return throttled;
  const { code, retryable } = fault;
  if (notice.withdrawnAt !== undefined && !retryable) return keptAsSent(marked, "not_withdrawn");
  if (code === "messenger.not_in_roster") {
    // Once that lasted too long, the gates take the mail.
    return later(marked, plus(now, { minutes: lookAgainInMinutes }), "not_reachable_yet");
  }
  // A chat that is gone is forgotten by then, and opened anew.
  const mayPass = retryable || code === "messenger.gone" || otherPath.has(code);
  if (!mayPass || notice.attempts >= mostAttempts) return ended(marked, "failed", code);
  if (otherPath.has(code)) return later(marked, now, code);
  const seconds = Math.max((fault.retryAfterInMs ?? 0) / 1000, backOffInSeconds(notice.attempts));
  return later(marked, plus(now, { seconds }), code);
}

/**
 * One due notice: through the gates, to the chat, its turn awaited, claimed, sent, written down.
 * Nothing is sent unclaimed, and nothing stays claimed longer than its request takes: only what was
 * really on its way when the app died is uncertain.
 */
export async function deliver(due: DueDocument, tools: DeliveryTools): Promise<void> {
  const { ports, messenger, pacer } = tools;
  const { documents } = ports;
  const notice = readNotice(due.raw);
  const gate = await gatesOrLater(notice, tools);
  if ("ended" in gate) {
    ports.log("outbox.held", { notice: notice.type, reason: gate.ended.reason ?? "" });
    await keep(documents, due.pk, gate.ended, due.etag);
    return;
  }
  let mine = { notice: attempted(notice), etag: due.etag };
  try {
    const where = gate.by === "mail" ? undefined : await gate.reached(messenger, pacer);
    if (where) await pacer.turn();
    const taken = claimed(notice, ports.now());
    const etag = await keep(documents, due.pk, taken, due.etag);
    if (etag === undefined) return;
    mine = { notice: taken, etag };
    const place = await carry(taken, gate, where, tools);
    await keepSent(due, mine, gate, place, tools);
    ports.log("outbox.sent", { notice: notice.type, by: gate.by, attempts: taken.attempts });
  } catch (error) {
    if (!isFault(error) || error.code.startsWith("documents.")) throw error;
    ports.log("outbox.fault", { notice: notice.type, code: error.code });
    await learnFrom(error, notice.to, ports);
    await keep(documents, due.pk, afterFault(mine.notice, error, tools), mine.etag);
  }
}
