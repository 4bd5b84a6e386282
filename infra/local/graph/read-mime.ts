import { badRequest } from "./refusal.ts";

export type ReadMail = {
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
};

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

const malformed = () =>
  badRequest("Invalid base64 string for MIME content.", "ErrorMimeContentInvalidBase64String");

function partOf(source: string): Part {
  const end = source.indexOf("\r\n\r\n");
  const head = (end < 0 ? source : source.slice(0, end)).replaceAll(/\r\n[ \t]+/g, " ");
  const headers = head.split("\r\n").flatMap((line) => {
    const colon = line.indexOf(":");
    return colon < 0
      ? []
      : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
  });
  return { headers: new Map(headers), body: end < 0 ? "" : source.slice(end + 4) };
}

/** Encoded words of UTF-8; the space between two of them does not count. */
const decoded = (header: string): string =>
  header
    .replaceAll(/(\?=)\s+(=\?)/g, "$1$2")
    .replaceAll(/=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=/gi, (_, content: string) =>
      Buffer.from(content, "base64").toString("utf8"),
    );

const addressesIn = (header = ""): readonly string[] =>
  header
    .split(",")
    .flatMap((one) => /<([^<>\s]+@[^<>\s]+)>|^\s*([^<>\s]+@[^<>\s]+)\s*$/.exec(one)?.slice(1) ?? [])
    .flatMap((mail) => mail ?? []);

const contentOf = ({ headers, body }: Part): string =>
  headers.get("content-transfer-encoding")?.toLowerCase() === "base64"
    ? Buffer.from(body.trim(), "base64").toString("utf8")
    : body;

function partsOf(part: Part): readonly Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(part.headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) return [part];
  return `\r\n${part.body}`
    .split(`\r\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => partOf(piece.replace(/^\r\n/, "")));
}

/** What Exchange makes of the body of `sendMail` with `text/plain`. @throws Refusal for what is no mail */
export function readMime(body: unknown): ReadMail {
  if (typeof body !== "string" || !/^[A-Za-z0-9+/]+=*$/.test(body)) throw malformed();
  const mail = partOf(Buffer.from(body, "base64").toString("utf8"));
  const parts = partsOf(mail);
  const ofType = (type: string): string | undefined => {
    const found = parts.find(({ headers }) => headers.get("content-type")?.startsWith(type));
    return found && contentOf(found);
  };
  const to = addressesIn(mail.headers.get("to"));
  if (to.length === 0)
    throw badRequest("At least one recipient is not valid.", "ErrorInvalidRecipients");
  return {
    from: addressesIn(mail.headers.get("from"))[0],
    to,
    subject: decoded(mail.headers.get("subject") ?? ""),
    text: ofType("text/plain"),
    html: ofType("text/html"),
  };
}
