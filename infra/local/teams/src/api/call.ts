import type { z } from "zod";

/** The tenant refused; `status` tells how. */
export class TenantProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Path parts are given apart, so that ids with `/`, `:` or `@` stay one part. */
type Path = readonly string[];

const urlOf = (path: Path): string => `/local/${path.map(encodeURIComponent).join("/")}`;

async function answered(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new TenantProblem(response.status, text);
  return text === "" ? {} : JSON.parse(text);
}

/**
 * Reads from the tenant.
 * @throws TenantProblem when it refuses, TypeError when it is not there, ZodError on another shape
 */
export async function read<S extends z.ZodType>(
  path: Path,
  shape: S,
  query: Readonly<Record<string, string>> = {},
): Promise<z.output<S>> {
  const search = new URLSearchParams(query).toString();
  return shape.parse(await answered(await fetch(urlOf(path) + (search && `?${search}`))));
}

/** Asks the tenant to do something; fails like `read`. */
export async function ask<S extends z.ZodType>(
  path: Path,
  body: Readonly<Record<string, unknown>>,
  shape: S,
  method: "POST" | "PUT" = "POST",
): Promise<z.output<S>> {
  const response = await fetch(urlOf(path), {
    method,
    // Teams tells the bot in which language somebody has it.
    headers: {
      "content-type": "application/json",
      "accept-language": document.documentElement.lang || "nl",
    },
    body: JSON.stringify(body),
  });
  return shape.parse(await answered(response));
}
