import type { FileView } from "#contract/files-api.ts";
import {
  arrived,
  isComplete,
  mostFailures,
  nextPieces,
  planOf,
  rangeOf,
  shareOf,
  started,
  type UploadPlan,
  waitAfter,
} from "./upload-plan.ts";

type Begun = {
  readonly fileId: string;
  readonly state: "uploading" | "ready";
  readonly pieceBytes: number;
  readonly pieces: number;
  readonly received: readonly number[];
};

/** What sending a file needs; all of it can be repeated without harm. */
export type Sending = {
  readonly begin: () => Promise<Begun>;
  readonly putPiece: (
    fileId: string,
    index: number,
    range: { readonly from: number; readonly to: number },
    signal: AbortSignal,
  ) => Promise<void>;
  readonly finish: (fileId: string) => Promise<FileView>;
  /** True when the same call may well work a moment later. */
  readonly isTemporary: (problem: unknown) => boolean;
  /** Waits, or less when the network comes back. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly chance: () => number;
  readonly onBegun: (fileId: string) => void;
  readonly onShare: (share: number) => void;
  /** Called when it waits for the network, and again when it goes on. */
  readonly onWaiting: (waiting: boolean) => void;
};

/** Sends the pieces that are missing, two at a time. The first failure stops the others and is thrown. */
async function sendPieces(
  fileId: string,
  first: UploadPlan,
  { putPiece, onShare }: Sending,
  signal: AbortSignal,
  onArrived: () => void,
): Promise<void> {
  // An end that came before we listen would go unheard.
  signal.throwIfAborted();
  // Stops by the person and by a failure of the other lane; `AbortSignal.any` is too new for some phones.
  const stop = new AbortController();
  const stopToo = (): void => stop.abort(signal.reason);
  signal.addEventListener("abort", stopToo, { signal: stop.signal });
  let plan = first;
  onShare(shareOf(plan));

  const lane = async (): Promise<void> => {
    for (;;) {
      stop.signal.throwIfAborted();
      const index = nextPieces(plan)[0];
      if (index === undefined) return;
      plan = started(plan, index);
      await putPiece(fileId, index, rangeOf(plan, index), stop.signal);
      plan = arrived(plan, index);
      onArrived();
      onShare(shareOf(plan));
    }
  };
  const lanes = nextPieces(plan).map(() =>
    lane().catch((problem: unknown) => {
      // The other lane ends too; what it had sent the server knows.
      stop.abort(problem);
      throw problem;
    }),
  );
  // Both must have ended before anything begins again: never more than two at once.
  const ends = await Promise.allSettled(lanes);
  signal.removeEventListener("abort", stopToo);
  if (ends.some(({ status }) => status === "rejected")) throw stop.signal.reason;
  if (!isComplete(plan)) throw new Error("pieces are missing after sending all");
}

/**
 * Sends one file until the server has all of it. After a failure that may pass it waits, asks the
 * server which pieces it has, and goes on from there.
 * @throws what the server refused, the last failure after too many in a row, or the reason of `signal`.
 */
export async function sendFile(
  size: number,
  sending: Sending,
  signal: AbortSignal,
): Promise<FileView> {
  let failures = 0;
  for (;;) {
    try {
      signal.throwIfAborted();
      const begun = await sending.begin();
      sending.onBegun(begun.fileId);
      sending.onWaiting(false);
      if (begun.state === "uploading") {
        await sendPieces(begun.fileId, planOf({ ...begun, size }), sending, signal, () => {
          failures = 0;
        });
      }
      return await sending.finish(begun.fileId);
    } catch (problem) {
      signal.throwIfAborted();
      failures += 1;
      if (!sending.isTemporary(problem) || failures >= mostFailures) throw problem;
      sending.onWaiting(true);
      await sending.wait(waitAfter(failures, sending.chance()), signal);
    }
  }
}
