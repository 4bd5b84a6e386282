import { quietUntil } from "../../kernel/daytime.ts";
import { isFault } from "../../kernel/fault.ts";
import type { NoticeKind, Rendered } from "../../kernel/feature.ts";
import { type Notice, wasMailed } from "../../kernel/notice.ts";
import type { Person } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Mail } from "../../kernel/tenant.ts";
import { plus } from "../../kernel/time.ts";
import { hasRoom } from "./cap.ts";
import type { MailPace } from "./mail-pace.ts";
import { mailOf } from "./mail-path.ts";
import { findReader, pathTo, placeOf, type Reached } from "./reach.ts";
import {
  backOffInSeconds,
  ended,
  keptAsSent,
  later,
  lookAgainInMinutes,
  mostAttempts,
} from "./state.ts";

export type GateTools = {
  readonly ports: Ports;
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  readonly mails: MailPace;
};

type Made = Extract<Rendered, { kind: "card" }>;

/** What is to be done with a notice that came through, and by which path. */
export type Way =
  | { readonly by: "chat"; readonly person: Person; readonly card: Made; readonly reached: Reached }
  | { readonly by: "mail"; readonly person: Person; readonly mail: Mail; readonly why: string }
  /** A card that was sent is deleted where it stands. */
  | { readonly by: "removal"; readonly activityId: string; readonly reached: Reached };

type Gate = { readonly ended: Notice } | Way;

/** Skipped; a card that was sent before and needs no change any more stays sent. */
const notNeeded = (notice: Notice, reason: string): Notice =>
  notice.sentAt === undefined ? ended(notice, "skipped", reason) : keptAsSent(notice, reason);

/** Cancelled? Taken back by somebody, or pointless by now. */
async function whenCancelled(notice: Notice, { ports }: GateTools): Promise<Gate | undefined> {
  const { withdrawnAt, activityId, expiresAt } = notice;
  if (withdrawnAt === undefined) {
    return expiresAt && expiresAt <= ports.now()
      ? { ended: notNeeded(notice, "expired") }
      : undefined;
  }
  if (wasMailed(notice)) return { ended: keptAsSent(notice, "not_withdrawn") };
  if (activityId === undefined) return { ended: ended(notice, "skipped", "withdrawn") };
  const place = await placeOf(
    notice,
    await findReader(ports.documents, notice.to),
    ports.documents,
  );
  if (!place) return { ended: keptAsSent(notice, "not_withdrawn") };
  return { by: "removal", activityId, reached: () => Promise.resolve(place) };
}

/** Sent before by a path on which nothing can be changed any more: nobody gets it twice. */
const whenUnchangeable = (notice: Notice, by: "chat" | "mail"): Notice | undefined => {
  const isUnchangeable = wasMailed(notice) || (by === "mail" && notice.activityId !== undefined);
  return isUnchangeable ? keptAsSent(notice, "not_changed") : undefined;
};

/** Quiet hours? Of this person; what cannot wait goes, and a card that changes wakes nobody. */
function whenQuiet(notice: Notice, person: Person, now: Notice["dueAt"]): Notice | undefined {
  const { urgency, state, activityId } = notice;
  if (urgency === "now" || state !== "pending" || activityId !== undefined) return undefined;
  const until = quietUntil(now, person.preferences?.quiet);
  return until === undefined ? undefined : later(notice, until, "quiet");
}

/** Reachable not yet: looked at again, and given up after a long time. */
function waits(notice: Notice, reason: string, final: boolean, now: Notice["dueAt"]): Notice {
  if (final) return ended(notice, "failed", reason);
  return later(notice, plus(now, { minutes: lookAgainInMinutes }), "not_reachable_yet");
}

/**
 * In this order: cancelled? still true? reachable, by which path? quiet hours, or more than the message
 * plan allows? throttled (mail; chat waits for its turn)? Only then it is claimed and sent.
 */
async function gates(notice: Notice, tools: GateTools): Promise<Gate> {
  const { ports, kinds, mails } = tools;
  const now = ports.now();
  const cancelled = await whenCancelled(notice, tools);
  if (cancelled) return cancelled;
  const kind = kinds.get(notice.type);
  if (!kind) return { ended: ended(notice, "failed", "unknown_type") };
  const person = await findReader(ports.documents, notice.to);
  if (!person) return { ended: ended(notice, "failed", "nobody") };
  const card = await kind.render(ports, notice, person.language);
  if (card.kind === "skip") return { ended: notNeeded(notice, card.reason) };
  const path = await pathTo(person, notice, kind.byMail, ports);
  if (path.by === "none") return { ended: waits(notice, path.reason, path.final, now) };
  const held = whenUnchangeable(notice, path.by) ?? whenQuiet(notice, person, now);
  if (held) return { ended: held };
  if (!(await hasRoom(notice, kind, person, ports))) {
    return { ended: ended(notice, "skipped", "cap") };
  }
  if (path.by === "chat") return { by: "chat", person, card, reached: path.reached };
  const until = mails.heldUntil(`${notice.groupId} ${notice.id} ${notice.to}`, now);
  if (until !== undefined) return { ended: later(notice, until, "throttled") };
  const mail = await mailOf(notice, { card: card.card, byMail: kind.byMail }, person, ports);
  return { by: "mail", person, mail, why: path.why };
}

/** A card that cannot be made is a bug: put off, so that it does not come back with every look. */
export async function gatesOrLater(notice: Notice, tools: GateTools): Promise<Gate> {
  try {
    return await gates(notice, tools);
  } catch (error) {
    if (isFault(error) && error.retryable) throw error;
    const attempts = notice.attempts + 1;
    if (attempts >= mostAttempts) return { ended: ended(notice, "failed", "render_failed") };
    const wakeAt = plus(tools.ports.now(), { seconds: backOffInSeconds(attempts) });
    return { ended: later({ ...notice, attempts }, wakeAt, "render_failed") };
  }
}
