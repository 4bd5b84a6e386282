import { z } from "zod";
import {
  type Documents,
  madeOnce,
  type Reader,
  replaced,
  type Write,
} from "../../kernel/documents.ts";
import { instant } from "../../kernel/time.ts";
import { type Scan, scanAnswers } from "./rules.ts";

const moment = z.string().transform(instant);
const document = z.object({
  docType: z.literal("scan"),
  schema: z.literal(1),
  personId: z.string(),
  moment: z.enum(["start", "end"]),
  trackId: z.string(),
  trackVersion: z.int(),
  answers: z.record(z.string(), z.enum(scanAnswers)),
  remarks: z.record(z.string(), z.string()),
  savedAt: z.record(z.string(), moment),
  completedAt: moment.exactOptional(),
});

const readScan: Reader<Scan> = (raw) => {
  const { docType: _, schema: __, ...scan } = document.parse(raw);
  return scan;
};

const scanDocument = (personId: string, at: Scan["moment"]): string => `scan:${personId}:${at}`;

const body = (scan: Scan) => ({ docType: "scan", schema: 1, ...scan });

export const newScan = (scan: Scan): Write =>
  madeOnce(scanDocument(scan.personId, scan.moment), body(scan));
export const savedScan = (scan: Scan, etag: string): Write =>
  replaced(scanDocument(scan.personId, scan.moment), body(scan), etag);

export const findScan = (
  documents: Documents,
  groupId: string,
  personId: string,
  at: Scan["moment"],
) => documents.find(groupId, scanDocument(personId, at), readScan);
