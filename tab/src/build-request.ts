import { api, type EndpointName, type Input } from "#contract/api.ts";

export type CallRequest = {
  readonly method: "GET" | "POST";
  /** Path with query, on our own server. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

const asText = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

/**
 * The HTTP request of one call: `:name` parts come from the input, the rest goes into the query
 * (GET) or the JSON body (POST). Absent values are left out.
 * @throws Error when the input lacks a part of the path: that is a bug of ours.
 */
export function buildRequest<N extends EndpointName>(
  name: N,
  input: Input<N>,
  { token, language }: { readonly token: string; readonly language: string },
): CallRequest {
  const { method, path } = api[name];
  const rest = new Map<string, unknown>(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
  const filled = path.replace(/:(\w+)/g, (_, part: string) => {
    const value = rest.get(part);
    if (value === undefined || value === "") throw new Error(`${name} needs ${part}`);
    rest.delete(part);
    return encodeURIComponent(asText(value));
  });
  const headers = {
    accept: "application/json",
    "accept-language": language,
    authorization: `Bearer ${token}`,
  };

  if (method === "GET") {
    const query = new URLSearchParams();
    for (const [key, value] of rest) query.set(key, asText(value));
    return { method, url: query.size > 0 ? `${filled}?${query}` : filled, headers };
  }
  return {
    method,
    url: filled,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(Object.fromEntries(rest)),
  };
}
