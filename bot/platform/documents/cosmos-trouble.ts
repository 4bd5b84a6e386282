import { Fault } from "../../kernel/fault.ts";

/**
 * What an answer of Cosmos DB means for the caller.
 * - `missing`, `conflict`, `too_large`: a clear no.
 * - `busy`: not carried out, may work in a moment.
 * - `doubtful`: no clear answer, a write may have been carried out.
 * - `refused`: no, and trying again changes nothing.
 */
export type Trouble = {
  readonly kind: "missing" | "conflict" | "too_large" | "busy" | "doubtful" | "refused";
  readonly retryAfterInMs: number | undefined;
  readonly cause: unknown;
};

// https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
const kinds: Readonly<Record<number, Trouble["kind"]>> = {
  404: "missing",
  408: "doubtful",
  409: "conflict",
  410: "doubtful",
  412: "conflict",
  413: "too_large",
  429: "busy",
  449: "busy",
  500: "doubtful",
  502: "doubtful",
  503: "doubtful",
  504: "doubtful",
};

/** Codes of a request that never left this machine. */
const unsent = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];
/** The replica that answered is behind this session: the document may well exist. */
const sessionNotAvailable = 1002;

/** @param cause error, response or operation result that this was read from */
export function troubleOfStatus(
  status: number,
  cause: unknown,
  substatus = 0,
  retryAfterInMs?: number,
): Trouble {
  const kind = kinds[status] ?? "refused";
  if (kind !== "missing" || substatus === 0) return { kind, retryAfterInMs, cause };
  return {
    kind: substatus === sessionNotAvailable ? "busy" : "refused",
    retryAfterInMs,
    cause,
  };
}

/** Decides by code alone; a message is never looked at. */
export function troubleOf(error: unknown): Trouble {
  const source = inner(error);
  const code = field(source, "code");
  if (typeof code === "number") {
    const substatus = numberOr(field(source, "substatus"), 0);
    return troubleOfStatus(code, error, substatus, numberOr(field(source, "retryAfterInMs")));
  }
  const neverSent = typeof code === "string" && unsent.includes(code);
  return { kind: neverSent ? "busy" : "doubtful", retryAfterInMs: undefined, cause: error };
}

/** items.batch() wraps what went wrong in an error without a code. */
const inner = (error: unknown): unknown =>
  error instanceof Error && !("code" in error) && error.cause !== undefined ? error.cause : error;

const field = (source: unknown, name: string): unknown =>
  typeof source === "object" && source !== null ? Reflect.get(source, name) : undefined;

const numberOr = <T>(value: unknown, otherwise?: T) =>
  typeof value === "number" ? value : otherwise;

export const mayPass = ({ kind }: Trouble): boolean => kind === "busy" || kind === "doubtful";

const codes = {
  missing: "documents.not_found",
  conflict: "documents.conflict",
  too_large: "documents.too_large",
  busy: "documents.unavailable",
  doubtful: "documents.unavailable",
  refused: "documents.unavailable",
} as const satisfies Record<Trouble["kind"], string>;

/** @param ambiguous true when a write may have been carried out all the same */
export const faultOf = (trouble: Trouble, ambiguous = false): Fault =>
  new Fault(codes[trouble.kind], {
    cause: trouble.cause,
    retryable: trouble.kind === "conflict" || mayPass(trouble),
    ambiguous,
    ...(trouble.retryAfterInMs === undefined ? {} : { retryAfterInMs: trouble.retryAfterInMs }),
  });
