import type { ByteRange, FileKey, Files } from "../../kernel/files.ts";

/** A small part of a file, in memory. */
export async function readPart(files: Files, key: FileKey, range: ByteRange): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await files.read(key, range)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
