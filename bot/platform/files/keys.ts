import { Fault } from "../../kernel/fault.ts";
import type { FileKey } from "../../kernel/files.ts";

const safe = /^[A-Za-z0-9_-]{1,100}\/[A-Za-z0-9_-]{1,100}$/;

/** Keys become paths and addresses, so nothing else than a plain one is ever used. */
export function checkedKey(key: FileKey): string {
  if (!safe.test(key)) throw new Fault("files.bad_key");
  return key;
}

export const gone = (cause?: unknown): Fault => new Fault("files.gone", { cause });
export const unavailable = (cause: unknown): Fault =>
  new Fault("files.unavailable", { cause, retryable: true });
