import type { Client } from "@microsoft/microsoft-graph-client";
import { z } from "zod";
import { asked } from "./faults.ts";

/**
 * A text in an OData filter: a quote inside is doubled. It is encoded too, because the client puts a
 * filter into the address as it is: `&` would end it, and `%27` would arrive as a quote.
 */
export const quoted = (text: string): string =>
  `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;

export const graphRoot = "https://graph.microsoft.com/v1.0";

const page = z.object({
  value: z.array(z.unknown()),
  "@odata.nextLink": z.string().optional(),
});

/** Every page of a list; a team or group of ours has at most a few. */
export async function listPages<T>(
  graph: Client,
  path: string,
  item: z.ZodType<T>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const url: string = next;
    const answer = page.parse(await asked(() => graph.api(url).get()));
    items.push(...answer.value.map((one) => item.parse(one)));
    next = answer["@odata.nextLink"];
  }
  return items;
}
