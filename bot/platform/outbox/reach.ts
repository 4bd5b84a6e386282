import type { Language } from "../../contract/languages.ts";
import type { Documents } from "../../kernel/documents.ts";
import type { Fault } from "../../kernel/fault.ts";
import type { Conversation, Messenger } from "../../kernel/messenger.ts";
import type { Notice } from "../../kernel/notice.ts";
import { type Person, personDocument, personPartition, readPerson } from "../../kernel/person.ts";
import type { Ports } from "../../kernel/ports.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";
import type { Pacer } from "./pacer.ts";
import { findServiceUrl } from "./service-url.ts";

/** Opens the chat when there is none yet; opening it twice gives the same one. */
export type Reached = (messenger: Messenger, pacer: Pacer) => Promise<Conversation>;

type Reach = { readonly language: Language } & (
  | { readonly kind: "now"; readonly by: Reached }
  | { readonly kind: "not_yet"; readonly reason: string }
  | { readonly kind: "never"; readonly reason: string }
);

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
    await documents.commit(pk, [{ kind: "replace", id: personDocument, ifMatch: etag, body }]);
  });

const withoutChat = ({ conversation: _, ...person }: Person): Person => person;

/** What a failure tells about the person: the chat we knew is gone, or the bot is not welcome. */
export async function learnFrom(
  { code }: Fault,
  personId: string,
  { documents, now }: Pick<Ports, "documents" | "now">,
): Promise<void> {
  if (code === "messenger.gone") await keepOnPerson(documents, personId, withoutChat);
  if (code !== "messenger.blocked") return;
  const unreachable = { reason: code, since: now() };
  await keepOnPerson(documents, personId, (person) => ({ ...person, unreachable }));
}

/** How chat reaches the person a notice is for; whether the person may be reached is asked each time. */
export async function findConversation(
  { to }: Pick<Notice, "to">,
  { ports: { documents } }: { readonly ports: Pick<Ports, "documents"> },
): Promise<Reach> {
  const stored = await documents.find(personPartition(to), personDocument, readPerson);
  if (!stored) return { kind: "never", reason: "nobody", language: "nl" };
  const { account, conversation, language, unreachable } = stored.value;
  if (unreachable) return { kind: "never", reason: unreachable.reason, language };
  if (!account) return { kind: "not_yet", reason: "no_account", language };
  if (account.usableSince === undefined) return { kind: "not_yet", reason: "invited", language };
  if (conversation) {
    return { kind: "now", language, by: () => Promise.resolve(conversation) };
  }
  const serviceUrl = await findServiceUrl(documents);
  if (serviceUrl === undefined) return { kind: "not_yet", reason: "no_service_url", language };
  const { tenantId, objectId } = account;
  return {
    kind: "now",
    language,
    by: async (messenger, pacer) => {
      const answered = await pacer.turn();
      const opened = await messenger.openChat({ tenantId, objectId, serviceUrl }).finally(answered);
      await keepOnPerson(documents, to, (person) => ({ ...person, conversation: opened }));
      return opened;
    },
  };
}
