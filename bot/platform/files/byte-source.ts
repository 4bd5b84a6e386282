import type { Bytes } from "../../kernel/files.ts";

export type ByteSource = {
  /** Exactly so many bytes, or fewer at the end. */
  readonly take: (length: number) => Promise<Buffer>;
  /** So many bytes as they come; gives how many there were. */
  readonly skip: (length: number) => Promise<number>;
  /** Nothing more is read. */
  readonly close: () => Promise<void>;
};

/** Reads a stream in parts of a length one asks for. */
export function byteSource(content: Bytes): ByteSource {
  const chunks = content[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();

  const more = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const { done, value } = await chunks.next();
      if (done) return false;
      rest = value;
    }
    return true;
  };
  const next = (length: number): Uint8Array => {
    const part = rest.subarray(0, length);
    rest = rest.subarray(part.length);
    return part;
  };
  return {
    take: async (length) => {
      const parts: Uint8Array[] = [];
      let size = 0;
      while (size < length && (await more())) {
        const part = next(length - size);
        parts.push(part);
        size += part.length;
      }
      return Buffer.concat(parts);
    },
    skip: async (length) => {
      let size = 0;
      while (size < length && (await more())) size += next(length - size).length;
      return size;
    },
    close: async () => {
      await chunks.return?.();
    },
  };
}
