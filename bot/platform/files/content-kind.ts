import { fileTypeFromBuffer } from "file-type";
import type { FileExtension } from "../../contract/files-api.ts";
import type { FileKey, Files, ScreenRefusal } from "../../kernel/files.ts";
import { readPart } from "./read-part.ts";

/** What file-type calls the content that goes with each name; text and zips are looked at elsewhere. */
const kinds: Readonly<Partial<Record<FileExtension, readonly string[]>>> = {
  jpg: ["jpg"],
  jpeg: ["jpg"],
  png: ["png"],
  webp: ["webp"],
  pdf: ["pdf"],
  // One box format; telephones and people mix the names.
  mp4: ["mp4", "m4v", "mov", "3gp", "3g2"],
  mov: ["mov", "mp4", "m4v"],
  m4a: ["m4a", "m4b", "f4a", "mp4"],
  mp3: ["mp3"],
};

/** What is known, not taken, and has advice of its own. */
const others: Readonly<Record<string, ScreenRefusal>> = {
  heic: "files.heic",
  // Word, Excel and PowerPoint of before 2007, and the box around a document with a password.
  cfb: "files.old_office",
};

/** More than enough for every kind that is recognised by its beginning. */
export const headBytes = 8192;

const isId3 = (head: Buffer): boolean => head.toString("latin1", 0, 3) === "ID3";

/** Where the sound begins after the words about it: its length is written in four times seven bits. */
function soundAt(head: Buffer): number {
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10);
  return 10 + (a << 21) + (b << 14) + (c << 7) + d;
}

async function kindOf(files: Files, key: FileKey, head: Buffer): Promise<string> {
  const tagged = isId3(head) && head.length >= 10;
  const looked = tagged
    ? await readPart(files, key, { start: soundAt(head), length: headBytes })
    : head;
  return (await fileTypeFromBuffer(looked))?.ext ?? "unknown";
}

/** Whether the content is what the name says, for what is known by its beginning. */
export async function judgeKind(
  files: Files,
  key: FileKey,
  { head, extension }: { readonly head: Buffer; readonly extension: FileExtension },
): Promise<ScreenRefusal | undefined> {
  const kind = await kindOf(files, key, head);
  const other = others[kind];
  if (other) return other;
  const wanted = kinds[extension];
  return !wanted || wanted.includes(kind) ? undefined : "files.content_differs";
}
