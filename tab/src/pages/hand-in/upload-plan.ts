/** A telephone on mobile data gains nothing from more, and one lost connection spoils less. */
export const mostAtOnce = 2;

const firstWaitInMs = 1000;
const longestWaitInMs = 30_000;
/** After this many failures in a row nobody is helped by going on in silence: the person decides. */
export const mostFailures = 8;

/** Where one file stands: which pieces are in, which are on their way. Never changed in place. */
export type UploadPlan = {
  readonly size: number;
  readonly pieceBytes: number;
  readonly pieces: number;
  readonly received: ReadonlySet<number>;
  readonly going: ReadonlySet<number>;
  /** In a row; a piece that arrives makes it 0. */
  readonly failures: number;
};

type Begun = {
  readonly size: number;
  readonly pieceBytes: number;
  readonly pieces: number;
  readonly received: readonly number[];
};

/** A plan from what the server says it has. Indexes that cannot be are left out. */
export const planOf = (begun: Begun, failures = 0): UploadPlan => ({
  size: begun.size,
  pieceBytes: begun.pieceBytes,
  pieces: begun.pieces,
  received: new Set(begun.received.filter((index) => index >= 0 && index < begun.pieces)),
  going: new Set(),
  failures,
});

/** Which pieces to send now, in order; empty when enough are on their way or none is left. */
export function nextPieces({ pieces, received, going }: UploadPlan): readonly number[] {
  return Array.from({ length: pieces }, (_, index) => index)
    .filter((index) => !received.has(index) && !going.has(index))
    .slice(0, Math.max(0, mostAtOnce - going.size));
}

export const started = (plan: UploadPlan, index: number): UploadPlan => ({
  ...plan,
  going: new Set([...plan.going, index]),
});

export const arrived = (plan: UploadPlan, index: number): UploadPlan => ({
  ...plan,
  failures: 0,
  received: new Set([...plan.received, index]),
  going: new Set([...plan.going].filter((each) => each !== index)),
});

export const isComplete = ({ pieces, received }: UploadPlan): boolean => received.size >= pieces;

/** Where piece `index` stands in the file, in bytes; `to` is not included. */
export const rangeOf = (
  { size, pieceBytes }: Pick<UploadPlan, "size" | "pieceBytes">,
  index: number,
): { readonly from: number; readonly to: number } => ({
  from: index * pieceBytes,
  to: Math.min(size, (index + 1) * pieceBytes),
});

/** From 0 to 1, by bytes, so that a short last piece counts for what it is. */
export function shareOf(plan: UploadPlan): number {
  const bytes = [...plan.received]
    .map((index) => rangeOf(plan, index))
    .reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
  return plan.size === 0 ? 0 : Math.min(1, bytes / plan.size);
}

/**
 * How long to wait after so many failures in a row: doubling, never above half a minute. `chance` from
 * 0 to 1 spreads the telephones of a class that lost the same network.
 */
export function waitAfter(failures: number, chance: number): number {
  const wait = Math.min(longestWaitInMs, firstWaitInMs * 2 ** Math.max(0, failures - 1));
  return Math.round(wait * (0.5 + chance / 2));
}
