import type { Actor } from "../../kernel/feature.ts";
import { noticeDocument, refreshed, wasMailed, withdrawn } from "../../kernel/notice.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import { openGroup } from "../groups/public.ts";
import { canWithdraw, isShown, type StoredNotice } from "./sending-rules.ts";
import { commitAll, noticesOf } from "./store.ts";

type One = { readonly groupId: string; readonly sendingId: string };
type NotAllowed = "groups.coordinators_only" | "groups.archived" | "sendings.not_known";

/** The messages of a sending that this actor may change; rights and an open group first. */
async function changeable(
  { documents }: Pick<Ports, "documents">,
  actor: Actor,
  { groupId, sendingId }: One,
): Promise<Outcome<readonly StoredNotice[], NotAllowed>> {
  if (!actor.isCoordinator) return refuse("groups.coordinators_only");
  const group = await openGroup(documents, groupId);
  if (!group.ok) return group;
  const notices = await noticesOf(documents, groupId, sendingId);
  return notices.length === 0 ? refuse("sendings.not_known") : done(notices);
}

const mailed = (notices: readonly StoredNotice[]): number =>
  notices.filter(({ value }) => wasMailed(value)).length;

/** What failed is tried anew, as if for the first time; what was sent is not sent again. */
export async function resendFailed(
  ports: Ports,
  actor: Actor,
  one: One,
): Promise<Outcome<{ again: number }, NotAllowed | "sendings.nothing_failed">> {
  const found = await changeable(ports, actor, one);
  if (!found.ok) return found;
  const failed = found.value.filter(({ value }) => value.state === "failed");
  if (failed.length === 0) return refuse("sendings.nothing_failed");
  const wakeAt = ports.now();
  await commitAll(
    ports.documents,
    one.groupId,
    failed.map(({ value: { reason: _, ...notice }, etag }) => ({
      kind: "replace",
      id: noticeDocument(notice.id),
      ifMatch: etag,
      body: { ...notice, state: "pending", attempts: 0, wakeAt },
    })),
  );
  return done({ again: failed.length });
}

/** Takes a sending back everywhere: what waits does not go, what stands in a chat is deleted. */
export async function withdrawSending(
  ports: Ports,
  actor: Actor,
  one: One,
): Promise<
  Outcome<
    { withdrawn: number; byMail: number },
    NotAllowed | "sendings.by_mail" | "sendings.nothing_to_withdraw"
  >
> {
  const found = await changeable(ports, actor, one);
  if (!found.ok) return found;
  const byMail = mailed(found.value);
  const now = ports.now();
  const writes = found.value
    .filter(({ value }) => canWithdraw(value))
    .flatMap(({ value, etag }) => withdrawn(value, etag, now) ?? []);
  if (writes.length === 0) {
    return refuse(byMail > 0 ? "sendings.by_mail" : "sendings.nothing_to_withdraw");
  }
  await commitAll(ports.documents, one.groupId, writes);
  return done({ withdrawn: writes.length, byMail });
}

/** Shows the facts of now in every card that was sent; nobody gets a new message. */
export async function correctSending(
  ports: Ports,
  actor: Actor,
  one: One,
): Promise<
  Outcome<
    { corrected: number; byMail: number },
    NotAllowed | "sendings.by_mail" | "sendings.nothing_to_correct"
  >
> {
  const found = await changeable(ports, actor, one);
  if (!found.ok) return found;
  const byMail = mailed(found.value);
  const shown = found.value.filter(({ value }) => isShown(value));
  if (shown.length === 0) {
    return refuse(byMail > 0 ? "sendings.by_mail" : "sendings.nothing_to_correct");
  }
  const now = ports.now();
  await commitAll(
    ports.documents,
    one.groupId,
    shown.map(({ value, etag }) => refreshed(value, etag, now)),
  );
  return done({ corrected: shown.length, byMail });
}
