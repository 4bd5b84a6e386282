import type { Bytes } from "../../kernel/files.ts";

const utf16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

const isUtf16 = (start: Uint8Array): boolean =>
  utf16.some(([first, second]) => start[0] === first && start[1] === second);

/** Text has no zeroes, except where every character takes two bytes. */
export async function isPlainText(content: Bytes): Promise<boolean> {
  let first = true;
  for await (const chunk of content) {
    if (first && isUtf16(chunk)) return true;
    first = false;
    if (chunk.includes(0)) return false;
  }
  return true;
}
