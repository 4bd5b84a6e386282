type Problem = {
  /** HTTP status, or 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly reference?: string | undefined;
};

/** A call that failed. `message` is a sentence for the person; `code` is for the program. */
export class CallProblem extends Error {
  readonly code: string;
  readonly reference: string | undefined;
  readonly status: number;

  constructor({ status, code, message, reference }: Problem, options?: ErrorOptions) {
    super(message, options);
    this.name = "CallProblem";
    this.code = code;
    this.reference = reference;
    this.status = status;
  }

  /** True when the same call may well work a moment later. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}
