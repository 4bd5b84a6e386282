import { api, type EndpointName, type Input } from "#contract/api.ts";

export type CallRequest = {
  readonly method: "GET" | "POST";
  /** Path with query, on our own server. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type BytesRequest = Omit<CallRequest, "method" | "body"> & {
  readonly method: "GET" | "PUT";
  readonly body?: Blob;
};
type Signed = {
  readonly token: string;
  readonly language: string;
  /** `Link` for who came through a signed link instead of signing in. */
  readonly scheme?: "Bearer" | "Link";
};

const asText = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

const headersOf = ({ token, language, scheme = "Bearer" }: Signed) => ({
  accept: "application/json",
  "accept-language": language,
  authorization: `${scheme} ${token}`,
});

/**
 * Fills the `:name` parts of a path and tells which values are left over.
 * @throws Error when a part of the path is missing: that is a bug of ours.
 */
function fill(name: string, path: string, input: object) {
  const rest = new Map<string, unknown>(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
  const url = path.replace(/:(\w+)/g, (_, part: string) => {
    const value = rest.get(part);
    if (value === undefined || value === "") throw new Error(`${name} needs ${part}`);
    rest.delete(part);
    return encodeURIComponent(asText(value));
  });
  return { url, rest };
}

/**
 * The HTTP request of one call: `:name` parts come from the input, the rest goes into the query
 * (GET) or the JSON body (POST). Absent values are left out.
 * @throws Error when the input lacks a part of the path: that is a bug of ours.
 */
export function buildRequest<N extends EndpointName>(
  name: N,
  input: Input<N>,
  signed: Signed,
): CallRequest {
  const { method, path } = api[name];
  const { url, rest } = fill(name, path, input);
  const headers = headersOf(signed);

  if (method === "GET") {
    const query = new URLSearchParams();
    for (const [key, value] of rest) query.set(key, asText(value));
    return { method, url: query.size > 0 ? `${url}?${query}` : url, headers };
  }
  return {
    method,
    url,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(Object.fromEntries(rest)),
  };
}

/** The HTTP request of a call with bytes instead of JSON, there or back; all values stand in the path. */
export function buildBytesRequest(
  { method, path }: { readonly method: "GET" | "PUT"; readonly path: string },
  input: object,
  signed: Signed,
  bytes?: Blob,
): BytesRequest {
  const { url } = fill(path, path, input);
  const headers = headersOf(signed);
  if (bytes === undefined) return { method, url, headers };
  return {
    method,
    url,
    headers: { ...headers, "content-type": "application/octet-stream" },
    body: bytes,
  };
}
