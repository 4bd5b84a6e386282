import { z } from "zod";
import type { Documents } from "../../kernel/documents.ts";
import type { Conversation } from "../../kernel/messenger.ts";
import { personDocument, personPartition, readPerson } from "../../kernel/person.ts";
import { rerunOnConflict } from "../../kernel/rerun.ts";

const partition = "app";
const document = "connector";
const shape = z.object({ serviceUrl: z.string() });
const read = (raw: unknown) => shape.parse(raw).serviceUrl;

/** Where the Connector of this tenant was last seen; Teams tells it with every activity. */
export const findServiceUrl = async (documents: Documents): Promise<string | undefined> =>
  (await documents.find(partition, document, read))?.value;

/** Writes only when it changed: this is asked for every activity. */
export function serviceUrlKeeper(documents: Documents): (serviceUrl: string) => Promise<void> {
  let known: string | undefined;
  return async (serviceUrl) => {
    if (serviceUrl === known) return;
    await documents.commit(partition, [
      {
        kind: "upsert",
        id: document,
        body: { docType: "connector", schema: 1, serviceUrl },
      },
    ]);
    known = serviceUrl;
  };
}

/** The same chat at the address where this tenant's Connector was seen last; Teams may move it. */
export async function atNewestAddress(
  documents: Documents,
  where: Conversation,
): Promise<Conversation> {
  return { ...where, serviceUrl: (await findServiceUrl(documents)) ?? where.serviceUrl };
}

/** It answered at another address than the one that was kept: that one is kept from now on. */
export const keepAddress = (
  documents: Documents,
  personId: string,
  { conversationId, serviceUrl }: Conversation,
): Promise<void> =>
  rerunOnConflict(async () => {
    const pk = personPartition(personId);
    const { value, etag } = await documents.get(pk, personDocument, readPerson);
    if (value.conversation?.conversationId !== conversationId) return;
    const body = { ...value, conversation: { conversationId, serviceUrl } };
    await documents.commit(pk, [{ kind: "replace", id: personDocument, ifMatch: etag, body }]);
  });
