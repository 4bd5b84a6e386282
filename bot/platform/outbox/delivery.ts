import type { DueDocument } from "../../kernel/documents.ts";
import { isFault } from "../../kernel/fault.ts";
import type { Conversation } from "../../kernel/messenger.ts";
import { isOnItsWay, type Notice, readNotice } from "../../kernel/notice.ts";
import { afterFault } from "./after-fault.ts";
import { attempted, claim, type DeliveryTools, keep, type Mine } from "./claim.ts";
import { gatesOrLater, type Way } from "./gates.ts";
import type { Answered } from "./pacer.ts";
import { learnFrom, rememberPath } from "./reach.ts";
import { atNewestAddress, keepAddress } from "./service-url.ts";
import { ended, mostAttempts, without } from "./state.ts";

type Place = Pick<Notice, "activityId" | "conversationId">;
type Sent = Place & Pick<Notice, "path" | "sentAt">;

/** Where the chat is: as it was kept, and where it is asked for now. Absent for a mail. */
type Where = {
  readonly known: Conversation;
  readonly now: Conversation;
  readonly answered: Answered;
};

/** Somebody asked for newer facts while it was on its way: they are shown in the card that arrived. */
async function keepPlace(
  { documents, now }: DeliveryTools["ports"],
  due: DueDocument,
  { fence }: Notice,
  sent: Sent,
): Promise<void> {
  const stored = await documents.find(due.pk, due.id, readNotice);
  // Claimed under a newer lease meanwhile: then it is that sender's to write down.
  if (!stored || !isOnItsWay(stored.value) || stored.value.fence !== fence) return;
  const { value: notice, etag } = stored;
  await keep(documents, due.pk, { ...notice, ...sent, state: "pending", wakeAt: now() }, etag);
}

/** One claim, one request: a mail, a card, a card changed in place, or a card taken back. */
async function carry(
  { activityId }: Notice,
  way: Way,
  where: Conversation | undefined,
  { ports, messenger, mails }: DeliveryTools,
): Promise<Place> {
  if (way.by === "mail") {
    await mails.turn(() => ports.tenant.sendMail(ports.settings.mailbox, way.mail));
    return {};
  }
  if (!where) throw new Error("a chat without a place");
  if (way.by === "removal") {
    await messenger.remove(where, way.activityId);
    return {};
  }
  const { card, summary } = way.card;
  const { conversationId } = where;
  if (activityId === undefined) {
    return { activityId: await messenger.send(where, card, summary), conversationId };
  }
  await messenger.change(where, activityId, card, summary);
  return { activityId, conversationId };
}

/** What came of it, written down: where it is, or that it was deleted. */
async function keepSent(
  due: DueDocument,
  { notice, etag }: Mine,
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
  if (kept === undefined) await keepPlace(ports, due, notice, sent);
  await rememberPath(way.person, way, ports);
}

/** Through the gates, or undefined when it was held there; why stands in the notice then. */
async function cameThrough(
  due: DueDocument,
  notice: Notice,
  tools: DeliveryTools,
): Promise<Way | undefined> {
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

/** Opens the chat where that is needed, and waits for its turn. */
async function placeFor(
  notice: Notice,
  way: Way,
  { ports, messenger, pacer }: DeliveryTools,
): Promise<Where | undefined> {
  if (way.by === "mail") return undefined;
  const known = await way.reached(messenger, pacer);
  const now = notice.attempts > 0 ? await atNewestAddress(ports.documents, known) : known;
  return { known, now, answered: await pacer.turn(now.conversationId) };
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
 * One due notice: through the gates, to its path, its turn awaited, claimed, sent, written down.
 * Nothing is sent unclaimed, and nothing stays claimed longer than its request takes: only what was
 * really on its way when the app died is uncertain.
 */
export async function deliver(due: DueDocument, tools: DeliveryTools): Promise<void> {
  const { ports } = tools;
  const notice = readNotice(due.raw);
  const way = await cameThrough(due, notice, tools);
  if (!way) return;
  let mine: Mine = { notice: attempted(notice), etag: due.etag };
  let where: Where | undefined;
  try {
    where = await placeFor(notice, way, tools);
    const taken = await claim(due, notice, tools);
    if (!taken) return;
    mine = taken;
    const place = await carry(taken.notice, way, where?.now, tools).finally(where?.answered);
    await keepSent(due, mine, way, place, tools);
    ports.log("outbox.sent", { notice: notice.type, by: way.by, attempts: taken.notice.attempts });
    if (where && where.now.serviceUrl !== where.known.serviceUrl) {
      await keepAddress(ports.documents, notice.to, where.now);
    }
  } catch (error) {
    await keepFault(due, mine, error, tools);
  } finally {
    // Also when nothing was asked after all; a second time changes nothing.
    where?.answered();
  }
}
