import { crc32, inflateRawSync } from "node:zlib";

const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directoryEntry = 0x02014b50;
/** What a zip begins with. */
export const localHeader = 0x04034b50;
const stored = 0;
const deflated = 8;

export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  /** What the directory promises; `unpack` never gives more. */
  readonly size: number;
  readonly offset: number;
};

const view = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function entryAt(buffer: Buffer, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== directoryEntry) return undefined;
  const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
  return {
    entry: {
      name: buffer.toString("utf8", at + 46, nameEnd),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      packedSize: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    },
    next: nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32),
  };
}

export type Directory = {
  readonly count: number;
  /** Where it begins in the file, and how long it is. */
  readonly offset: number;
  readonly size: number;
};

/** Where the last bytes of a zip say that its directory stands; undefined when they do not. */
export function findDirectory(tail: Uint8Array): Directory | undefined {
  const buffer = view(tail);
  const end = buffer.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > buffer.length) return undefined;
  return {
    count: buffer.readUInt16LE(end + 10),
    size: buffer.readUInt32LE(end + 12),
    offset: buffer.readUInt32LE(end + 16),
  };
}

/** All entries from `at`; undefined when one of them is cut off. */
export function readDirectory(
  bytes: Uint8Array,
  count: number,
  at = 0,
): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let next = at;
  while (entries.length < count) {
    const found = entryAt(view(bytes), next);
    if (!found) return undefined;
    entries.push(found.entry);
    next = found.next;
  }
  return entries;
}

/** The directory of a zip, by name; undefined when it is missing or cut off. */
export function listEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const directory = findDirectory(bytes);
  const entries = directory && readDirectory(bytes, directory.count, directory.offset);
  return entries && new Map(entries.map((entry) => [entry.name, entry]));
}

function inflated(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    // Not deflate data, or more of it than the directory promises: both mean a damaged file.
    return undefined;
  }
}

/**
 * The content of one entry, or undefined when it is damaged. Node's zlib rather than fflate: it
 * stops at the promised size, where fflate goes on inflating whatever a lying directory hides.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const buffer = view(bytes);
  const { offset, packedSize, method, size } = entry;
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== localHeader) return undefined;
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  if (start + packedSize > buffer.length) return undefined;
  const packed = buffer.subarray(start, start + packedSize);
  const content =
    method === deflated ? inflated(packed, size) : method === stored ? packed : undefined;
  if (content?.length !== size || crc32(content) !== entry.checksum) return undefined;
  return content;
}
