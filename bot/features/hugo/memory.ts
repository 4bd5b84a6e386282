import { z } from "zod";
import { type Audience, audience as audienceOf } from "../../contract/hugo.ts";
import {
  type Documents,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import type { Actor, JobHandler } from "../../kernel/feature.ts";
import { queuedJob } from "../../kernel/job.ts";
import { personPartition } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { type Instant, instant, plus } from "../../kernel/time.ts";

/** What was said, for the person who may take over; scrubbed before it comes here. */
export type Turn = { readonly by: "asker" | "hugo"; readonly text: string };

const moment = z.string().transform(instant);
const chat = z.object({
  docType: z.literal("hugoChat"),
  schema: z.literal(1),
  /** As whom somebody said to ask, when he said so. */
  audience: audienceOf.optional(),
  /** He was asked once, beside a list, and need not be asked again. */
  askedWho: z.literal(true).optional(),
  turns: z.array(z.object({ by: z.enum(["asker", "hugo"]), text: z.string(), at: moment })),
});
export type Chat = z.output<typeof chat>;
const readChat: Reader<Chat> = (raw) => chat.parse(raw);

const documentId = "hugo-chat";
const emptyChat: Chat = { docType: "hugoChat", schema: 1, turns: [] };
const mostTurns = 10;
const longestTurn = 1_000;
const keptForHours = 24;

/** The chat of this account: with the person when he is known, else in a place of its own. */
const partitionOf = ({ personId, tenantId, objectId }: Actor): string =>
  personId === undefined ? `chat:${tenantId}:${objectId}` : personPartition(personId);

const isKept = ({ at }: { readonly at: Instant }, now: Instant): boolean =>
  plus(at, { hours: keptForHours }) > now;

const withoutOld = (found: Chat, now: Instant): Chat => ({
  ...found,
  turns: found.turns.filter((turn) => isKept(turn, now)),
});

const findStored = (documents: Documents, pk: string): Promise<Stored<Chat> | undefined> =>
  documents.find(pk, documentId, readChat);

/** What is remembered of this chat; of a visitor nothing. One storage request. */
export async function chatOf({ documents, now }: Ports, actor: Actor): Promise<Chat> {
  if (actor.visitor) return emptyChat;
  const found = await findStored(documents, partitionOf(actor));
  return found ? withoutOld(found.value, now()) : emptyChat;
}

const saved = (body: Chat, found: Stored<Chat> | undefined): Write =>
  found
    ? replaced(documentId, body, found.etag)
    : { kind: "create", id: documentId, body: { ...body } };

type Said = {
  readonly turns?: readonly Turn[];
  readonly audience?: Audience;
  readonly askedWho?: boolean;
};

async function rememberNow(ports: Ports, actor: Actor, said: Said): Promise<void> {
  const pk = partitionOf(actor);
  const at = ports.now();
  const found = await findStored(ports.documents, pk);
  const before = found ? withoutOld(found.value, at) : emptyChat;
  const added = (said.turns ?? []).map(({ by, text }) => ({
    by,
    text: text.slice(0, longestTurn).toWellFormed(),
    at,
  }));
  const body: Chat = {
    ...before,
    ...(said.audience ? { audience: said.audience } : {}),
    ...(said.askedWho ? { askedWho: true } : {}),
    turns: [...before.turns, ...added].slice(-mostTurns),
  };
  // A job that waits already keeps its earlier moment, and then sees what is left.
  const forgets = queuedJob({ name: "hugo.forget", at: plus(at, { hours: keptForHours }) });
  const writes = [saved(body, found), ...(added.length > 0 ? [forgets] : [])];
  await ports.documents.commit(pk, writes);
}

/**
 * Keeps what was said last and as whom, for a day; of a visitor nothing. Who types in two windows at
 * once is heard in both: only this is done again, not the answer.
 */
export async function remember(ports: Ports, actor: Actor, said: Said): Promise<void> {
  if (actor.visitor) return;
  await rerunOnConflict(() => rememberNow(ports, actor, said));
}

/** Takes out what is older than a day, and comes back for the rest. */
export const forget: JobHandler = async ({ documents, now }, _job, pk) => {
  const found = await findStored(documents, pk);
  if (!found) return {};
  const kept = withoutOld(found.value, now());
  const [oldest] = kept.turns;
  return {
    writes: [saved(kept, found)],
    ...(oldest ? { again: plus(oldest.at, { hours: keptForHours }) } : {}),
  };
};
