import { z } from "zod";
import type { Documents } from "../../kernel/documents.ts";

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
