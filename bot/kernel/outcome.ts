/** What a rule answers: it worked, or the business says no. Faults are thrown, never returned. */
export type Outcome<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | Refused<Code>;

export type Refused<Code extends string> = {
  readonly ok: false;
  readonly refusal: Code;
  /** Values for the placeholders of the refusal's sentence. Never personal data of others. */
  readonly details?: Readonly<Record<string, string | number>>;
};

export const done = <T>(value: T): Outcome<T, never> => ({ ok: true, value });

export const refuse = <Code extends string>(
  refusal: Code,
  details?: Readonly<Record<string, string | number>>,
): Refused<Code> => ({ ok: false, refusal, ...(details ? { details } : {}) });
