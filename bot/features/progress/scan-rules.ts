import type { Instant } from "../../kernel/time.ts";
import type { Member } from "../groups/public.ts";

export type ScanProgress = {
  readonly pages: number;
  readonly pagesDone: number;
  readonly completedAt?: Instant;
};

/** The scan at the start. No pages: it was not sent yet. */
export const startScanOf = ({ progress }: Pick<Member, "progress">): ScanProgress => ({
  pages: progress.scanPages,
  pagesDone: progress.scanPagesDone,
  ...(progress.scanCompletedAt ? { completedAt: progress.scanCompletedAt } : {}),
});

/** The same scan again, in the last session. No pages: not yet. */
export const endScanOf = ({ progress: { endScan } }: Pick<Member, "progress">): ScanProgress => ({
  pages: endScan?.pages ?? 0,
  pagesDone: endScan?.pagesDone ?? 0,
  ...(endScan?.completedAt ? { completedAt: endScan.completedAt } : {}),
});

export const isToDo = ({ pages, completedAt }: ScanProgress): boolean =>
  pages > 0 && completedAt === undefined;
