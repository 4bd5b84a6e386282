import type { Bytes } from "../../kernel/files.ts";
import { type ByteSource, byteSource } from "./byte-source.ts";

/** A part of the file that is made empty: its box becomes `free` and its content zeroes. */
export type Emptied = { readonly typeAt: number; readonly start: number; readonly end: number };

/** What describes a video of hours is a few MB. */
const maxMovieBytes = 32 * 1024 * 1024;
const maxBoxes = 100_000;

type Box = {
  readonly type: string;
  readonly at: number;
  readonly headerSize: number;
  /** Where the next box begins; `undefined` when this one goes on to the end. */
  readonly end: number | undefined;
};

/** @param extended the eight bytes after the header, for a box of over 4 GB */
function boxOf(header: Buffer, at: number, extended?: Buffer): Box | undefined {
  const type = header.toString("latin1", 4, 8);
  const short = header.readUInt32BE(0);
  if (short === 0) return { type, at, headerSize: 8, end: undefined };
  const headerSize = short === 1 ? 16 : 8;
  const size = short === 1 ? Number(extended?.readBigUInt64BE(0) ?? 0) : short;
  return size < headerSize ? undefined : { type, at, headerSize, end: at + size };
}

const emptied = ({ at, headerSize }: Box, end: number): Emptied => ({
  typeAt: at + 4,
  start: at + headerSize,
  end,
});

/**
 * Words about the video and no part of it: place (`©xyz`, `loci`, Apple's location), maker, title, and
 * what was there before somebody edited it. Players need none of them.
 */
const words = new Set(["udta", "meta", "uuid", "free", "skip"]);

/** The boxes inside a part of `movie`; undefined when they do not fit. */
function boxesIn(movie: Buffer, start: number, end: number): readonly Box[] | undefined {
  const boxes: Box[] = [];
  let at = start;
  // Less than a header is filling at the end of a list.
  while (end - at >= 8) {
    const box = boxOf(movie.subarray(at, at + 8), at, movie.subarray(at + 8, at + 16));
    if (box?.end === undefined || box.end > end) return undefined;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

const within = (movie: Buffer, box: Box) =>
  boxesIn(movie, box.at + box.headerSize, box.end ?? movie.length);

/** A track of measurements (place, movement) instead of image or sound. */
function isMeasurements(movie: Buffer, track: Box): boolean {
  const media = within(movie, track)?.find(({ type }) => type === "mdia");
  const handler = media && within(movie, media)?.find(({ type }) => type === "hdlr");
  if (!handler) return false;
  const start = handler.at + handler.headerSize + 8;
  return movie.toString("latin1", start, start + 4) === "meta";
}

/** What to empty in the box that describes the movie; undefined when it is damaged. */
function emptiedInMovie(movie: Buffer, parent: Box): readonly Emptied[] | undefined {
  const boxes = within(movie, parent);
  if (!boxes) return undefined;
  const found: Emptied[] = [];
  for (const box of boxes) {
    const end = box.end ?? movie.length;
    if (words.has(box.type) || (box.type === "trak" && isMeasurements(movie, box))) {
      found.push(emptied(box, end));
    } else if (box.type === "trak") {
      const inTrack = emptiedInMovie(movie, box);
      if (!inTrack) return undefined;
      found.push(...inTrack);
    }
  }
  return found;
}

type Header = { readonly box: Box; readonly end: number; readonly bytes: Buffer };

/** The next box of the file; undefined when it is cut off. */
async function nextBox(source: ByteSource, at: number, size: number): Promise<Header | undefined> {
  const short = await source.take(8);
  if (short.length < 8) return undefined;
  const extended = short.readUInt32BE(0) === 1 ? await source.take(8) : Buffer.alloc(0);
  const box = boxOf(short, at, extended);
  const end = box?.end ?? size;
  return box && end <= size ? { box, end, bytes: Buffer.concat([short, extended]) } : undefined;
}

const moved = ({ typeAt, start, end }: Emptied, by: number): Emptied => ({
  typeAt: typeAt + by,
  start: start + by,
  end: end + by,
});

async function emptiedIn(
  source: ByteSource,
  { box, end, bytes }: Header,
): Promise<readonly Emptied[] | undefined> {
  const rest = end - box.at - box.headerSize;
  if (box.type !== "moov") {
    await source.skip(rest);
    return words.has(box.type) ? [emptied(box, end)] : [];
  }
  if (rest > maxMovieBytes) return undefined;
  const movie = Buffer.concat([bytes, await source.take(rest)]);
  const found = emptiedInMovie(movie, { ...box, at: 0, end: movie.length });
  return found?.map((one) => moved(one, box.at));
}

async function emptiedInAll(
  source: ByteSource,
  size: number,
): Promise<readonly Emptied[] | undefined> {
  const found: Emptied[] = [];
  let movies = 0;
  let at = 0;
  for (let count = 0; at < size; count += 1) {
    const header = count < maxBoxes ? await nextBox(source, at, size) : undefined;
    const parts = header && (await emptiedIn(source, header));
    if (!parts) return undefined;
    found.push(...parts);
    movies += header.box.type === "moov" ? 1 : 0;
    at = header.end;
  }
  return movies === 1 ? found : undefined;
}

/**
 * Goes through a video or sound file of boxes (mp4, mov, m4a) once, and says what to empty so that
 * nothing tells where it was made. Undefined when it is no whole movie.
 */
export async function findWords(
  content: Bytes,
  size: number,
): Promise<readonly Emptied[] | undefined> {
  const source = byteSource(content);
  try {
    return await emptiedInAll(source, size);
  } finally {
    await source.close();
  }
}

const free = Buffer.from("free");

/** The same bytes, as long as before, with those parts made empty. */
export async function* withoutWords(content: Bytes, parts: readonly Emptied[]): Bytes {
  let at = 0;
  for await (const chunk of content) {
    const copy = Buffer.from(chunk);
    const inside = (position: number): number => Math.min(Math.max(position - at, 0), copy.length);
    for (const { typeAt, start, end } of parts) {
      copy.fill(0, inside(start), inside(end));
      const [first, last] = [inside(typeAt), inside(typeAt + free.length)];
      if (last > first) free.copy(copy, first, first + at - typeAt, last + at - typeAt);
    }
    at += copy.length;
    yield copy;
  }
}
