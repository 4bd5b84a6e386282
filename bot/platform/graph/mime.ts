import type { Mail } from "../../kernel/tenant.ts";

const crlf = "\r\n";
/** Longest line of encoded bytes that a mail may hold (RFC 2045, 6.8). */
const encodedLine = 76;
/** Bytes that fit in one encoded word of 75 characters: `=?UTF-8?B?` … `?=` (RFC 2047, 2). */
const bytesInAWord = 45;

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");

/** A header is one line, whatever somebody typed into a name. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();

/** Text of a header as encoded words that end between letters: it stays readable in every language. */
export function encodedWords(text: string): string {
  const words: string[] = [];
  let word = "";
  for (const sign of oneLine(text)) {
    if (Buffer.byteLength(word + sign) > bytesInAWord) {
      words.push(word);
      word = "";
    }
    word += sign;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${base64(one)}?=`).join(`${crlf} `);
}

/** Not even for a reader that decodes first does a name hold an address. */
const displayName = (name: string): string => encodedWords(name.replaceAll(/[<>,;:"@\\()]/g, " "));

/** Only what an address holds: no list, no name, no second header. */
const address = (mail: string): string => `<${mail.replaceAll(/[\s<>,;"]/g, "")}>`;

const part = (type: string, content: string): string => {
  const lines = base64(content.replaceAll(/\r\n|\r|\n/g, crlf)).match(
    new RegExp(`.{1,${encodedLine}}`, "g"),
  );
  return [
    `Content-Type: ${type}; charset=utf-8`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(lines ?? []),
  ].join(crlf);
};

/** Cannot occur in a part: base64 knows no underscore. */
const boundary = "=_zorgklas_alternative";

/**
 * One mail as MIME (RFC 2046, 5.1.4): plain text first, HTML last, which a reader prefers when it can.
 * @param mailbox the sender; named only when it is an address
 */
export const mimeOf = (mailbox: string, { to, subject, text, html }: Mail): string =>
  [
    ...(mailbox.includes("@") ? [`From: ${address(mailbox)}`] : []),
    `To: ${displayName(to.name)}${crlf} ${address(to.mail)}`,
    `Subject: ${encodedWords(subject)}`,
    "MIME-Version: 1.0",
    // No answers such as "out of office" to a machine (RFC 3834, 5).
    "Auto-Submitted: auto-generated",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    part("text/plain", text),
    `--${boundary}`,
    part("text/html", html),
    `--${boundary}--`,
    "",
  ].join(crlf);
