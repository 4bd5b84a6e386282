type FaultOptions = {
  readonly cause?: unknown;
  /** True when the same request may succeed a little later. */
  readonly retryable?: boolean;
  /** What the other side asked us to wait, when it said so. */
  readonly retryAfterInMs?: number;
  /** True when the other side may have carried out the request although we got no answer. */
  readonly ambiguous?: boolean;
};

/** The technique broke, or there is a bug. Users never see its message; logs see its code. */
export class Fault extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly ambiguous: boolean;
  readonly retryAfterInMs: number | undefined;

  constructor(code: string, options: FaultOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "Fault";
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.ambiguous = options.ambiguous ?? false;
    this.retryAfterInMs = options.retryAfterInMs;
  }
}

export const isFault = (error: unknown, code?: string): error is Fault =>
  error instanceof Fault && (code === undefined || error.code === code);
