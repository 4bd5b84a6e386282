import { done, type Outcome, refuse } from "../../kernel/outcome.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Track, TrackModule } from "../../kernel/track.ts";

/** "komt niet voor" is an answer, but it never counts in a comparison. */
export const scanAnswers = [
  "not_yet",
  "with_help",
  "by_myself",
  "can_explain",
  "not_here",
] as const;
export type ScanAnswer = (typeof scanAnswers)[number];

export const maxRemark = 500;

export type Scan = {
  readonly personId: string;
  readonly moment: "start" | "end";
  readonly trackId: string;
  readonly trackVersion: number;
  readonly answers: Readonly<Record<string, ScanAnswer>>;
  /** A free sentence per module number. */
  readonly remarks: Readonly<Record<string, string>>;
  /** When the page of a module was last saved. */
  readonly savedAt: Readonly<Record<string, Instant>>;
  readonly completedAt?: Instant;
};

export type ScanPage = {
  readonly module: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly remark: string;
};

export type ScanRefusal =
  | "scan.page_unknown"
  | "scan.answer_missing"
  | "scan.remark_too_long"
  | "scan.completed";

export const pagesOf = (track: Track): readonly TrackModule[] =>
  track.modules.filter(({ scanItems }) => scanItems.length > 0);

export const pageDone = (scan: Scan, module: TrackModule): boolean =>
  module.scanItems.every(({ id }) => scan.answers[id] !== undefined);

export const pagesDone = (scan: Scan, track: Track): number =>
  pagesOf(track).filter((module) => pageDone(scan, module)).length;

/** The page to go on with: the first one that lacks an answer. */
export const firstOpenPage = (scan: Scan, track: Track): TrackModule | undefined =>
  pagesOf(track).find((module) => !pageDone(scan, module));

const isAnswer = (given: string | undefined): given is ScanAnswer =>
  scanAnswers.some((answer) => answer === given);

/**
 * Saves one page. Sending the same page again overwrites it with what was sent last, so pressing
 * twice is harmless and a correction is possible until the scan is complete; then it stands.
 */
export function savePage(
  scan: Scan,
  track: Track,
  page: ScanPage,
  now: Instant,
): Outcome<Scan, ScanRefusal> {
  const module = pagesOf(track).find(({ number }) => number === page.module);
  if (!module) return refuse("scan.page_unknown");
  if (scan.completedAt) return refuse("scan.completed");
  const remark = page.remark.trim();
  if (remark.length > maxRemark) return refuse("scan.remark_too_long", { most: maxRemark });
  const answers: Record<string, ScanAnswer> = {};
  for (const { id } of module.scanItems) {
    const given = page.answers[id];
    if (!isAnswer(given)) return refuse("scan.answer_missing");
    answers[id] = given;
  }
  const key = String(module.number);
  const { [key]: _, ...otherRemarks } = scan.remarks;
  const saved: Scan = {
    ...scan,
    answers: { ...scan.answers, ...answers },
    remarks: remark === "" ? otherRemarks : { ...otherRemarks, [key]: remark },
    savedAt: { ...scan.savedAt, [key]: now },
  };
  return done(firstOpenPage(saved, track) ? saved : { ...saved, completedAt: now });
}
