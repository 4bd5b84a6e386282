import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { RequestHandler } from "express";

const pack = promisify(gzip);
/** Names that the build makes, with a hash of what is in them: another content is another name. */
const ours = /^\/assets\/[\w-]+(?:\.[\w-]+)*\.(js|css)$/;

/**
 * Scripts and styles of the build, packed for who takes that: a page is a third of the size on a telephone.
 * Each is packed once and kept in memory, which is less than a megabyte for all of them.
 */
export function packedFiles(folder: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>();
  const packedOf = (path: string): Promise<Buffer> => {
    const known = packed.get(path) ?? readFile(join(folder, path)).then((content) => pack(content));
    packed.set(path, known);
    return known;
  };
  return async (request, response, next) => {
    const [, kind] = ours.exec(request.path) ?? [];
    if (kind === undefined || request.acceptsEncodings("gzip") === false) {
      next();
      return;
    }
    try {
      const content = await packedOf(request.path);
      response.set({ "Content-Encoding": "gzip", "Cache-Control": "public, max-age=3600" });
      response.vary("Accept-Encoding").type(kind).send(content);
    } catch {
      // A file of an older build: not there, also unpacked.
      packed.delete(request.path);
      next();
    }
  };
}
