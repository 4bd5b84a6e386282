import { z } from "zod";
import type { Documents, Stored } from "../../kernel/documents.ts";
import type { NoticeKind } from "../../kernel/feature.ts";
import { type MessageRole, mostInTrack } from "../../kernel/message-plan.ts";
import type { Notice } from "../../kernel/notice.ts";
import { type Person, personPartition } from "../../kernel/person.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { type Instant, plus } from "../../kernel/time.ts";

const entry = z.object({
  id: z.string(),
  type: z.string(),
  role: z.string(),
  groupId: z.string(),
  at: z.string(),
});
type Entry = z.output<typeof entry>;
const document = z.object({
  docType: z.literal("messages"),
  schema: z.literal(1),
  entries: z.array(entry),
});
const messagesDocument = "messages";
const readMessages = (raw: unknown): readonly Entry[] => document.parse(raw).entries;

/** A track takes 24 weeks; what is older counts no more. */
const countedDays = 168;
/** Far above what any bound lets through in that time, for a coordinator with many groups as well. */
const mostEntries = 400;

/** What somebody gets this as: what he is in the group, or the one whom the type is meant for. */
export function roleFor(
  { atMost }: Pick<NoticeKind, "atMost">,
  { memberships }: Pick<Person, "memberships">,
  groupId: string,
): MessageRole | undefined {
  const own = memberships.find((one) => one.groupId === groupId)?.role;
  if (own !== undefined && atMost[own] !== undefined) return own;
  const [first] = Object.keys(atMost);
  return first as MessageRole | undefined; // A key of the table of bounds.
}

/** Counted over all groups; a participant and a coordinator hear of each group apart. */
const overAllGroups: readonly string[] = ["teacher", "supervisor", "contact"];

type Message = Entry & { readonly role: MessageRole };

/** True when one more of this type, or one more in all, would be too many (CONTRACTS, "Message plan"). */
function isTooMany(
  entries: readonly Entry[],
  { type, role, groupId }: Message,
  atMost: NoticeKind["atMost"],
): boolean {
  const own = entries.filter(
    (one) => one.role === role && (overAllGroups.includes(role) || one.groupId === groupId),
  );
  const inAll: Readonly<Partial<Record<MessageRole, number>>> = mostInTrack;
  const most = inAll[role] ?? Number.POSITIVE_INFINITY;
  const mostOfType = atMost[role] ?? Number.POSITIVE_INFINITY;
  return own.length >= most || own.filter((one) => one.type === type).length >= mostOfType;
}

const stillCounted = (entries: readonly Entry[], now: Instant): readonly Entry[] => {
  const since = plus(now, { days: -countedDays });
  return entries.filter(({ at }) => at > since).slice(1 - mostEntries);
};

const saved = (found: Stored<unknown> | undefined, entries: readonly Entry[]) => {
  const body = { docType: "messages", schema: 1, entries };
  return found
    ? ({ kind: "replace", id: messagesDocument, ifMatch: found.etag, body } as const)
    : ({ kind: "create", id: messagesDocument, body } as const);
};

const isCounted = ({ atMost, uncounted }: NoticeKind, { activityId }: Notice): boolean =>
  uncounted !== true && activityId === undefined && Object.keys(atMost).length > 0;

/**
 * Counts this message for its reader before it goes, once however often it is tried; false when the
 * message plan has no room for it. One read, and one write for what was not counted before.
 */
export async function hasRoom(
  notice: Notice,
  kind: NoticeKind,
  person: Person,
  { documents, now }: { readonly documents: Documents; readonly now: () => Instant },
): Promise<boolean> {
  const { id, type, groupId, to } = notice;
  const role = roleFor(kind, person, groupId);
  if (role === undefined || !isCounted(kind, notice)) return true;
  const pk = personPartition(to);
  return await rerunOnConflict(async () => {
    const found = await documents.find(pk, messagesDocument, readMessages);
    const known = found?.value ?? [];
    if (known.some((one) => one.id === id && one.groupId === groupId)) return true;
    const entries = stillCounted(known, now());
    const message = { id, type, role, groupId, at: now() };
    if (isTooMany(entries, message, kind.atMost)) return false;
    await documents.commit(pk, [saved(found, [...entries, message])]);
    return true;
  });
}
