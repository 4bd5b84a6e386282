import type { ErrorRequestHandler } from "express";
import { ZodError } from "zod";

/** Graph says no: thrown anywhere in a route, answered in Graph's own shape by `answerRefusal`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterInSeconds: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterInSeconds?: number) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.retryAfterInSeconds = retryAfterInSeconds;
  }
}

export const badRequest = (message: string, code = "BadRequest"): Refusal =>
  new Refusal(400, code, message);
export const forbidden = (message: string, code = "Forbidden"): Refusal =>
  new Refusal(403, code, message);
/** The words of the directory (users, groups), which other parts of Graph do not use. */
export const resourceNotFound = (id: string): Refusal =>
  new Refusal(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
export const notFound = (message: string, code = "NotFound"): Refusal =>
  new Refusal(404, code, message);
export const conflict = (message: string): Refusal => new Refusal(409, "Conflict", message);

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) {
    const [first] = error.issues;
    const where = first?.path.join(".") || "body";
    return badRequest(`Invalid request body: ${where}: ${first?.message ?? "not readable"}`);
  }
  return new Refusal(500, "InternalServerError", String(error));
}

/** Four parameters are how Express knows that this answers errors. */
export const answerRefusal: ErrorRequestHandler = (error, req, res, _next) => {
  const { status, code, message, retryAfterInSeconds } = refusalOf(error);
  if (retryAfterInSeconds !== undefined) res.set("Retry-After", String(retryAfterInSeconds));
  res.status(status).json({
    error: {
      code,
      message,
      innerError: {
        // Graph gives seconds here, without a zone.
        date: new Date().toISOString().slice(0, 19),
        "request-id": res.get("request-id"),
        "client-request-id": req.get("client-request-id") ?? res.get("request-id"),
      },
    },
  });
};
