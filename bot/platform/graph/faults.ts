import { GraphError } from "@microsoft/microsoft-graph-client";
import { Fault } from "../../kernel/fault.ts";

const codes: Readonly<Record<number, string>> = {
  400: "tenant.bad_request",
  401: "tenant.forbidden",
  403: "tenant.forbidden",
  404: "tenant.not_found",
  409: "tenant.conflict",
  429: "tenant.throttled",
};

/** Seconds or a date, as HTTP allows; undefined when the answer did not say. */
function retryAfterInMs(error: GraphError): number | undefined {
  const header = error.headers?.get("Retry-After");
  if (!header) return undefined;
  const seconds = Number(header);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/** A refused or lost request in our words; everything else is a bug and stays as it is. */
export function tenantFault(error: unknown): unknown {
  if (error instanceof Fault) return error;
  if (!(error instanceof GraphError)) return error;
  const status = error.statusCode;
  const known = codes[status];
  if (known !== undefined && status !== 429) return new Fault(known, { cause: error });
  const wait = retryAfterInMs(error);
  return new Fault(known ?? "tenant.unavailable", {
    cause: error,
    retryable: true,
    ambiguous: status !== 429,
    ...(wait === undefined ? {} : { retryAfterInMs: wait }),
  });
}

/** Runs one request; what goes wrong comes out as a `Fault`. */
export async function asked<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw tenantFault(error);
  }
}

/** As `asked`, with "not there" as an answer. */
export async function askedOrNone<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 404) return undefined;
    throw tenantFault(error);
  }
}
