import type { ErrorRequestHandler } from "express";
import { ZodError, z } from "zod";

/** Something the caller of `/local` did wrong or should know. `code` is for programs. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Problem";
    this.status = status;
    this.code = code;
  }
}

export const notFound = (what: string, id: string): Problem =>
  new Problem(404, `${what}.not_found`, `There is no ${what} with id ${id}.`);

const httpError = z.object({ status: z.int().min(400).max(499), message: z.string() });

/** Every failure of `/local` as `{code, message}`. */
export const localErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, code, message } = asProblem(error);
  response.status(status).json({ code, message });
};

function asProblem(error: unknown): Pick<Problem, "status" | "code" | "message"> {
  if (error instanceof Problem) {
    return error;
  }
  if (error instanceof ZodError) {
    return { status: 400, code: "input.invalid", message: z.prettifyError(error) };
  }
  // Express and its body parser throw errors that carry the status to answer.
  const known = httpError.safeParse(error);
  if (known.success) {
    return { ...known.data, code: "input.unreadable" };
  }
  return { status: 500, code: "tenant.broken", message: String(error) };
}
