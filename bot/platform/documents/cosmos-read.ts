import type { Container, SqlParameter } from "@azure/cosmos";
import { cosmosId } from "./cosmos-id.ts";
import { faultOf, mayPass, type Trouble, troubleOf, troubleOfStatus } from "./cosmos-trouble.ts";
import type { Patience } from "./retry.ts";

type Answer<T> = { readonly value: T } | { readonly trouble: Trouble };

/** Repeats a read while its trouble may pass; reading twice harms nobody. Throws a fault at the end. */
export async function repeated<T>(
  patience: Patience,
  attempt: () => Promise<Answer<T>>,
): Promise<T> {
  for (;;) {
    const answer = await attempt().catch((error: unknown) => ({ trouble: troubleOf(error) }));
    if ("value" in answer) return answer.value;
    const { trouble } = answer;
    if (!mayPass(trouble) || !(await patience.pause(trouble.retryAfterInMs)))
      throw faultOf(trouble);
  }
}

/** The document as stored, or undefined. Always a point read: 1 RU per kB. */
export const readItem = (
  container: Container,
  pk: string,
  id: string,
  patience: Patience,
): Promise<unknown> =>
  repeated<unknown>(patience, async () => {
    // The SDK returns a 404 instead of throwing it.
    const response = await container.item(cosmosId(id), pk).read({ abortSignal: patience.signal });
    if (response.statusCode !== 404) return { value: response.resource };
    const trouble = troubleOfStatus(404, response, response.substatus);
    return trouble.kind === "missing" ? { value: undefined } : { trouble };
  });

export type Query = {
  /** In SQL as well: the option alone is not a filter on every server. Absent: all partitions. */
  readonly pk?: string;
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
  readonly limit: number;
};

/** The first `limit` rows of a query; a server may give them in more than one page. */
export const readRows = (
  container: Container,
  { pk, text, parameters, limit }: Query,
  patience: Patience,
): Promise<readonly unknown[]> =>
  repeated<readonly unknown[]>(patience, async () => {
    const pages = container.items.query<unknown>(
      { query: text, parameters: [...parameters] },
      {
        maxItemCount: limit,
        abortSignal: patience.signal,
        ...(pk === undefined ? {} : { partitionKey: pk }),
      },
    );
    const rows: unknown[] = [];
    while (rows.length < limit && pages.hasMoreResults()) {
      rows.push(...((await pages.fetchNext()).resources ?? []));
    }
    return { value: rows.slice(0, limit) };
  });
