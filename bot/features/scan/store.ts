import { z } from "zod";
import {
  type Documents,
  listAll,
  madeOnce,
  type Reader,
  replaced,
  type Stored,
  type Write,
} from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";
import type { Track } from "../../kernel/track.ts";
import type { ScanRating } from "./rating-rules.ts";
import { type Scan, type ScanMoment, scanAnswers, scanMoments } from "./rules.ts";

const moment = z.string().transform(instant);
const answers = z.record(z.string(), z.enum(scanAnswers));
const remarks = z.record(z.string(), z.string());
const consents = z.array(z.object({ at: moment, given: z.boolean(), to: z.string() }));

const scanShape = z.object({
  docType: z.literal("scan"),
  schema: z.literal(1),
  personId: z.string(),
  moment: z.enum(scanMoments),
  trackId: z.string(),
  trackVersion: z.int(),
  answers,
  remarks,
  savedAt: z.record(z.string(), moment),
  commands: z.record(z.string(), z.string()).exactOptional(),
  completedAt: moment.exactOptional(),
  sharing: consents.exactOptional(),
  ratingAsked: consents.exactOptional(),
});
const ratingShape = z.object({
  docType: z.literal("scanRating"),
  schema: z.literal(1),
  personId: z.string(),
  moment: z.enum(scanMoments),
  by: z.string(),
  trackId: z.string(),
  trackVersion: z.int(),
  answers,
  remarks,
  ratedAt: moment,
});

const readScan: Reader<Scan> = (raw) => {
  const { docType: _, schema: __, ...scan } = scanShape.parse(raw);
  return scan;
};
const readRating: Reader<ScanRating> = (raw) => {
  const { docType: _, schema: __, ...rating } = ratingShape.parse(raw);
  return rating;
};

const scanDocument = (personId: string, at: ScanMoment): string => `scan:${personId}:${at}`;
const ratingDocument = (personId: string, at: ScanMoment): string =>
  `${scanDocument(personId, at)}:supervisor`;

const scanBody = (scan: Scan) => ({ docType: "scan", schema: 1, ...scan });
const ratingBody = (rating: ScanRating) => ({ docType: "scanRating", schema: 1, ...rating });

/** A scan without any answer yet, of this version of the track. */
export const emptyScan = (
  personId: string,
  at: ScanMoment,
  { trackId, version }: Pick<Track, "trackId" | "version">,
): Scan => ({
  personId,
  moment: at,
  trackId,
  trackVersion: version,
  answers: {},
  remarks: {},
  savedAt: {},
});

export const newScan = (scan: Scan): Write =>
  madeOnce(scanDocument(scan.personId, scan.moment), scanBody(scan));
export const savedScan = (scan: Scan, etag: string): Write =>
  replaced(scanDocument(scan.personId, scan.moment), scanBody(scan), etag);

export const findScan = (documents: Documents, groupId: string, personId: string, at: ScanMoment) =>
  documents.find(groupId, scanDocument(personId, at), readScan);

/** `create` where there was none, so that of two presses at once exactly one wins. */
export function savedRating(rating: ScanRating, etag: string | undefined): Write {
  const id = ratingDocument(rating.personId, rating.moment);
  const body = ratingBody(rating);
  return etag === undefined ? { kind: "create", id, body } : replaced(id, body, etag);
}

export const findRating = (
  documents: Documents,
  groupId: string,
  personId: string,
  at: ScanMoment,
) => documents.find(groupId, ratingDocument(personId, at), readRating);

/** The scans of everybody in a group, of both moments. One storage request for a usual group. */
export const listScans = async (documents: Documents, groupId: string): Promise<readonly Scan[]> =>
  (await listAll(documents, groupId, { docType: "scan", idPrefix: "scan:" }, readScan)).map(
    ({ value }) => value,
  );

type ScanOrRating =
  | { readonly kind: "scan"; readonly scan: Scan }
  | { readonly kind: "rating"; readonly rating: ScanRating };

const readEither: Reader<ScanOrRating> = (raw) =>
  scanShape.safeParse(raw).success
    ? { kind: "scan", scan: readScan(raw) }
    : { kind: "rating", rating: readRating(raw) };

/** All that one participant and his supervisor filled in. */
export type ScanFile = {
  readonly scans: Readonly<Partial<Record<ScanMoment, Scan>>>;
  readonly ratings: Readonly<Partial<Record<ScanMoment, ScanRating>>>;
};

export async function listScanFile(
  documents: Documents,
  groupId: string,
  personId: string,
): Promise<ScanFile> {
  const idPrefix = `scan:${personId}:`;
  const all: readonly Stored<ScanOrRating>[] = await listAll(
    documents,
    groupId,
    { idPrefix },
    readEither,
  );
  const found = all.map(({ value }) => value);
  return {
    scans: Object.fromEntries(
      found.flatMap((one) => (one.kind === "scan" ? [[one.scan.moment, one.scan]] : [])),
    ),
    ratings: Object.fromEntries(
      found.flatMap((one) => (one.kind === "rating" ? [[one.rating.moment, one.rating]] : [])),
    ),
  };
}
