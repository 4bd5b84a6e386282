import type { Documents } from "../../kernel/documents.ts";
import type { Fault } from "../../kernel/fault.ts";
import type { ByMail } from "../../kernel/feature.ts";
import type { Conversation, Messenger } from "../../kernel/messenger.ts";
import type { Notice } from "../../kernel/notice.ts";
import { type Person, personDocument, personPartition, readPerson } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import { type Instant, instant, plus } from "../../kernel/time.ts";
import type { Pacer } from "./pacer.ts";
import { findServiceUrl } from "./service-url.ts";
import { waitedTooLong } from "./state.ts";

type Store = Pick<Ports, "documents" | "now">;

/** Opens the chat when there is none yet; opening it twice gives the same one. */
export type Reached = (messenger: Messenger, pacer: Pacer) => Promise<Conversation>;

type Path =
  | { readonly by: "chat"; readonly reached: Reached }
  /** `why` chat does not do. */
  | { readonly by: "mail"; readonly why: string }
  | { readonly by: "none"; readonly reason: string; readonly final: boolean };

/** An administrator who switched the bot off may switch it on again: asked anew after this time. */
const disabledForDays = 1;
/** Somebody may come into the team a little later than the account works. */
const outOfRosterDays = 3;

export const findReader = async (documents: Documents, personId: string) =>
  (await documents.find(personPartition(personId), personDocument, readPerson))?.value;

/** Read anew each time: another notice or a message of theirs may have changed the person meanwhile. */
const keepOnPerson = (
  documents: Documents,
  personId: string,
  change: (person: Person) => Person,
): Promise<void> =>
  rerunOnConflict(async () => {
    const pk = personPartition(personId);
    const { value, etag } = await documents.get(pk, personDocument, readPerson);
    const body = change(value);
    if (body === value) return;
    await documents.commit(pk, [{ kind: "replace", id: personDocument, ifMatch: etag, body }]);
  });

const withoutChat = ({ conversation: _, ...person }: Person): Person => person;

type Experience = { readonly works: boolean; readonly reason?: string };

/** The person with what is known of one path now; the same person when that was known already. */
function withPath(
  person: Person,
  path: "chat" | "mail",
  { works, reason }: Experience,
  now: Instant,
): Person {
  const known = person.paths?.[path];
  if (known?.works === works && known.reason === reason) return person;
  const experience = { works, ...(reason === undefined ? {} : { reason }), since: now };
  return { ...person, paths: { ...person.paths, [path]: experience } };
}

/** Counted from the last time that it was found so, because it is tried again in between. */
const disabledAgain = (person: Person, now: Instant): Person => {
  const { chat, ...others } = person.paths ?? {};
  const isOver = chat !== undefined && plus(instant(chat.since), { days: disabledForDays }) <= now;
  const known = isOver ? { ...person, paths: others } : person;
  return withPath(known, "chat", { works: false, reason: "messenger.disabled" }, now);
};

/** What a failure tells about the person: the chat is gone, the bot not welcome, the address wrong. */
export async function learnFrom(
  { code, retryable }: Fault,
  personId: string,
  { documents, now }: Store,
): Promise<void> {
  const keep = (change: (person: Person) => Person) => keepOnPerson(documents, personId, change);
  const broken = { works: false, reason: code };
  if (code === "messenger.gone") return await keep(withoutChat);
  if (code === "messenger.blocked") {
    const unreachable = { reason: code, since: now() };
    return await keep((person) => withPath({ ...person, unreachable }, "chat", broken, now()));
  }
  if (code === "messenger.disabled") return await keep((person) => disabledAgain(person, now()));
  if (code === "messenger.not_in_roster") {
    return await keep((person) => withPath(person, "chat", broken, now()));
  }
  if (code.startsWith("tenant.") && !retryable) {
    await keep((person) => withPath(person, "mail", broken, now()));
  }
}

/** What arrived tells which path works, and why the other one was not taken. Written when it is new. */
export async function rememberPath(
  person: Person,
  way: { readonly by: "chat" } | { readonly by: "mail"; readonly why: string },
  { documents, now }: Store,
): Promise<void> {
  const learned = (known: Person): Person => {
    const works = withPath(known, way.by, { works: true }, now());
    return way.by === "chat"
      ? works
      : withPath(works, "chat", { works: false, reason: way.why }, now());
  };
  if (learned(person) !== person) await keepOnPerson(documents, person.personId, learned);
}

/** Why chat is out for now, as far as we know. */
function chatLost({ unreachable, paths }: Person, now: Instant): string | undefined {
  if (unreachable) return unreachable.reason;
  const chat = paths?.chat;
  if (!chat || chat.works) return undefined;
  const since = instant(chat.since);
  const isOut =
    (chat.reason === "messenger.disabled" && plus(since, { days: disabledForDays }) > now) ||
    (chat.reason === "messenger.not_in_roster" && plus(since, { days: outOfRosterDays }) <= now);
  return isOut ? chat.reason : undefined;
}

function withoutUsableAccount(
  notice: Notice,
  reason: "no_account" | "invited",
  byMail: ByMail | undefined,
  now: Instant,
): Path {
  const final = waitedTooLong(notice, now);
  const { beforeAccount = () => false } = byMail ?? {};
  const atOnce = beforeAccount === true || beforeAccount(notice);
  if (byMail && (atOnce || final)) return { by: "mail", why: reason };
  return { by: "none", reason, final };
}

/** By chat where that reaches; else by mail where this kind may; else it waits. */
export async function pathTo(
  person: Person,
  notice: Notice,
  byMail: ByMail | undefined,
  { documents, now }: Store,
): Promise<Path> {
  const lost = chatLost(person, now());
  if (lost !== undefined) return { by: "mail", why: lost };
  const { account, conversation } = person;
  if (account?.usableSince === undefined) {
    return withoutUsableAccount(notice, account ? "invited" : "no_account", byMail, now());
  }
  if (conversation) return { by: "chat", reached: () => Promise.resolve(conversation) };
  const serviceUrl = await findServiceUrl(documents);
  if (serviceUrl === undefined) {
    return { by: "none", reason: "no_service_url", final: waitedTooLong(notice, now()) };
  }
  const { tenantId, objectId } = account;
  return {
    by: "chat",
    reached: async (messenger, pacer) => {
      const answered = await pacer.turn();
      const opened = await messenger.openChat({ tenantId, objectId, serviceUrl }).finally(answered);
      await keepOnPerson(documents, person.personId, (known) => ({
        ...known,
        conversation: opened,
      }));
      return opened;
    },
  };
}

/** Where a card was sent before; undefined when nobody knows how to get there any more. */
export async function placeOf(
  { conversationId }: Notice,
  person: Person | undefined,
  documents: Documents,
): Promise<Conversation | undefined> {
  if (conversationId === undefined) return undefined;
  const known = person?.conversation;
  const serviceUrl =
    known?.conversationId === conversationId ? known.serviceUrl : await findServiceUrl(documents);
  return serviceUrl === undefined ? undefined : { conversationId, serviceUrl };
}
