import type { Actor } from "../../kernel/feature.ts";
import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Ports } from "../../kernel/ports.ts";
import type { Track } from "../../kernel/track.ts";
import type { Member } from "../groups/public.ts";
import { sameVersion } from "./compare-rules.ts";
import { givenSince } from "./consent-rules.ts";
import type { ScanRating } from "./rating-rules.ts";
import type { Scan } from "./rules.ts";
import { type ReaderRefusal, readerOf, type ScanReader } from "./scan-rights.ts";
import { listScanFile, type ScanFile } from "./store.ts";

export type ReadScans = {
  readonly reader: ScanReader;
  readonly member: Member;
  /** The version that these scans were made with. */
  readonly track: Track;
  /** Only what this reader may see. */
  readonly file: ScanFile;
};

export type ReadScansRefusal =
  | ReaderRefusal
  | "scan.not_sent"
  | "scan.not_shared"
  | "scan.track_gone";

/** A supervisor sees what is shared with him, while it is; and of ratings only his own. */
function seenBy(
  reader: ScanReader,
  { scans, ratings }: ScanFile,
  { supervisor }: Member,
): ScanFile {
  if (reader !== "supervisor") return { scans, ratings };
  const shared = ([, scan]: readonly [string, Scan]) =>
    givenSince(scan, "sharing", supervisor) !== undefined;
  const own = ([, { by }]: readonly [string, ScanRating]) => by === supervisor?.personId;
  return {
    scans: Object.fromEntries(Object.entries(scans).filter(shared)),
    ratings: Object.fromEntries(Object.entries(ratings).filter(own)),
  };
}

/** Scans of two versions ask other things: the newest moment is shown, without a comparison. */
function ofOneVersion({ scans, ratings }: ScanFile): ScanFile {
  const { start, end } = scans;
  if (!(start && end) || sameVersion(start, end)) return { scans, ratings };
  return { scans: { end }, ratings: ratings.end ? { end: ratings.end } : {} };
}

/**
 * Start scan, end scan and what the supervisor saw, of one participant, as far as the actor may see
 * it. Rights are looked up each time. Two or three storage requests.
 */
export async function readScans(
  ports: Ports,
  actor: Actor,
  of: { readonly groupId: string; readonly personId: string },
): Promise<Outcome<ReadScans, ReadScansRefusal>> {
  const read = await readerOf(ports, actor, of);
  if (!read.ok) return read;
  const { reader, member } = read.value;
  const all = await listScanFile(ports.documents, of.groupId, of.personId);
  const file = ofOneVersion(seenBy(reader, all, member.value));
  const scan = file.scans.start ?? file.scans.end;
  if (!scan) return refuse(reader === "supervisor" ? "scan.not_shared" : "scan.not_sent");
  const track = ports.tracks.find(scan.trackId, scan.trackVersion);
  if (!track) return refuse("scan.track_gone");
  return done({ reader, member: member.value, track, file });
}
